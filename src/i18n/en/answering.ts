/** Answering a survey with a page's script: parts, what appears, and what waits on a device. */
export const answering = {
  part: 'Part {at, number} of {count, number}',
  next: 'Go on',
  back: 'Back',
  appeared: 'One more question follows from your answer: {label}',
  appearedMany: '{count, number} more questions follow from your answer.',
  gone: 'Not asked any more: {label}. Your answer to it is not sent.',
  goneMany: '{count, number} questions are not asked any more. Your answers to them are not sent.',
  faulty: 'One answer needs another look: {label}',
  faultyMany: '{count, number} answers need another look. The first has the focus.',

  nowhere:
    'Your answers could neither be sent nor kept on this device. They still stand here: leave this page open, and press the button again once there is a network.',
  'device.title': 'What this page keeps on your device',
  'device.offline': 'Once you have opened this page it opens without a network, too, and can be answered.',
  'device.draft': 'What you answer is not stored before you send it. If you close the page, it is gone.',
  'device.sealed':
    'What you have sent waits on this device until it has been received: encrypted, so that nobody who finds it there can read it, not even you. Only the survey’s server can, and only until the survey closes.',
  'device.page':
    'The page itself and the name of the survey stay on this device, so that whoever uses it could see that it was opened here.',
  'device.shared': 'On a shared device, look afterwards whether anything still waits, and remove the page.',
  'device.lost':
    'If the browser’s data is deleted, what waits is lost. You can save it as a file before, and anybody can hand that in.',
  'device.look': 'Answers waiting on this device',
  'after.later.title': 'Kept on this device',
  'after.later.text':
    'Your answers could not be sent yet. They wait here, encrypted, and are sent by themselves once a page of this site is open and there is a network. They count once.',
  'after.closed.title': 'The survey takes no answers any more',
  'after.closed.text':
    'Your answers came too late and were not counted. They are still on this device, encrypted; you can save or remove them.',
  'after.refused.title': 'Your answers were refused',
  'after.refused.text':
    'They are not what this survey takes: an invitation may be missing or used already, or they were given before something changed. They are still on this device, encrypted; you can save or remove them.',
  'after.unreadable.title': 'Your answers could not be read',
  'after.unreadable.text':
    'They are encrypted to another key than the survey has now. Open the survey again with a network. They are still on this device; you can save or remove them.',
  'after.gone.title': 'The survey is not here any more',
  'after.gone.text':
    'Your answers were not received. They are still on this device, encrypted; you can save or remove them.',
  'waiting.title': 'Answers waiting on this device',
  'waiting.lede':
    'Answers to surveys that this browser has not been able to send. They are encrypted: this page can tell of which survey and since which day, and no more.',
  'waiting.noScript':
    'What waits is kept by your browser and never by us, so this list needs the page’s script. Without it nothing is kept on this device.',
  'waiting.none': 'Nothing waits here.',
  'waiting.caption': 'Not received yet',
  'waiting.survey': 'Survey',
  'waiting.many': 'Answers',
  'waiting.since': 'Since',
  'waiting.state': 'State',
  'waiting.state.waiting': 'Is sent once there is a network',
  'waiting.state.closed': 'Too late: the survey takes no answers any more',
  'waiting.state.refused': 'Refused: not what this survey takes, or its invitation is missing or used',
  'waiting.state.unreadable': 'Encrypted to another key than the survey has',
  'waiting.state.gone': 'The survey is not here any more',
  'waiting.damaged': 'Of {count, number} more, what is stored is damaged and cannot be sent.',
  'waiting.send': 'Send now',
  'waiting.sending': 'Sending.',
  'waiting.left': '{count, number} still wait here.',
  'waiting.save': 'Save them as a file',
  'waiting.remove': 'Remove them',
  'waiting.sure': 'Remove {count, number} of these for good? Nobody has received them.',
  'waiting.pages': '{count, number} pages of this site open without a network on this device.',
  'waiting.forget': 'Remove these pages from the device',
  'waiting.cannot': 'This browser keeps nothing for this site, or nothing now. Nothing waits here.',
  'waiting.handIn': 'A file that was saved here, or on any other device, is handed in here:',
  'handIn.title': 'Hand in files of answers',
  'handIn.lede':
    'Files that were saved on devices without a network, by whoever answered. Each answer counts once, however often it is handed in, and from whomever.',
  'handIn.files': 'Files',
  'handIn.hint': 'As saved at “Answers waiting on this device”; several can be chosen.',
  'handIn.send': 'Hand in',
  'handIn.choose': 'Choose at least one file.',
  'handIn.large': 'The file is too large: at most 16 MB are read. Nothing of it was taken.',
  'handIn.format': 'This is no file of answers as this site saves them, or it is damaged. Nothing of it was taken.',
  'handIn.none': 'There is no answer in it.',
  'handIn.unknown':
    '{count, plural, one {One answer belongs to a survey that is not here.} other {# answers belong to surveys that are not here.}}',
  'handIn.taken': 'Taken in',
  'handIn.again': 'Received before',
  'handIn.closed': 'Too late',
  'handIn.refused': 'Refused',
  'handIn.unreadable': 'Unreadable',
} as const
