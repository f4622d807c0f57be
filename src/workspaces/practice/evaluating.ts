/**
 * Five invented evaluations: tables with a change that was planted in them or left out, one for each method, and one of what the news desk
 * counted. What has no order of its
 * own stands in the one in which the database keeps it (jsonb), so that a folder is written back as it was.
 */

import { statementOf } from '#src/evaluation/saved/fingerprint.ts'
import { ImpactEvaluation } from '#src/evaluation/saved/saved-model.ts'
import { monthNumber, monthText } from '#src/incidents/months.ts'
import { Chance } from './chance.ts'
import type { Add } from './pledge.ts'
import { both } from './words.ts'

const citation = { source: 'yearbook' }

/** Eight years of a count around sixty, with a season; from January 2023 on it is seven tenths of what it was. */
function threatened() {
  const chance = new Chance(11)
  const first = monthNumber('2019-01')
  return Array.from({ length: 92 }, (_, at) => {
    const season = 1 + 0.12 * Math.sin((2 * Math.PI * at) / 12)
    const level = at < 48 ? 60 : 42
    return { month: monthText(first + at), value: Math.round(level * season) + chance.int(-6, 6) }
  })
}

const courts = 'Alder Birch Cedar Elm Fir Hazel Holly Juniper Larch Maple Oak Pine Poplar Rowan Willow Yew'.split(' ')
const quarters = Array.from({ length: 22 }, (_, at) => monthText(monthNumber('2021-01') + 3 * at))

/** About zero, seldom beyond ten either way. */
const noise = (chance: Chance) => (chance.int(-7, 7) + chance.int(-7, 7)) / 2

/** Days until a hearing in sixteen courts; sixteen fewer from 2024 on in the six that were given a clerk. */
function hearings() {
  const chance = new Chance(23)
  const usual = courts.map(() => chance.int(70, 120))
  return quarters.flatMap((month, at) => {
    const common = 4 * Math.sin(at / 3)
    return courts.map((court, i) => {
      const fallen = i < 6 && month >= '2024-01' ? 16 : 0
      return { days: Math.round((usual[i] ?? 0) + common + noise(chance) - fallen), court, month }
    })
  })
}

const markets =
  'Bazaar Bridge Corner Depot Dock Ferry Gate Harbour Junction Lower Middle North River Station Upper'.split(' ')

/** Thefts a quarter at fifteen markets, which two common paths move; lamps came to the Ferry market in 2024, and changed nothing. */
function thefts() {
  const chance = new Chance(31)
  const loads = markets.map(() => [chance.int(5, 15) / 10, chance.int(5, 15) / 10])
  return quarters.flatMap((month, at) => {
    const paths = [12 * Math.sin(at / 4), 10 * Math.cos(at / 6)]
    return markets.map((market, i) => {
      const [one = 1, two = 1] = loads[i] ?? []
      const value = 90 + one * (paths[0] ?? 0) + two * (paths[1] ?? 0) + noise(chance) / 2
      return { month, market, thefts: Math.round(value) }
    })
  })
}

function stated(given: object) {
  const evaluation = ImpactEvaluation.parse(given)
  return { ...evaluation, stated: statementOf(evaluation, '2026-10-05') }
}

const checklist = {
  blind: { answer: 'yes' },
  shape: { answer: 'yes' },
  points: { answer: 'yes' },
  reason: { answer: 'yes', remark: 'The day on which the first escort set out.' },
  missing: { answer: 'yes' },
  collection: { answer: 'yes', remark: 'One form, kept by the courts throughout.' },
  independent: { answer: 'unclear', remark: 'Courts were given more staff in the same year.' },
}

