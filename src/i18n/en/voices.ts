/** Surveys that are asked of the public: answering, what is guaranteed, and results. */
export const voices = {
  title: 'Surveys',
  lede: 'What people are asked here, and what they have answered. Answers are anonymous; results are counts of people.',
  empty: 'No survey has been opened here.',
  none: 'There is no survey “{id}” here.',
  survey: 'Survey',
  publisher: 'Asked by',
  state: 'State',
  'standing.draft': 'A draft: only the secretariat sees it, and nobody can answer.',
  'standing.early': 'Opens on {opens}.',
  'standing.open': 'Open until {closes}.',
  'standing.late': 'Its days ended on {closes}. Results follow once it is closed.',
  'standing.closed': 'Closed. The results are published.',

  // Keeping and running
  new: 'Keep a form as a draft',
  checkFirst: 'See first whether a form can be asked here',
  fileStays: 'Left empty, the form stays as it is.',
  id: 'Short name for its address',
  idHint: 'Small letters, digits and hyphens, such as safety-2026. It never changes.',
  titleEn: 'Title, in English',
  titleUr: 'Title, in Urdu',
  publisherEn: 'Who asks, in English',
  publisherUr: 'Who asks, in Urdu',
  opens: 'First day',
  closes: 'Last day',
  selfSelected: 'People choose by themselves to answer',
  selfSelectedHint: 'True of every open link. The results then say that they are not representative.',
  keep: 'Keep the draft',
  'run.title': 'Run this survey',
  'run.look': 'See it as respondents do',
  'run.forGood':
    'Opening is for good. From then on its questions, days and promises cannot be changed by anybody; it can only be closed.',
  'run.closing':
    'Closing is for good. No more answers are taken, and the results are published as they stand, small counts hidden.',
  'run.open': 'Open for good',
  'run.close': 'Close and publish the results',

  // Answering
  send: 'Send my answers',
  noAnswer: 'No answer',
  acknowledge: 'Yes',
  rankHint: 'Choose each once, or none.',
  thanks: 'Thank you',
  taken:
    'Your answers have been taken in, once. Nobody can find them again as yours, so they cannot be changed or taken back.',
  again: 'This page had been sent before. It counts once, as it was sent first.',
  another: 'Answer for somebody else on this device',
  more: '{count, plural, one {Your answers lead to one more question. Answer it below, then send again.} other {Your answers lead to # more questions. Answer them below, then send again.}} Nothing has been stored yet.',
  dropped:
    '{count, plural, one {One answer belongs to a question that is not asked after your other answers. It was left out.} other {# answers belong to questions that are not asked after your other answers. They were left out.}} Look again, then send. Nothing has been stored yet.',
  'fault.required': 'This needs an answer.',
  'fault.constraint': 'This answer is outside of what can be.',
  'fault.choice': 'This is not one of the choices. Choose again.',
  'fault.integer': 'Give a whole number in digits, such as 34.',
  'fault.decimal': 'Give a number in digits, such as 3.5.',
  'fault.date': 'Give a day of the calendar: year, month, day.',
  'fault.time': 'Give a time of the day, such as 14:30.',
  'fault.range': 'Give a number within the range that is asked for.',
  'fault.rank': 'Put every choice in one place, each once; or leave all of them empty.',
  'fault.long': 'This is too long: at most 4,000 characters are kept.',
  'fault.hidden': 'This holds hidden characters, for example ones that turn writing around. Type it anew.',
  'error.large': 'What was sent is far larger than any answer. Nothing was stored.',
  'error.page': 'This page of questions is not whole. Open the survey again.',
  'error.closedMeanwhile':
    'The survey takes no answers any more. Yours were not stored; they still stand below, to be copied.',

  // What is guaranteed
  'guarantee.title': 'What is kept of your answers',
  'guarantee.kept':
    'Your answers and the day. No name, no address of your device or network, no kind of device, no account, no time of day.',
  'guarantee.log':
    'They are kept in a shuffled order under random names. The public log tells how many came in on a day, and nothing of any one of them.',
  'guarantee.words':
    'What you write in your own words is kept apart from your other answers, and one person of the secretariat reads it before anybody else, to strike out what could show who somebody is.',
  'guarantee.few':
    'Published are counts of people. Counts under five are hidden, and others with them, so that none can be worked out.',
  'guarantee.fixed': 'None of this can be changed while the survey runs or after it.',
  'guarantee.notTitle': 'What we cannot promise:',
  'guarantee.not.network': 'Your network, your employer or your provider may see that you opened this page.',
  'guarantee.not.operator':
    'Whoever runs the machine could watch answers while they arrive, or look at the disk on the same day. The program keeps no such record.',
  'guarantee.not.yourself': 'What you write may show who you are. Name nobody, yourself included.',
  'guarantee.not.device': 'Your browser may remember what was typed. On a shared device, close it afterwards.',

  // Results
  'results.title': 'Results',
  'results.notYet': 'The results of this survey are not published yet.',
  'results.tooFew': 'Fewer than five people answered: nothing is shown.',
  'results.answered': '{count, plural, one {One person answered} other {# people answered}}',
  'results.by': 'Asked by {publisher}, {from} to {to}.',
  'results.provisional':
    'The survey is still open. This is what came in on days that are over; only the secretariat sees it.',
  'results.notRepresentative': 'Not representative',
  'results.selfSelected':
    'People chose by themselves to answer, and somebody may have answered twice. These are shares of those who did, not of any population, and no interval can be given.',
  'results.sample': 'Shares of those who answered',
  'results.hiding':
    'Counts under five are hidden, and others with them where they could otherwise be worked out. Shares are of those who were asked.',
  'results.asked': '{count, plural, one {{n} person was asked.} other {{n} people were asked.}}',
  'results.notAsked':
    '{count, plural, one {# was not asked, after their other answers.} other {# were not asked, after their other answers.}}',
  'results.hiddenBase': 'How many were asked is hidden.',
  'results.many': 'Several answers could be given: shares add up to more than all.',
  'results.first': 'Counted is what was put first.',
  'results.words': 'Answered in words, which a person must check before anything of them is shown.',
  'results.numbers': 'Answered with a number or a date: only how many answered is shown here.',
  'results.answer': 'Answer',
  'results.people': 'People',
  'results.share': 'Share of those asked',
  'results.didAnswer': 'Answered',
  'results.unanswered': 'No answer',
  'results.hidden': 'hidden',
  'results.csv': 'These tables as CSV',
  'results.json': 'as JSON',

  // Refusals
  'error.days': 'The last day is before the first.',
  'error.noForm': 'Choose the form’s file.',
  'error.form':
    '{count, plural, one {The form is refused for one reason: {message}} other {The form is refused for # reasons, the first: {message}}}',
  'error.taken': 'There is a survey “{id}” already. Choose another short name.',
  'error.opened': 'This survey has been opened: nothing about it changes any more.',
  'error.notOpen': 'Only an open survey can be closed.',
  'error.over': 'Its last day is over. Change the days first.',
} as const
