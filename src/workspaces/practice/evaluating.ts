/**
 * Two invented evaluations: one of a table with a fall that was planted in it, and one of what the news desk counted. What has no order of its
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
      ],
      spec: {
        ...{ method: 'its', area: 'area', data: 'data.csv', time: 'month' },
        breaks: [{ at: '2023-01', what: 'The desk reads provincial newspapers, too' }],
        ...{ outcome: 'events', intervention: { at: '2021-07' } },
      },
      restricted: both(
        'Only the police’s own register, which is not public, could say how many attacks no newspaper told of.',
        'کتنے حملوں کا کسی اخبار نے ذکر نہیں کیا، یہ صرف پولیس کا اپنا رجسٹر بتا سکتا ہے، جو عام نہیں۔',
      ),
      office: 'secretariat',
      published: '2026-10-12',
    }),
  )
}