export function evaluations(add: Add): void {
  const what = both('Witnesses are escorted to the hearing', 'گواہوں کو پہرے میں سماعت پر لایا جاتا ہے')
  add(
    'impact_evaluations',
    stated({
      id: 'witness-escorts',
      title: both('Escorts for witnesses and reported threats', 'گواہوں کا پہرا اور دھمکیوں کی اطلاعات'),
      question: both(
        'Were fewer threats against witnesses reported after escorts began?',
        'کیا پہرا شروع ہونے کے بعد گواہوں کو دھمکیوں کی اطلاعات کم ہوئیں؟',
      ),
      policies: ['courts-plan'],
      intervention: { date: '2023-01', what, citation },
      data: [
        {
          file: 'data.csv',
          title: both('Threats reported a month', 'ماہانہ دھمکیوں کی اطلاعات'),
          rows: threatened(),
          citation,
        },
      ],
      spec: {
        ...{ method: 'its', data: 'data.csv', time: 'month', terms: ['level'], family: 'quasipoisson' },
        ...{ season: { period: 12, harmonics: 1 }, outcome: 'value', intervention: { at: '2023-01' } },
      },
      office: 'secretariat',
      checklist,
      published: '2026-10-12',
    }),
  )
  add(
    'impact_evaluations',
    stated({
      id: 'river-peace-attacks',
      title: both('The peace plan and attacks', 'امن منصوبہ اور حملے'),
      question: both('Did attacks change from July 2021 on?', 'کیا جولائی 2021 سے حملوں میں تبدیلی آئی؟'),
      policies: ['peace-plan'],
      exploratory: true,
      intervention: { date: '2021-07', what: both('The peace plan begins', 'امن منصوبے کا آغاز'), citation },
      data: [
        {
          file: 'data.csv',
          incidents: {
            ...{ sources: ['lantern-desk'], from: '2019-01', to: '2026-08', where: { eventClass: ['attack'] } },
            ...{ by: ['month', 'area'], measure: 'events' },
          },
        },
        // From where it enters an attack once: what it counted before is not the same.
        {
          file: 'register.csv',
          incidents: {
            ...{ sources: ['station-register'], from: '2020-01', to: '2025-12', where: { eventClass: ['attack'] } },
            ...{ by: ['month', 'area'], measure: 'events' },
          },
        },
      ],
      spec: {
        ...{ method: 'its', area: 'area', data: 'data.csv', time: 'month' },
        breaks: [{ at: '2023-01', what: 'The desk reads provincial newspapers, too' }],
        ...{ outcome: 'events', intervention: { at: '2021-07' } },
        sources: [{ data: 'register.csv', name: 'Register of the River Police’s stations' }],
      },
      restricted: both(
        'Only the army’s own diary, which is not public, could say how many attacks neither a newspaper nor a station heard of.',
        'کتنے حملوں کی خبر نہ کسی اخبار کو ہوئی نہ کسی تھانے کو، یہ صرف فوج کا اپنا روزنامچہ بتا سکتا ہے، جو عام نہیں۔',
      ),
      office: 'secretariat',
      published: '2026-10-12',
    }),
  )
  for (const given of overAreas()) add('impact_evaluations', stated(given))
}

/** One for each of the other methods. */
function overAreas() {
  const office = { office: 'secretariat', published: '2026-10-12' }
  const file = (title: ReturnType<typeof both>, rows: object[]) => [{ file: 'data.csv', title, rows, citation }]
  return [
    {
      id: 'court-clerks',
      title: both('Clerks for six courts and days until a hearing', 'چھ عدالتوں کے محرر اور سماعت تک کے دن'),
      question: both(
        'Did people wait less for a hearing where a clerk was hired?',
        'جہاں محرر رکھا گیا، کیا وہاں سماعت کا انتظار کم ہوا؟',
      ),
      policies: ['courts-plan'],
      intervention: { date: '2024-01', what: both('Six courts are given a clerk', 'چھ عدالتوں کو محرر ملا'), citation },
      data: file(
        both('Days until a hearing, by court and quarter', 'سماعت تک کے دن، عدالت اور سہ ماہی کے حساب سے'),
        hearings(),
      ),
      spec: {
        ...{ data: 'data.csv', from: '2024-01', time: 'month', unit: 'court', method: 'did', outcome: 'days' },
        treated: courts.slice(0, 6),
      },
      checklist: {
        alike: { answer: 'unclear', remark: 'The six were chosen because people waited longest there.' },
        alone: { answer: 'yes' },
        spill: { answer: 'yes' },
        collection: { answer: 'yes' },
      },
      ...office,
    },
    {
      id: 'ferry-lamps',
      title: both('Lamps at the Ferry market and thefts', 'فیری بازار کے چراغ اور چوریاں'),
      question: both('Were there fewer thefts once the lamps were lit?', 'چراغ جلنے کے بعد کیا چوریاں کم ہوئیں؟'),
      policies: ['peace-plan'],
      intervention: {
        date: '2024-01',
        what: both('Lamps are lit at the Ferry market', 'فیری بازار میں چراغ جلے'),
        citation,
      },
      data: file(both('Thefts a quarter, by market', 'ہر سہ ماہی کی چوریاں، بازار کے حساب سے'), thefts()),
      spec: {
        ...{ data: 'data.csv', from: '2024-01', time: 'month', unit: 'market', method: 'synthetic-control' },
        ...{ outcome: 'thefts', treated: 'Ferry' },
      },
      ...office,
    },
    {
      id: 'threat-breaks',
      title: both('When threats against witnesses changed', 'گواہوں کو دھمکیاں کب بدلیں'),
      question: both(
        'Without being told a date: when did the number of threats change?',
        'تاریخ بتائے بغیر: دھمکیوں کی تعداد کب بدلی؟',
      ),
      policies: ['courts-plan'],
      exploratory: true,
      intervention: {
        date: '2023-01',
        what: both('Witnesses are escorted to the hearing', 'گواہوں کو پہرے میں سماعت پر لایا جاتا ہے'),
        citation,
      },
      data: file(both('Threats reported a month', 'ماہانہ دھمکیوں کی اطلاعات'), threatened()),
      spec: {
        ...{ data: 'data.csv', from: '2023-01', time: 'month', method: 'change-points' },
        ...{ season: { period: 12, harmonics: 1 }, outcome: 'value' },
      },
      ...office,
    },
  ]
}
