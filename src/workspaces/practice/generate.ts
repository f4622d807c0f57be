/** A fictional country with every kind of record filled in: for the tour, the browser tests and the benchmarks. Seeded, so reproducible. */

import { unlabelled } from '#src/identity/labels.ts'
import { clauseHash } from '#src/policies/sources/clause-hash.ts'
import { Calendar } from '#src/vocabulary/calendar.ts'
import { type RecordOf, schemas } from '../kinds.ts'
import type { Workspace } from '../model.ts'
import { emptyHoldings, type Snapshot } from '../snapshot.ts'
import { Chance } from './chance.ts'
import { riverCharter } from './charter.ts'
import { consulted, practiceDrivers, practiceRoles } from './consulting.ts'
import { countedAttacks } from './counting.ts'
import { drafts } from './drafts.ts'
import { evaluations } from './evaluating.ts'
import { exchange, heardInSurvey, oversight, voices } from './exchange.ts'
import { evidenceAndVerdicts, measurement, work } from './hanging.ts'
import { incidentSources } from './incidents.ts'
import { populationsAndLosses } from './losses.ts'
import type { Add, Pledge } from './pledge.ts'
import { stationRegister } from './register.ts'
import { bodies, both, deeds, places, themes } from './words.ts'

export const practiceWorkspace: Workspace = {
  id: 'practice',
  title: both('Sarmeen', 'سرمین'),
  summary: both(
    'A country that does not exist, with every kind of record filled in, to try things out on.',
    'ایک ملک جو کہیں نہیں ہے؛ ہر طرح کا اندراج بھرا ہوا ہے تاکہ سب کچھ آزما کر دیکھا جا سکے۔',
  ),
  fictional: true,
  publisher: both('The makers of Paimana', 'پیمانہ بنانے والے'),
  licence: 'CC-BY-4.0',
  calendar: Calendar.parse({ timeZone: 'Asia/Tashkent', fiscalYearStarts: 7 }),
  identityNumbers: [{ name: 'lantern number', shape: 'AA-000000-0' }],
  voices: { roles: practiceRoles },
  consultations: { drivers: practiceDrivers },
  borders: {
    disclaimer: both(
      'These borders are as invented as the country. Nobody claims the Salt Plain.',
      'یہ سرحدیں اتنی ہی فرضی ہیں جتنا یہ ملک۔ نمک میدان پر کسی کا دعویٰ نہیں۔',
    ),
    dashed: ['area-5'],
    hidden: [],
  },
  numbers: 'south-asian',
}

const plans = [
  { id: 'peace-plan', start: 2021, end: 2028, title: both('Peace Plan of Sarmeen', 'سرمین کا امن منصوبہ') },
  { id: 'river-strategy', start: 2022, end: 2027, title: both('River Safety Strategy', 'دریائی تحفظ کی حکمتِ عملی') },
  {
    id: 'courts-plan',
    start: 2019,
    end: 2024,
    title: both('Courts and Witnesses Plan', 'عدالتوں اور گواہوں کا منصوبہ'),
  },
]

function foundations(add: Add): void {
  add('areas', { id: 'sarmeen', name: both('Sarmeen', 'سرمین'), classification: 'country' })
  places.forEach((name, i) => {
    add('areas', { id: `area-${i + 1}`, name, classification: 'province', parent: 'sarmeen' })
  })
  for (const body of bodies) {
    const parent = body.id === 'government' || body.classification === 'research' ? undefined : 'government'
    add('organisations', { ...body, parent })
    add('posts', {
      id: `head-${body.id}`,
      organisation: body.id,
      title: both(`Head of the ${body.name.en}`, `سربراہ، ${body.name.ur}`),
    })
  }
  themes.forEach((theme, i) => {
    add('themes', { ...theme, order: i + 1 })
  })
  add('sources', {
    id: 'lantern-review',
    title: both('Lantern Institute: the plans reviewed', 'فانوس انسٹی ٹیوٹ: منصوبوں کا جائزہ'),
    kind: 'report',
    publisher: 'lantern-institute',
    date: '2025-11',
    language: 'en',
    terms: both('Invented, CC BY 4.0', 'فرضی، CC BY 4.0'),
  })
  add('sources', {
    id: 'yearbook',
    title: both('Yearbook of Sarmeen', 'سالنامۂ سرمین'),
    kind: 'dataset',
    publisher: 'government',
    date: '2025',
    language: 'en',
    terms: both('Invented, CC BY 4.0', 'فرضی، CC BY 4.0'),
  })
}

function policyText(add: Add, plan: (typeof plans)[number]): void {
  add('policies', {
    id: plan.id,
    title: plan.title,
    summary: both(
      `What the invented government promised for ${plan.start} to ${plan.end}.`,
      `فرضی حکومت نے ${plan.start} سے ${plan.end} تک کے لیے جو وعدے کیے۔`,
    ),
    kind: 'plan',
    issuer: 'government',
    starts: String(plan.start),
    ends: String(plan.end),
  })
  add('sources', {
    id: `${plan.id}-text`,
    title: plan.title,
    kind: 'policy-text',
    publisher: 'government',
    date: String(plan.start),
    language: 'en',
    terms: both('Invented, CC BY 4.0', 'فرضی، CC BY 4.0'),
  })
  add('versions', {
    id: `${plan.id}-v1`,
    policy: plan.id,
    source: `${plan.id}-text`,
    language: 'en',
    date: String(plan.start),
  })
}

