/** What the invented people ask and tell one another. */
import type { Holdings } from '../snapshot.ts'
import type { Add, Pledge } from './pledge.ts'
import { both } from './words.ts'

/** What the Assembly asked about the promises of the courts: one answer in time, one late, one question open past its day. */
export function oversight(add: Add, promises: Pledge[]): void {
  const answers = [
    { text: 'The register is kept since April; 312 cases are in it.', given: '2026-05-20', released: '2026-05-22' },
    { text: 'Work was held up by the flood and went on in July.', given: '2026-07-09', released: '2026-07-10' },
    null,
  ]
  promises.slice(0, answers.length).forEach((promise, i) => {
    add('questions', {
      id: `assembly-${i + 1}`,
      asker: 'assembly',
      organisation: promise.owner,
      commitment: promise.id,
      title: `What became of this: ${promise.deed.title.en.toLowerCase()}?`,
      text: 'Please say what was done, by whom, with what money, and how anybody can see it.',
      asked: '2026-05-04',
      due: '2026-06-05',
      answer: answers[i] ?? null,
    })
  })
}

/** A group that works across organisations, and what one owner said to a verdict on its promise. */
export function exchange(add: Add, { assessments }: Holdings): void {
  add('working_groups', {
    id: 'witness-group',
    name: both('Protecting witnesses', 'گواہوں کا تحفظ'),
    convener: 'peace-authority',
    mandate: both(
      'How courts and police protect those who speak.',
      'عدالتیں اور پولیس بولنے والوں کی حفاظت کیسے کریں۔',
    ),
    chair: 'head-special-courts',
    organisations: ['special-courts', 'river-police'],
    posts: ['head-river-police'],
    from: '2026-01-15',
  })
  const verdict = [...assessments.values()].find(({ data }) => data.assessorKind === 'independent')?.data
  const owner = verdict && assessments.get(`${verdict.commitment}-v-owner`)?.data.assessor
  if (!verdict || !owner) return
  add('replies', {
    id: `${verdict.id}-reply`,
    assessment: verdict.id,
    organisation: owner,
    text: 'The visit fell in the week of the flood. A second one in May would have found the posts staffed.',
    given: '2026-04-12',
  })
}

/** What people say about two of the promises: one answered with a second one like it, one open past its day, one refused. */
export function voices(add: Add, { commitments }: Holdings): void {
  const promises = [...commitments.values()].map(({ data }) => data)
  const first = promises.find(({ title }) => title.en.startsWith('Protect witnesses'))
  const second = promises.find(({ title }) => title.en.startsWith('Hold open hearings'))
  if (!first || !second) return
  const about = ({ id }: { id: string }) => ({ kind: 'commitments' as const, id })
  add('submissions', {
    id: 'submission-benches',
    about: about(first),
    received: '2026-08-03',
    due: '2026-08-31',
    said: {
      language: 'ur',
      text: 'عدالت کے باہر گواہوں کے بیٹھنے کی کوئی جگہ نہیں۔ وہ ملزموں کے ساتھ کھڑے رہتے ہیں۔',
      translation: 'There is nowhere for witnesses to sit outside the court. They stand beside the accused.',
      area: 'area-3',
    },
    passedTo: { organisation: 'special-courts', day: '2026-08-05', due: '2026-08-24' },
    answer: {
      outcome: 'in-part',
      text: 'Two of the three courts have a room of their own for witnesses from October. The third has no building to put one in.',
      day: '2026-08-27',
    },
  })
  add('submissions', {
    id: 'submission-doors',
    about: about(first),
    received: '2026-08-10',
    due: '2026-09-07',
    said: { language: 'en', text: 'Could witnesses come in by another door?' },
    lead: 'submission-benches',
  })
  add('submissions', {
    id: 'submission-hearings',
    about: about(second),
    received: '2026-09-14',
    due: '2026-10-12',
    said: { language: 'en', text: 'Where are the hearings announced? The office has no list of them.' },
  })
  add('submissions', {
    id: 'submission-refused',
    about: about(second),
    received: '2026-09-15',
    due: '2026-10-13',
    refused: { reason: 'advertising', day: '2026-09-16' },
  })
}

/** What becomes of a promise as people see it: its values come from the waves of the survey in `surveys.yaml`. */
export function heardInSurvey(add: Add, { commitments }: Holdings): void {
  const promises = [...commitments.values()].map(({ data }) => data)
  const promise = promises.find(({ title }) => title.en.startsWith('Staff the river police posts'))
  if (!promise) return
  add('results', {
    id: 'safe-after-dark',
    commitment: promise.id,
    level: 'outcome',
    title: both('People feel safe after dark', 'لوگ اندھیرا ہونے کے بعد خود کو محفوظ سمجھتے ہیں'),
  })
  add('indicators', {
    id: 'feel-safe-after-dark',
    title: both('People who feel safe after dark', 'اندھیرا ہونے کے بعد خود کو محفوظ سمجھنے والے لوگ'),
    result: 'safe-after-dark',
    proposedBy: 'workspace',
    versions: [
      {
        version: 1,
        definition: both(
          'Share of those who answered who feel very or rather safe walking alone after dark',
          'جواب دینے والوں میں ان کا حصہ جو اندھیرا ہونے کے بعد اکیلے چلتے ہوئے خود کو بہت یا کافی محفوظ سمجھتے ہیں',
        ),
        kind: 'reach',
        unit: both('% of people', 'فیصد لوگ'),
        baseline: { date: '2022-03-31', value: 38, citation: { source: 'yearbook' } },
        target: { date: '2028-12-31', value: 65 },
        frequency: 'P2Y',
        voices: {
          waves: ['households-2024', 'households-2026'],
          question: 'safe',
          choices: ['very_safe', 'rather_safe'],
          of: 'answered',
          population: both('Everybody in Sarmeen aged 18 or over', 'سرمین کے 18 سال یا اس سے بڑے سب لوگ'),
        },
      },
    ],
  })
}
