/** From the fields of an indicator's form to what the acts take, and from an indicator to the form's fields. */
import { readNumber } from '#src/delivery/rounds/read-number.ts'
import { type Fault, Refusal } from '#src/publishing/refusal.ts'
import { incidentFieldsOf, incidentsGiven } from '../incidents/incident-form.ts'
import type { Indicator, IndicatorVersion } from '../model.ts'
import { voiceFieldsOf, voicesGiven } from '../voices/voice-form.ts'
import { most } from './indicator-draft.ts'

const answers: Record<string, boolean> = { yes: true, no: false, ہاں: true, نہیں: false }
const spare = 2

const lists = ['disaggregations', 'reporters'] as const
type List = (typeof lists)[number]
export type Fields = Record<string, string>

const filled = (fields: Fields, list: List) =>
  Math.max(
    0,
    ...Object.entries(fields).flatMap(([name, value]) =>
      name.startsWith(`${list}.`) && value && !name.endsWith('.sums') ? [Number(name.split('.')[1]) + 1 || 0] : [],
    ),
  )

/** How many rows the form shows of each list: those that are filled, and some to fill. */
export const rowsShown = (fields: Fields): Record<List, number> => ({
  disaggregations: Math.min(most.disaggregations, filled(fields, 'disaggregations') + spare),
  reporters: Math.min(most.reporters, filled(fields, 'reporters') + spare),
})

const rowsIn = (fields: Fields, list: List) =>
  Array.from({ length: Math.min(filled(fields, list), most[list] + 1) }, (_, i) => `${list}.${i}.`)

const linesIn = (words: string | undefined) => (words ?? '').split(/\r?\n/).filter((line) => line.trim() !== '')

/** "English | اردو", with the name by which values of it are kept already. */
function partFrom(words: string, known: { name: string; title: { en: string } }[]) {
  const [en = '', ur] = words.split('|').map((one) => one.trim())
  return { name: known.find(({ title }) => title.en === en)?.name, title: { en, ur: ur || undefined } }
}

/**
 * What `define-indicator` and `revise-indicator` have in common; a field that is left empty is not given.
 * @throws Refusal 422 where a number is none, named by its field
 */
export function indicatorGiven(fields: Fields, held?: IndicatorVersion) {
  const faults: Fault[] = []
  const text = (name: string) => fields[name]?.trim() || undefined
  const words = (at: string) => {
    const [en, ur] = [text(`${at}.en`), text(`${at}.ur`)]
    return en === undefined && ur === undefined ? undefined : { en, ur }
  }
  const number = (name: string) => {
    const given = text(name)
    if (given === undefined) return undefined
    const value = readNumber(given)
    if (value === undefined) faults.push({ key: 'indicators.error.number', field: name, values: { given } })
    return value
  }
  const kind = text('kind')
  const value = (name: string) => {
    const given = text(name)
    if (kind === 'ordinal' || given === undefined) return given
    if (kind !== 'yes-no') return number(name)
    const answer = answers[given.toLowerCase()]
    if (answer === undefined) faults.push({ key: 'indicators.error.answer', field: name })
    return answer
  }
  const point = (at: 'baseline' | 'target') => {
    const source = text(`${at}.citation.source`)
    const citation =
      source === undefined
        ? undefined
        : { source, clause: text(`${at}.citation.clause`), locator: words(`${at}.citation.locator`) }
    const stated = { date: text(`${at}.date`), value: value(`${at}.value`), citation }
    return Object.values(stated).every((one) => one === undefined) ? undefined : stated
  }
  const [numerator, denominator] = [words('ratio.numerator'), words('ratio.denominator')]
  const plausible = { min: number('plausible.min'), max: number('plausible.max') }
  const scale = linesIn(text('scale')).map((line) => line.trim())
  const disaggregations = rowsIn(fields, 'disaggregations').map((at) => {
    const name = text(`${at}name`)
    const known = held?.disaggregations?.find((one) => one.name === name)?.parts ?? []
    const parts = linesIn(text(`${at}parts`)).map((line) => partFrom(line, known))
    return { name, title: words(`${at}title`), parts, sums: fields[`${at}sums`] === 'yes' }
  })
  const given = {
    title: words('title') ?? {},
    note: words('note'),
    definition: words('definition') ?? {},
    method: words('method'),
    kind,
    unit: words('unit'),
    scale: kind === 'ordinal' && scale.length > 0 ? scale : undefined,
    baseline: point('baseline'),
    target: point('target'),
    frequency: text('frequency'),
    plausible: plausible.min === undefined && plausible.max === undefined ? undefined : plausible,
    ratio: numerator || denominator ? { numerator, denominator, per: number('ratio.per') } : undefined,
    disaggregations: disaggregations.length > 0 ? disaggregations : undefined,
    voices: voicesGiven(text, words),
    incidents: incidentsGiven(text),
    reporters: rowsIn(fields, 'reporters').map((at) => ({
      organisation: text(`${at}organisation`),
      area: text(`${at}area`),
    })),
  }
  if (faults.length > 0) throw new Refusal(422, faults)
  return given
}

/** The form's fields as an indicator is stored, by its newest version. */
export function fieldsOf({ title, note, reporters = [] }: Indicator, version: IndicatorVersion): Fields {
  const { definition, method, kind, unit, scale, baseline, target, frequency, plausible, ratio } = version
  const fields = new Map<string, string | undefined>()
  const put = (name: string, value: string | number | boolean | undefined) =>
    fields.set(name, typeof value === 'boolean' ? (value ? 'yes' : 'no') : value?.toString())
  const words = (at: string, of: { en: string; ur?: string } | undefined) => {
    put(`${at}.en`, of?.en)
    put(`${at}.ur`, of?.ur)
  }
  for (const [at, of] of Object.entries({ title, note, definition, method, unit })) words(at, of)
  put('kind', kind)
  put('scale', scale?.join('\n'))
  put('frequency', frequency)
  for (const [at, point] of Object.entries({ baseline, target })) {
    put(`${at}.date`, point?.date)
    put(`${at}.value`, point?.value)
    put(`${at}.citation.source`, point?.citation?.source)
    put(`${at}.citation.clause`, point?.citation?.clause)
    words(`${at}.citation.locator`, point?.citation?.locator)
  }
  put('plausible.min', plausible?.min)
  put('plausible.max', plausible?.max)
  words('ratio.numerator', ratio?.numerator)
  words('ratio.denominator', ratio?.denominator)
  put('ratio.per', ratio?.per)
  for (const [name, value] of [...voiceFieldsOf(version.voices), ...incidentFieldsOf(version.incidents)])
    put(name, value)
  for (const [i, one] of (version.disaggregations ?? []).entries()) {
    put(`disaggregations.${i}.name`, one.name)
    words(`disaggregations.${i}.title`, one.title)
    const lines = one.parts.map((part) => [part.title.en, part.title.ur].filter(Boolean).join(' | '))
    put(`disaggregations.${i}.parts`, lines.join('\n'))
    put(`disaggregations.${i}.sums`, one.sums)
  }
  for (const [i, { organisation, area }] of reporters.entries()) {
    put(`reporters.${i}.organisation`, organisation)
    put(`reporters.${i}.area`, area)
  }
  return Object.fromEntries([...fields].flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}
