/**
 * The two policies that have a date, asked of UCDP's monthly events and deaths: by its three types of violence, and by its conflict
 * over the government. The data were known when the model was chosen, so all of them are exploratory.
 *
 *   node workspaces/pakistan/derive/evaluations.ts     writes impact_evaluations.yaml anew, byte for byte
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { statementOf } from '#src/evaluation/saved/fingerprint.ts'
import { ImpactEvaluation } from '#src/evaluation/saved/saved-model.ts'

const stated = '2026-11-22'

const policies = [
  {
    id: 'nisp-2014',
    slug: 'nisp',
    at: '2014-02',
    month: { en: 'February 2014', ur: 'فروری 2014' },
    name: { en: 'NISP, February 2014', ur: 'داخلی سلامتی پالیسی، فروری 2014' },
    what: { en: 'National Internal Security Policy announced', ur: 'قومی داخلی سلامتی پالیسی کا اعلان' },
    citation: { source: 'pips-2022', clause: 'pips-2022-c-nisp' },
  },
  {
    id: 'nap-2014',
    slug: 'nap',
    at: '2015-01',
    month: { en: 'January 2015', ur: 'جنوری 2015' },
    name: { en: 'National Action Plan, January 2015', ur: 'نیشنل ایکشن پلان، جنوری 2015' },
    what: { en: 'National Action Plan announced', ur: 'نیشنل ایکشن پلان کا اعلان' },
    citation: { source: 'pips-2017', clause: 'pips-2017-wg-4' },
  },
] as const

const series = [
  {
    slug: 'state-based',
    where: { eventClass: ['armed-conflict'], type: ['state-based'] },
    name: { en: 'state-based violence', ur: 'ریاست سے لڑائی' },
  },
  {
    slug: 'government-conflict',
    where: { eventClass: ['armed-conflict'], conflict: ['Pakistan: Government'] },
    name: { en: 'the conflict over the government (the TTP above all)', ur: 'حکومت پر تنازع (زیادہ تر ٹی ٹی پی)' },
  },
  {
    slug: 'one-sided',
    where: { eventClass: ['attack'], type: ['one-sided'] },
    name: { en: 'one-sided violence against civilians', ur: 'شہریوں کے خلاف یک طرفہ تشدد' },
  },
  {
    slug: 'non-state',
    where: { eventClass: ['group-fighting'], type: ['non-state'] },
    name: { en: 'fighting between armed groups', ur: 'مسلح گروہوں کی باہمی لڑائی' },
  },
] as const

const measures = [
  { slug: 'events', name: { en: 'events', ur: 'واقعات' } },
  { slug: 'deaths', name: { en: 'deaths', ur: 'ہلاکتیں' } },
] as const

const restricted = {
  en: 'UCDP names parties and a type of violence, not who attacked. Attacks by militants apart from operations by security forces are told apart by ACLED, the Global Terrorism Database (whose way of collecting changed in 2012) and PIPS, which may not be shown here. Only they could settle whether attacks fell while operations rose, and by which kind of attacker.',
  ur: 'یو سی ڈی پی فریق اور تشدد کی قسم بتاتا ہے، یہ نہیں کہ حملہ کس نے کیا۔ شدت پسندوں کے حملوں کو سکیورٹی فورسز کی کارروائیوں سے اے سی ایل ای ڈی، گلوبل ٹیررازم ڈیٹابیس (جس کا طریقہ 2012 میں بدلا) اور پی آئی پی ایس الگ کرتے ہیں، جو یہاں دکھائے نہیں جا سکتے۔ کارروائیاں بڑھتے ہوئے حملے گھٹے یا نہیں، اور کس طرح کے حملہ آوروں کے، یہ صرف وہی طے کر سکتے ہیں۔',
}

type Policy = (typeof policies)[number]
type Series = (typeof series)[number]
type Measure = (typeof measures)[number]

function evaluationOf(policy: Policy, { slug, where, name }: Series, measure: Measure): ImpactEvaluation {
  const others = policies.filter(({ id }) => id !== policy.id)
  const evaluation = ImpactEvaluation.parse({
    id: `${policy.slug}-${slug}-${measure.slug}`,
    title: {
      en: `${policy.name.en}: ${measure.name.en} of ${name.en}`,
      ur: `${policy.name.ur}: ${name.ur}، ${measure.name.ur}`,
    },
    question: {
      en: `Did the number of ${measure.name.en} a month change from ${policy.month.en} on, beyond what the years before led to expect?`,
      ur: `کیا ${policy.month.ur} سے ماہانہ ${measure.name.ur} میں اس سے ہٹ کر تبدیلی آئی جس کی پچھلے برسوں سے توقع تھی؟`,
    },
    policies: [policy.id],
    exploratory: true,
    intervention: { date: policy.at, what: policy.what, citation: policy.citation },
    data: [
      {
        file: 'data.csv',
        incidents: {
          sources: ['ucdp-ged'],
          from: '2009-01',
          to: '2018-12',
          where,
          by: ['month', 'area'],
          measure: measure.slug,
        },
      },
    ],
    spec: {
      method: 'its',
      data: 'data.csv',
      outcome: measure.slug,
      time: 'month',
      area: 'area',
      intervention: { at: policy.at },
      family: 'quasipoisson',
      terms: ['level', 'slope'],
      season: { period: 12, harmonics: 2 },
      breaks: others.map(({ at, what }) => ({ at, what: what.en })),
    },
    restricted,
    office: 'secretariat',
    published: stated,
  })
  return { ...evaluation, stated: statementOf(evaluation, stated) }
}

export const evaluations = (): ImpactEvaluation[] =>
  policies.flatMap((policy) => series.flatMap((one) => measures.map((measure) => evaluationOf(policy, one, measure))))

export const evaluationsFile = (): string =>
  `# Written by derive/evaluations.ts: the model was stated before any of it was computed here, and the data were known.\n${stringify(
    { label: 'TLP:CLEAR', records: evaluations() },
    { aliasDuplicateObjects: false, lineWidth: 120, singleQuote: true },
  )}`

if (import.meta.main) await writeFile(join(import.meta.dirname, '..', 'impact_evaluations.yaml'), evaluationsFile())
