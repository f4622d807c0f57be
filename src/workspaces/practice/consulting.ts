/** What invented people said in a room: teachers, elders and police by the river, on what drives young people away. */
import type { Perspective } from '#src/voices/consultations/consultation-model.ts'
import type { Holdings } from '../snapshot.ts'
import type { Add } from './pledge.ts'
import { both } from './words.ts'

export const practiceRoles = [
  { id: 'teacher', name: both('Teacher', 'استاد') },
  { id: 'elder', name: both('Elder', 'بزرگ') },
  { id: 'student', name: both('Student', 'طالب علم') },
  { id: 'police', name: both('Police', 'پولیس') },
  { id: 'trader', name: both('Trader', 'تاجر') },
]

export const practiceDrivers = [
  { id: 'no-work', name: both('No work after school', 'تعلیم کے بعد روزگار نہ ہونا') },
  { id: 'slow-courts', name: both('Courts that never end a case', 'مقدمات کا ختم نہ ہونا') },
  { id: 'closed-schools', name: both('Schools that stay closed', 'بند اسکول') },
  { id: 'insult', name: both('Insult at checkpoints', 'ناکوں پر توہین') },
]

type Said = Pick<Perspective, 'text' | 'translation' | 'standing' | 'themes' | 'drivers' | 'role' | 'region'> & {
  /** How the title of a promise that it speaks of begins. */
  about?: string
}

const said: Said[] = [
  {
    text: 'A school that opens in the evening keeps a boy off the road better than a guard does.',
    translation: 'شام کو کھلنے والا اسکول لڑکے کو سڑک سے پہرے دار سے بہتر روکتا ہے۔',
    standing: 'agreed',
    themes: ['schools'],
    drivers: ['closed-schools'],
    role: 'teacher',
    region: 'area-1',
    about: 'Open evening schools',
  },
  {
    text: 'Nobody lends to somebody of eighteen without a guarantor, and the fund asks for two.',
    translation: 'اٹھارہ برس کے نوجوان کو ضامن کے بغیر کوئی قرض نہیں دیتا، اور فنڈ دو ضامن مانگتا ہے۔',
    standing: 'several',
    themes: ['livelihoods'],
    drivers: ['no-work'],
    role: 'trader',
    region: 'area-3',
    about: 'Lend to young people',
  },
  {
    text: 'The council settles in a week what the court does not in four years.',
    translation: 'کونسل ایک ہفتے میں وہ طے کر دیتی ہے جو عدالت چار سال میں نہیں کرتی۔',
    standing: 'disputed',
    themes: ['justice', 'courts'],
    drivers: ['slow-courts'],
    role: 'elder',
    region: 'area-1',
    about: 'Set up village mediation councils',
  },
  {
    text: 'Women do not speak in the council. Whoever says that it settles everything has not asked them.',
    translation: 'کونسل میں عورتیں نہیں بولتیں۔ جو کہتا ہے کہ سب طے ہو جاتا ہے اس نے ان سے نہیں پوچھا۔',
    standing: 'disputed',
    themes: ['justice'],
    drivers: [],
    region: 'area-1',
    about: 'Set up village mediation councils',
  },
  {
    text: 'At the bridge we search forty buses a day and explain it to nobody.',
    translation: 'ہم پل پر روز چالیس بسوں کی تلاشی لیتے ہیں اور کسی کو وجہ نہیں بتاتے۔',
    standing: 'single',
    themes: ['policing'],
    drivers: ['insult'],
    role: 'police',
    region: 'area-3',
  },
  {
    text: 'Witnesses should wait in a room of their own.',
    translation: 'گواہوں کے انتظار کا کمرہ الگ ہونا چاہیے۔',
    standing: 'agreed',
    themes: ['courts', 'victims'],
    drivers: ['slow-courts'],
    about: 'Protect witnesses',
  },
]

export function consulted(add: Add, { commitments }: Holdings): void {
  const promises = [...commitments.values()].map(({ data }) => data)
  const spokenOf = (about?: string) => promises.find(({ title }) => about !== undefined && title.en.startsWith(about))
  add('consultations', {
    id: 'river-evening',
    title: both('An evening by the river', 'دریا کنارے ایک شام'),
    summary: both(
      'People of two provinces on what drives the young away, and on what was promised to them.',
      'دو صوبوں کے لوگ اس پر کہ نوجوان کیوں دور ہوتے ہیں، اور ان سے کیا وعدے ہوئے۔',
    ),
    conveners: ['peace-authority', 'lantern-institute'],
    sessions: [
      {
        title: both('School and work', 'تعلیم اور روزگار'),
        day: '2026-09-05',
        area: 'area-3',
        themes: ['schools', 'livelihoods'],
      },
      {
        title: both('Courts and checkpoints', 'عدالتیں اور ناکے'),
        day: '2026-09-06',
        area: 'area-3',
        themes: ['justice', 'courts', 'policing', 'victims'],
      },
    ],
    groups: [
      { role: 'elder', region: 'area-1', people: 6 },
      { role: 'teacher', region: 'area-1', people: 9 },
      { region: 'area-1', people: 7 },
      { role: 'police', region: 'area-3', people: 5 },
      { role: 'trader', region: 'area-3', people: 8 },
      { people: 6 },
    ],
    statements: said.map(({ about, ...statement }, i) => {
      const promise = spokenOf(about)
      const rest = {
        language: 'en',
        commitments: promise ? [promise.id] : [],
        clauses: promise?.clauses ?? [],
      } as const
      return { id: `river-evening-${'bdfhkm'[i]}`, ...statement, ...rest }
    }),
    withheld: 1,
    published: '2026-09-21',
  })
  add('sources', {
    id: 'river-evening',
    title: both('An evening by the river', 'دریا کنارے ایک شام'),
    kind: 'report',
    publisher: 'peace-authority',
    date: '2026-09-06',
    language: 'en',
    terms: both('Invented, CC BY 4.0', 'فرضی، CC BY 4.0'),
  })
  add('evidence', {
    id: 'river-evening',
    title: both('An evening by the river', 'دریا کنارے ایک شام'),
    kind: 'passage',
    citation: { source: 'river-evening' },
    date: '2026-09-06',
    from: 'peace-authority',
    commitments: [...new Set(said.flatMap(({ about }) => spokenOf(about)?.id ?? []))],
  })
}
