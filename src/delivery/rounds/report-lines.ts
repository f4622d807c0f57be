/** A report line by line: what is asked, what was last known of it, what was typed, and what is wrong with that. */
import { byIds } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { Indicator, type IndicatorVersion } from '#src/results/model.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import { type Checked, checkEntry } from './check-entry.ts'
import { emptyEntry, partKey } from './entry.ts'
import type { Held } from './held-report.ts'
import { usualMove } from './jump.ts'
import type { Ask, Entry, KeptEntry } from './model.ts'
import { type KnownValue, knownValues } from './round-store.ts'

/** The last value of the series before the period, with its parts by `partKey`. */
export interface LastValue {
  date: string
  value: number | string | boolean
  parts: Record<string, number>
}

export interface Line {
  ask: Ask
  title: LocalText
  version: IndicatorVersion
  area: LocalText | null
  last: LastValue | null
  /** Earlier values of the same version, oldest first. */
  series: readonly number[]
  /** How far from the last value is usual; null where the series cannot say. */
  usual: number | null
  entry: KeptEntry
  checked: Checked
}

/** As seen with the eyes of whoever reads. An indicator that is not in sight any more has no line. */
export async function reportLines(tx: ReadTx, { report, round }: Held): Promise<Line[]> {
  const { asks, entries } = report.data
  const ids = asks.map(({ indicator }) => indicator)
  const indicators = new Map((await byIds(tx, 'indicators', ids)).map(({ id, data }) => [id, Indicator.parse(data)]))
  const named = asks.flatMap(({ area }) => area ?? [])
  const areas = new Map(
    (await byIds(tx, 'areas', named)).map(({ id, data }) => [id, (data as { name: LocalText }).name]),
  )
  const known = await knownValues(tx, asks, round.to)
  return asks.flatMap((ask) => {
    const indicator = indicators.get(ask.indicator)
    const version = indicator?.versions.find((one) => one.version === ask.version)
    if (!indicator || !version) return []
    const values = known.get(ask.indicator) ?? []
    const series = seriesIn(values)
    const entry = entries.find((one) => one.indicator === ask.indicator) ?? { ...emptyEntry(ask.indicator), saved: 1 }
    const area = ask.area === undefined ? null : (areas.get(ask.area) ?? { en: ask.area })
    const usual = usualMove(series) ?? null
    const { title } = indicator
    return [
      {
        ask,
        title,
        version,
        area,
        last: lastOf(values),
        series,
        usual,
        entry,
        checked: checkEntry(entry, version, series),
      },
    ]
  })
}

const ofTheWhole = ({ disaggregation }: KnownValue) => Object.keys(disaggregation).length === 0

const seriesIn = (values: KnownValue[]): number[] =>
  values.filter(ofTheWhole).flatMap(({ value }) => (typeof value === 'number' ? [value] : []))

function lastOf(values: KnownValue[]): LastValue | null {
  const whole = values.filter(ofTheWhole).at(-1)
  if (!whole) return null
  const parts = values.flatMap(({ date, value, disaggregation }) => {
    const [one, ...more] = Object.entries(disaggregation)
    const isPart = date === whole.date && one && more.length === 0 && typeof value === 'number'
    return isPart ? [[partKey(...one), value] as const] : []
  })
  return { date: whole.date, value: whole.value, parts: Object.fromEntries(parts) }
}

export const isFilled = ({ value, numerator, note, parts }: Entry) =>
  [value, numerator, note, ...Object.values(parts)].some((typed) => typed !== '')