/** Who can owe a promise: whoever judges it cannot. */
const answerable = bodies.filter(
  ({ classification }) => classification !== 'research' && classification !== 'parliament',
) as [(typeof bodies)[number], ...(typeof bodies)[number][]]

/** One clause in five describes; the others promise. */
function clauseAndPromise(add: Add, chance: Chance, plan: (typeof plans)[number], n: number): Pledge | undefined {
  const deed = chance.pick(deeds)
  const place = chance.pick(places)
  const clause = `${plan.id}-c${n}`
  const promises = !chance.odds(0.2)
  const gist = both(`${deed.title.en}, in ${place.en}`, `${place.ur}: ${deed.title.ur}`)
  const path = [`Part ${Math.ceil(n / 10)}`]
  add('clauses', {
    id: clause,
    source: `${plan.id}-text`,
    number: String(n),
    path,
    kind: 'clause',
    order: n,
    page: Math.ceil(n / 6),
    hash: clauseHash(`${plan.id} ${n}`),
    gist,
  })
  if (!promises) return undefined
  const id = `${plan.id}-${n}`
  const owner = chance.pick(answerable).id
  const dueYear = plan.start + chance.int(1, plan.end - plan.start)
  const stated = chance.odds(0.7)
  add('commitments', {
    id,
    policy: plan.id,
    title: gist,
    clauses: [clause],
    owners: stated || chance.odds(0.5) ? [{ post: `head-${owner}`, basis: stated ? 'stated' : 'assigned' }] : [],
    approach: deed.approach,
    theme: deed.theme,
    due: chance.odds(0.6) ? `${dueYear}-06-30` : undefined,
    names: {
      deadline: chance.odds(0.4) ? { text: `by June ${dueYear}`, date: `${dueYear}-06` } : null,
      target: chance.odds(0.5) ? { text: `${chance.int(2, 40) * 10} ${deed.unit.en}`, unit: deed.unit.en } : null,
      money: chance.odds(0.25) ? { text: 'two million crowns', amount: 2_000_000, currency: 'XTS' } : null,
      verification: chance.odds(0.3) ? { text: 'a yearly report to the Assembly' } : null,
    },
  })
  return { id, deed, owner, start: plan.start }
}

function criticism(add: Add, promises: Pledge[]): void {
  promises.slice(0, 12).forEach((promise, i) => {
    const id = `lantern-${i + 1}`
    add('recommendations', {
      id,
      author: 'lantern-institute',
      title: both(
        `Say who answers for: ${promise.deed.title.en.toLowerCase()}`,
        `ذمہ دار بتایا جائے: ${promise.deed.title.ur}`,
      ),
      citation: { source: 'lantern-review', locator: both(`Recommendation ${i + 1}`, `سفارش ${i + 1}`) },
      approach: promise.deed.approach,
      theme: promise.deed.theme,
      answer: i % 3 === 0 ? { kind: 'in-part', date: '2026-02-01', citation: { source: 'yearbook' } } : null,
    })
    if (i % 2 === 0) {
      add('crosswalk_links', {
        id: `answers-${i + 1}`,
        from: { kind: 'commitments', id: promise.id },
        relation: 'answers',
        to: { kind: 'recommendations', id },
        note: both('The promise takes it up.', 'وعدے میں یہ بات شامل ہے۔'),
      })
    }
    add('claims', {
      id: `claim-${i + 1}`,
      quantity: both(`${promise.deed.unit.en} reported`, `رپورٹ شدہ ${promise.deed.unit.ur}`),
      value: 100 + i * 7,
      unit: promise.deed.unit,
      period: '2025',
      citation: { source: 'lantern-review' },
      commitments: [promise.id],
    })
  })
}

/**
 * @param scale 1 gives about 60 commitments in three policies; n gives n times as many clauses and all that hangs on them
 * @param seed the same seed and scale give the same records
 */
export function generatePractice(scale = 1, seed = 1): Snapshot {
  const holdings = emptyHoldings()
  const add: Add = (kind, record, label = 'TLP:CLEAR') => {
    const data = schemas[kind].parse(JSON.parse(JSON.stringify(record))) as RecordOf<typeof kind>
    ;(holdings[kind] as Map<string, unknown>).set(record.id, { label: label ?? unlabelled, data })
  }
  const chance = new Chance(seed)
  foundations(add)
  const promises: Pledge[] = []
  for (const plan of plans) {
    policyText(add, plan)
    for (let n = 1; n <= 25 * scale; n++) {
      const promise = clauseAndPromise(add, chance, plan, n)
      if (promise) promises.push(promise)
    }
  }
  for (const promise of promises) {
    work(add, chance, promise)
    measurement(add, chance, promise)
    evidenceAndVerdicts(add, chance, promise)
  }
  criticism(add, promises)
  oversight(add, promises)
  exchange(add, holdings)
  voices(add, holdings)
  heardInSurvey(add, holdings)
  countedAttacks(add, holdings)
  riverCharter(add)
  consulted(add, holdings)
  drafts(add)
  incidentSources(add)
  stationRegister(add)
  populationsAndLosses(add)
  evaluations(add)
  return { workspace: practiceWorkspace, head: { seq: 0, hash: '' }, holdings }
}
