/** What the page of a report shows to whoever reads it. */
import { createHash } from 'node:crypto'
import { officeNames } from '#src/coordination/office-names.ts'
import type { Locale } from '#src/i18n/locale.ts'
import type { Grant } from '#src/identity/model.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { faultText } from '#src/publishing/refusal.ts'
import type { IndicatorVersion } from '#src/results/model.ts'
import type { FormError } from '#src/ui/error-summary.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import { answersOf, type Finding } from './check-entry.ts'
import type { Held } from './held-report.ts'
import { type Entry, isOpenFor, type Report, type ReportState } from './model.ts'
import { isFilled, type LastValue, type Line, reportLines } from './report-lines.ts'

export interface LineView extends Pick<IndicatorVersion, 'unit' | 'ratio' | 'disaggregations' | 'plausible'> {
  indicator: string
  title: LocalText
  area: LocalText | null
  definition: LocalText
  /** What can be answered, where it is no number. */
  answers: readonly string[] | null
  version: IndicatorVersion
  series: readonly number[]
  last: LastValue | null
  usual: number | null
  entry: Entry
  /** As it will be published; null where no value is reported. */
  value: number | string | boolean | null
  /** Of the entry as it is stored: tells a form what somebody has changed in it. */
  was: string
  /** Of what was filled in; nothing is wrong yet with what was not. */
  errors: FormError[]
  queries: FormError[]
}

export interface StepView {
  step: Report['steps'][number]['step']
  at: string
  offices: LocalText[]
  reason: string | null
}

export interface ReportView {
  round: { id: string; title: LocalText; due: string; state: 'open' | 'closed' }
  organisation: string
  name: LocalText
  state: ReportState
  revision: number
  lines: LineView[]
  steps: StepView[]
  label: string | null
  /** May fill it in now. */
  editable: boolean
  mayTakeBack: boolean
}

export async function reportView(tx: ReadTx, held: Held, by: Grant, locale: Locale): Promise<ReportView> {
  const { report, round } = held
  const { organisation, state, steps, published } = report.data
  const names = await officeNames(tx)
  const own = by.role === 'focal-point' && by.organisation === organisation
  return {
    round: { id: round.id, title: round.title, due: round.due, state: round.state },
    organisation,
    name: names.of(organisation),
    state,
    revision: report.revision,
    lines: (await reportLines(tx, held)).map((line) => lineView(line, locale)),
    steps: steps.map(({ step, at, offices, reason }) => ({
      step,
      at,
      offices: offices.map(names.of),
      reason: reason ?? null,
    })),
    label: published?.label ?? null,
    editable: own && isOpenFor(round, state),
    mayTakeBack: own && state === 'ready' && round.state === 'open',
  }
}

/** Short, and as good as the entry itself at telling two of them apart. */
export function digestOf({ value, numerator, denominator, parts, note, evidence }: Entry): string {
  const filled = Object.entries(parts).filter(([, typed]) => typed !== '')
  const said = JSON.stringify([value, numerator, denominator, filled.sort(), note, [...evidence].sort()])
  return createHash('sha256').update(said).digest('base64url').slice(0, 16)
}

function lineView({ ask, title, area, version, last, series, usual, entry, checked }: Line, locale: Locale): LineView {
  const { saved: _, ...typed } = entry
  const said = ({ field, key, values }: Finding): FormError => ({
    field: `${field}.${ask.indicator}`,
    message: faultText({ key, values }, locale),
  })
  const { definition, unit, ratio, disaggregations, plausible } = version
  return {
    indicator: ask.indicator,
    title,
    area,
    definition,
    unit,
    ratio,
    disaggregations,
    plausible,
    answers: answersOf(version) ?? null,
    version,
    series,
    last,
    usual,
    entry: typed,
    value: checked.value,
    was: digestOf(entry),
    errors: isFilled(entry) ? checked.faults.map(said) : [],
    queries: checked.queries.map(said),
  }
}
