import type { Chance } from './chance.ts'
import type { Add, Pledge } from './pledge.ts'
import { bodies, both } from './words.ts'

export function work(add: Add, chance: Chance, { id, deed, owner, start }: Pledge): void {
  if (chance.odds(0.2)) return
  const action = `${id}-a1`
  add('actions', {
    id: action,
    commitment: id,
    title: both(`Prepare and begin: ${deed.title.en.toLowerCase()}`, `تیاری اور آغاز: ${deed.title.ur}`),
    post: `head-${owner}`,
    starts: `${start}-03`,
    ends: `${start + 3}-12`,
  })
  const steps = [
    both('Plan approved', 'منصوبہ منظور'),
    both('Money released', 'رقم جاری'),
    both('Half of it done', 'آدھا کام مکمل'),
  ]
  steps.forEach((title, i) => {
    const due = `${start + 1 + i}-06-30`
    add('milestones', {
      id: `${action}-m${i + 1}`,
      action,
      title,
      due,
      done: chance.odds(0.6 - i * 0.2) ? `${start + 1 + i}-0${chance.int(1, 9)}-15` : null,
    })
  })
  if (chance.odds(0.5)) {
    const amount = chance.int(5, 90) * 100_000
    const line = `${id}-b1`
    add('budget_lines', {
      id: line,
      commitment: id,
      fiscalYear: `${start + 1}-${String((start + 2) % 100).padStart(2, '0')}`,
      funder: 'government',
      amount,
      currency: 'XTS',
      citation: { source: 'yearbook' },
    })
    add('transactions', {
      id: `${id}-t1`,
      commitment: id,
      budgetLine: line,
      kind: 'disbursement',
      date: `${start + 1}-09-01`,
      amount: Math.round((amount * chance.int(20, 100)) / 100),
      currency: 'XTS',
      citation: { source: 'yearbook' },
    })
  }
}

export function measurement(add: Add, chance: Chance, { id, deed, start }: Pledge): void {
  if (chance.odds(0.25)) return
  const result = `${id}-r1`
  const indicator = `${id}-i1`
  const from = chance.int(10, 60)
  const goal = from + chance.int(4, 30) * 10
  const measurable = chance.odds(0.75)
  add('results', {
    id: result,
    commitment: id,
    level: chance.pick(['output', 'outcome', 'impact']),
    title: both(`More ${deed.unit.en} than before`, `پہلے سے زیادہ ${deed.unit.ur}`),
  })
  add('indicators', {
    id: indicator,
    title: both(`Number of ${deed.unit.en}`, `${deed.unit.ur} کی تعداد`),
    result,
    proposedBy: chance.odds(0.6) ? 'text' : 'workspace',
    versions: [
      {
        version: 1,
        definition: both(
          `${deed.unit.en}, counted at the end of each half-year`,
          `${deed.unit.ur}، ہر ششماہی کے آخر میں شمار`,
        ),
        kind: 'reach',
        unit: deed.unit,
        baseline: { date: `${start}-01-01`, value: from, citation: { source: 'yearbook' } },
        target: measurable ? { date: `${start + 6}-12-31`, value: goal } : undefined,
        frequency: 'P6M',
      },
    ],
  })
  if (chance.odds(0.15)) return
  const pace = chance.int(-2, 14) / 10
  let n = 0
  for (let half = 1; half <= 2 * Math.min(5, 2026 - start); half++) {
    if (chance.odds(0.1)) continue
    const year = start + Math.floor((half - 1) / 2)
    const value = Math.round(from + ((goal - from) / 12) * half * pace)
    add('observations', {
      id: `${indicator}-o${++n}`,
      indicator,
      version: 1,
      date: half % 2 === 1 ? `${year}-06-30` : `${year}-12-31`,
      value,
      citation: { source: 'yearbook', locator: both(`Table ${half}`, `جدول ${half}`) },
      evidence: [],
    })
  }
}

export function evidenceAndVerdicts(add: Add, chance: Chance, { id, deed, owner }: Pledge): void {
  if (chance.odds(0.3)) return
  const levels = ['not-started', 'limited', 'substantial', 'complete'] as const
  const honest = chance.int(0, 3)
  const claimed = Math.min(3, honest + chance.int(0, 2))
  const item = `${id}-e1`
  const independent = chance.odds(0.6)
  add(
    'evidence',
    {
      id: item,
      title: both(`Visit report: ${deed.title.en.toLowerCase()}`, `دورے کی رپورٹ: ${deed.title.ur}`),
      kind: 'passage',
      citation: { source: 'lantern-review' },
      date: '2025-10',
      from: independent ? 'lantern-institute' : owner,
      reliability: chance.pick(['A', 'B', 'C']),
      credibility: chance.int(1, 3),
    },
    chance.odds(0.1) ? 'TLP:GREEN' : 'TLP:CLEAR',
  )
  add('assessments', {
    id: `${id}-v-owner`,
    commitment: id,
    assessorKind: 'owner',
    assessor: owner,
    date: '2025-12',
    completion: levels[claimed],
    result: 'marginal',
    rationale: both('The work goes on as planned.', 'کام منصوبے کے مطابق جاری ہے۔'),
    evidence: [item],
  })
  if (!chance.odds(0.7)) return
  const assessor = bodies.find((body) => body.classification === 'research')?.id
  add('assessments', {
    id: `${id}-v-independent`,
    commitment: id,
    assessorKind: 'independent',
    assessor,
    date: '2026-03',
    completion: levels[honest],
    result: chance.pick(['worsened', 'did-not-change', 'marginal', 'major']),
    rationale: both(
      'What could be seen on the spot falls short of the report.',
      'موقع پر جو نظر آیا وہ رپورٹ سے کم تھا۔',
    ),
    evidence: [item],
    citation: { source: 'lantern-review' },
  })
}
