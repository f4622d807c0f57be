import { numberOf, textOf, truthOf, type Value } from '../values.ts'
import type { FunctionTable } from './model.ts'

const number = (args: Value[], index = 0) => numberOf(args[index] ?? '')
const one = (of: (value: number) => number) => ({ least: 1, most: 1, run: (args: Value[]) => of(number(args)) })

/** Halves go away from zero; a negative number of places rounds to tens, hundreds and so on. */
function round(args: Value[]): number {
  const scale = 10 ** Math.trunc(args[1] === undefined ? 0 : number(args, 1))
  const value = number(args)
  return (Math.sign(value) * Math.round(Math.abs(value) * scale)) / scale
}

/** Whether the count of true answers, each with its weight, is within bounds; -1 is no bound. */
function within(args: Value[], sum: number): boolean {
  const [least, most] = [number(args), number(args, 1)]
  return (least === -1 || sum >= least) && (most === -1 || sum <= most)
}

function weighed(args: Value[]): boolean {
  const pairs = args.slice(2).flatMap((value, at, all) => (at % 2 === 0 ? [[value, all[at + 1] ?? 0] as const] : []))
  return within(
    args,
    pairs.reduce((sum, [value, weight]) => sum + (truthOf(value) ? numberOf(weight) : 0), 0),
  )
}

const anyNumber = Number.POSITIVE_INFINITY

export const NUMBER_FUNCTIONS: FunctionTable = {
  number: { least: 1, most: 1, run: (args) => number(args) },
  int: one(Math.trunc),
  round: { least: 1, most: 2, run: round },
  floor: one(Math.floor),
  ceiling: one(Math.ceil),
  abs: one(Math.abs),
  sqrt: one(Math.sqrt),
  exp: one(Math.exp),
  exp10: one((value) => 10 ** value),
  log: one(Math.log),
  log10: one(Math.log10),
  sin: one(Math.sin),
  cos: one(Math.cos),
  tan: one(Math.tan),
  asin: one(Math.asin),
  acos: one(Math.acos),
  atan: one(Math.atan),
  atan2: { least: 2, most: 2, run: (args) => Math.atan2(number(args), number(args, 1)) },
  pow: { least: 2, most: 2, run: (args) => number(args) ** number(args, 1) },
  pi: { least: 0, most: 0, run: () => Math.PI },
  max: { least: 1, most: anyNumber, run: (args) => Math.max(...args.map(numberOf)) },
  min: { least: 1, most: anyNumber, run: (args) => Math.min(...args.map(numberOf)) },
  sum: { least: 1, most: 1, run: (args) => number(args) },
  random: { least: 0, most: 0, run: (_, { random }) => random() },
  true: { least: 0, most: 0, run: () => true },
  false: { least: 0, most: 0, run: () => false },
  boolean: { least: 1, most: 1, run: ([value = '']) => truthOf(value) },
  'boolean-from-string': { least: 1, most: 1, run: ([value = '']) => ['true', '1'].includes(textOf(value)) },
  not: { least: 1, most: 1, run: ([value = '']) => !truthOf(value) },
  checklist: { least: 2, most: anyNumber, run: (args) => within(args, args.slice(2).filter(truthOf).length) },
  'weighted-checklist': { least: 4, most: anyNumber, run: weighed },
}
