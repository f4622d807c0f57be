/** A draft that was out for comment, and its next version, which shows what the comments changed and is out for comment itself. */
import { linkClauses } from '#src/policies/differences/clause-changes.ts'
import { clauseHash } from '#src/policies/sources/clause-hash.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { Add } from './pledge.ts'
import { both } from './words.ts'

const policy = 'courts-plan'
const first = `${policy}-draft-1`
const second = `${policy}-draft-2`

const aim = both(
  'Whoever speaks in court is safe on the way there and back.',
  'عدالت میں بولنے والا آتے جاتے محفوظ ہو۔',
)
const doors = both('Each court has a door for witnesses.', 'ہر عدالت میں گواہوں کا دروازہ ہو۔')
const doorsNow = both(
  'Each court has a door for witnesses, and a room of their own in which they wait.',
  'ہر عدالت میں گواہوں کا دروازہ ہو، اور انتظار کے لیے ان کا اپنا کمرہ ہو۔',
)
const journeys = both('Witnesses are brought to the hearing by the police.', 'پولیس گواہوں کو سماعت پر لاتی ہے۔')
const hearings = both('Hearings are announced at the door.', 'سماعتوں کا اعلان دروازے پر ہوتا ہے۔')
const hearingsNow = both(
  'Hearings are announced at the door a week before, in both languages.',
  'سماعتوں کا اعلان دروازے پر ایک ہفتہ پہلے، دونوں زبانوں میں ہوتا ہے۔',
)
const names = both('Lists of witnesses hang in the hall.', 'گواہوں کی فہرست ہال میں آویزاں ہوتی ہے۔')
const costs = both('Costs of the journey are paid on the day.', 'سفر کا خرچ اسی دن ادا ہوتا ہے۔')

const texts = {
  [first]: [aim, doors, journeys, hearings, names],
  [second]: [aim, doorsNow, journeys, hearingsNow, costs],
}

function version(add: Add, id: string, title: LocalText, date: string, clauses: LocalText[]): void {
  const source = `${id}-text`
  const terms = both('Invented, CC BY 4.0', 'فرضی، CC BY 4.0')
  add('sources', { id: source, title, kind: 'policy-text', publisher: 'special-courts', date, language: 'en', terms })
  clauses.forEach((gist, i) => {
    const place = { id: `${id}-c${i + 1}`, source, number: String(i + 1), order: i + 1 }
    add('clauses', { ...place, path: [], kind: 'clause', page: 1, hash: clauseHash(gist.en), gist })
  })
  add('versions', { id, policy, source, language: 'en', date })
}

const worded = (id: keyof typeof texts) =>
  (texts[id] ?? []).map(({ en }, i) => ({
    ...{ id: `${id}-c${i + 1}`, number: String(i + 1), words: en },
    lang: 'en' as const,
    heading: false,
  }))

export function drafts(add: Add): void {
  const titles = [
    both('Courts and Witnesses Plan 2027, first draft', 'عدالتوں اور گواہوں کا منصوبہ 2027، پہلا مسودہ'),
    both('Courts and Witnesses Plan 2027, second draft', 'عدالتوں اور گواہوں کا منصوبہ 2027، دوسرا مسودہ'),
  ] as const
  version(add, first, titles[0], '2026-06-01', texts[first] ?? [])
  version(add, second, titles[1], '2026-09-01', texts[second] ?? [])
  const publisher = 'special-courts'
  const ask = both(
    'Is anything missing that keeps witnesses safe? What could not be kept?',
    'گواہوں کی حفاظت کے لیے کیا کمی ہے؟ کیا پورا نہیں ہو سکے گا؟',
  )
  const next = { version: second, day: '2026-09-01', links: linkClauses(worded(first), worded(second)) }
  add('drafts', { id: first, policy, opens: '2026-06-01', closes: '2026-07-31', publisher, ask, next })
  add('drafts', { id: second, policy, opens: '2026-09-01', closes: '2027-12-31', publisher, ask })
  commentsOnFirst(add)
  commentsOnSecond(add)
}

const about = (draft: string, clause: number) => ({ kind: 'clauses' as const, id: `${draft}-c${clause}` })

function commentsOnFirst(add: Add): void {
  const days = { received: '2026-06-15', due: '2026-07-13' }
  const passedTo = { organisation: 'special-courts', day: '2026-06-16', due: days.due }
  add('submissions', {
    id: 'submission-room',
    ...days,
    about: about(first, 2),
    said: {
      language: 'ur',
      text: 'دروازہ کافی نہیں۔ گواہ گھنٹوں کھڑے رہتے ہیں؛ بیٹھنے کی جگہ بھی ہو۔',
      translation: 'A door is not enough. Witnesses stand for hours; let there be somewhere to sit.',
      area: 'area-2',
    },
    passedTo,
    answer: {
      outcome: 'accepted',
      text: 'The next version asks for a room of their own in each court.',
      day: '2026-07-06',
    },
    changed: [`${second}-c2`],
  })
  add('submissions', {
    id: 'submission-chairs',
    ...days,
    about: about(first, 2),
    said: { language: 'en', text: 'Where do they wait when the hearing is late?' },
    lead: 'submission-room',
  })
  add('submissions', {
    id: 'submission-lists',
    ...days,
    about: about(first, 5),
    said: { language: 'en', text: 'A list on the wall tells everybody who is going to speak. Leave it out.' },
    passedTo,
    answer: { outcome: 'accepted', text: 'It is left out.', day: '2026-07-08' },
    corrections: [
      {
        outcome: 'in-part',
        text: 'It is left out. The court itself keeps a list, which only the judge sees.',
        day: '2026-07-20',
        reason: 'The first answer did not say that a list is still kept.',
      },
    ],
    changed: [`${first}-c5`],
  })
  add('submissions', {
    id: 'submission-notice',
    ...days,
    about: about(first, 4),
    said: { language: 'en', text: 'At the door, but when? People come from two days away.', area: 'area-4' },
    passedTo,
    answer: {
      outcome: 'in-part',
      text: 'A week before, from the next version on; by post is beyond the courts.',
      day: '2026-07-24',
    },
    changed: [`${second}-c4`],
  })
  add('submissions', {
    id: 'submission-escort',
    ...days,
    about: about(first, 3),
    said: { language: 'en', text: 'Some would rather come without the police.' },
    passedTo,
    answer: {
      outcome: 'noted',
      text: 'Nobody is brought who does not ask for it; the text says nothing else.',
      day: '2026-07-24',
    },
  })
}

function commentsOnSecond(add: Add): void {
  add('submissions', {
    id: 'submission-costs',
    about: about(second, 5),
    received: '2026-09-20',
    due: '2026-10-16',
    said: { language: 'en', text: 'Paid by whom, and also to those who come from abroad?' },
    passedTo: { organisation: 'special-courts', day: '2026-09-21', due: '2026-10-16' },
  })
}
