/** What becomes of attacks, as the news desk counts them: the values are worked out of its editions, and reported by nobody. */
import type { Holdings } from '../snapshot.ts'
import type { Add } from './pledge.ts'
import { both } from './words.ts'

export function countedAttacks(add: Add, { commitments }: Holdings): void {
  const promises = [...commitments.values()].map(({ data }) => data)
  const promise = promises.find(({ title }) => title.en.startsWith('Staff the river police posts'))
  if (!promise) return
  add('results', {
    id: 'fewer-attacks',
    commitment: promise.id,
    level: 'impact',
    title: both('There are fewer attacks', 'حملے کم ہیں'),
  })
  add('indicators', {
    id: 'attacks-a-quarter',
    title: both('Attacks told of in a quarter', 'ایک سہ ماہی میں بتائے گئے حملے'),
    result: 'fewer-attacks',
    proposedBy: 'workspace',
    versions: [
      {
        version: 1,
        definition: both(
          'Attacks in Sarmeen that the news desk of the Lantern Institute tells of, in each quarter',
          'سرمین میں وہ حملے جو فانوس انسٹی ٹیوٹ کا خبر ڈیسک ہر سہ ماہی میں بتاتا ہے',
        ),
        kind: 'reduce',
        unit: both('attacks', 'حملے'),
        baseline: { date: '2021-06-30', value: 12, citation: { source: 'yearbook' } },
        target: { date: '2028-06-30', value: 4 },
        frequency: 'P3M',
        incidents: {
          source: 'lantern-desk',
          measure: 'events',
          where: { eventClass: ['attack'] },
          period: 'quarter',
          from: '2021-01',
        },
      },
    ],
    note: both(
      'The plan does not name it; the workspace proposes it. From 2023 on the desk also reads provincial newspapers: a rise then may be no more than that.',
      'منصوبے میں اس کا ذکر نہیں؛ ورک سپیس اسے تجویز کرتا ہے۔ 2023 سے ڈیسک صوبائی اخبار بھی پڑھتا ہے: تب کا اضافہ صرف یہی ہو سکتا ہے۔',
    ),
  })
}
