import type { Choice, FindingKey, Range } from '../model.ts'
import { own } from '../own.ts'
import type { Findings } from './findings.ts'
import { allowOnly, parametersOf } from './parameters.ts'
import type { Row } from './table.ts'

const ALLOWED = ['start', 'end', 'step', 'tick_interval', 'placeholder', 'tick_labelset']
const TICKED = ['tick_interval', 'placeholder', 'tick_labelset']

export interface ReadRange {
  range: Range
  list: string | null
}

/** A range's numbers and the list that labels its ticks, by the rules of XLSForm. */
export function rangeOf(row: Row, lists: Record<string, Choice[]>, findings: Findings): ReadRange {
  const parameters = parametersOf(row, findings)
  allowOnly(ALLOWED, parameters, row, findings)
  const refuse = (key: FindingKey, values: Record<string, string | number> = {}) =>
    findings.refuse(row.place('parameters'), key, values)
  const number = (name: string, usual: number | null) => {
    const text = parameters.get(name)
    if (text !== undefined && !Number.isFinite(Number(text))) refuse('rangeNumber', { name, value: text })
    return text === undefined ? usual : Number(text)
  }
  const range = {
    start: number('start', 1) ?? 1,
    end: number('end', 10) ?? 10,
    step: number('step', 1) ?? 1,
    tickInterval: number('tick_interval', null),
    placeholder: number('placeholder', null),
  }
  const list = parameters.get('tick_labelset') ?? null
  const appearance = row.cell('appearance')
  if (!['', 'vertical', 'no-ticks'].includes(appearance) && TICKED.some((name) => parameters.has(name))) {
    refuse('rangeAppearance', { appearance })
  }
  refuseSteps(range, refuse)
  if (list !== null) refuseLabels(range, own(lists, list), list, appearance, refuse)
  return { range, list }
}

type Refuse = (key: FindingKey, values?: Record<string, string | number>) => void

/** In units of a ten-thousandth, so that 0.1 goes into 0.5. */
const goesInto = (part: number, whole: number) => Math.round(whole * 1e4) % Math.round(part * 1e4) === 0

function refuseSteps({ start, end, step, tickInterval, placeholder }: Range, refuse: Refuse): void {
  const width = Math.abs(end - start)
  for (const [name, value] of [
    ['step', step],
    ['tick_interval', tickInterval],
  ] as const) {
    if (value === 0 || (value !== null && Math.abs(value) > width)) refuse('rangeStep', { name, value, width })
  }
  if (tickInterval && step && !goesInto(step, tickInterval)) refuse('rangeMultiple', { name: 'tick_interval', step })
  if (placeholder === null) return
  if (step && !goesInto(step, placeholder - start)) refuse('rangeMultiple', { name: 'placeholder', step })
  if (!isWithin(placeholder, start, end))
    refuse('rangeOutside', { name: 'placeholder', value: placeholder, start, end })
}

const isWithin = (value: number, start: number, end: number) =>
  value >= Math.min(start, end) && value <= Math.max(start, end)

function refuseLabels(
  range: Range,
  choices: Choice[] | undefined,
  list: string,
  appearance: string,
  refuse: Refuse,
): void {
  if (!choices) {
    refuse('noSuchList', { list })
    return
  }
  const { start, end, step, tickInterval } = range
  const values = choices.map(({ name }) => Number(name))
  for (const [at, value] of values.entries()) {
    const name = choices[at]?.name ?? ''
    if (!Number.isFinite(value)) refuse('rangeLabel', { name, list })
    else if (!isWithin(value, start, end)) refuse('rangeOutside', { name: list, value, start, end })
    else if (!goesInto(tickInterval || step || 1, value - start))
      refuse('rangeMultiple', { name: list, step: tickInterval || step })
  }
  const labelled = new Set(values)
  const isEnds = labelled.size === 2 && labelled.has(start) && labelled.has(end)
  if (appearance === 'no-ticks' && !isEnds) refuse('rangeEnds', { list, start, end })
}
