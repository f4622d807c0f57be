/** Links questions of which one's answers decide about another's, as whoever knows the form can. */
import { assess } from '#src/voices/answering/assess.ts'
import type { LinkedCells, Placed } from './linked-cells.ts'
import type { Classes } from './parts.ts'

/** Combinations that are gone through, those that do not occur included. */
const most = 256

interface Combination {
  classes: number[]
  asked: number
  notAsked: number
}

/** Who was asked a question is told by answers to others, taken together. */
export function linkAsked(cells: LinkedCells, of: Placed): void {
  const to = [...cells.dependences.of(of.column.path).asked].flatMap((path) => cells.placed.get(path) ?? [])
  if (to.length === 0 || of.notAsked === null) return
  const combinations = [...observed(of, to), ...unobserved(cells, of, to)]
  const linked = combinations.flatMap(({ classes, asked, notAsked }) => {
    const name = classes.map((at, index) => nameOf(to[index]?.classes, at))
    const cell = (base: string, count: number) => cells.builder.link([...name, base].sort().join(' & '), count)
    const isNobody = asked + notAsked <= 0
    const isAsked = isNobody ? asked === 0 : asked > 0
    return [
      ...(isAsked ? [{ classes, is: 'asked', cell: cell(of.base, asked) }] : []),
      ...((isNobody ? notAsked === 0 : notAsked > 0)
        ? [{ classes, is: 'not', cell: cell(`not ${of.base}`, notAsked) }]
        : []),
    ]
  })
  for (const [index, { classes }] of to.entries())
    for (const part of classes.parts) {
      const parts = linked.filter((one) => part.classes.includes(one.classes[index] ?? -1)).map(({ cell }) => cell)
      sumOf(cells, part.name, parts)
    }
  sumOf(
    cells,
    of.base,
    linked.filter(({ is }) => is === 'asked').map(({ cell }) => cell),
  )
  sumOf(
    cells,
    `not ${of.base}`,
    linked.filter(({ is }) => is === 'not').map(({ cell }) => cell),
  )
}

/** Nothing is said of a part of nobody that no combination stands for: it would be told to be empty. */
function sumOf({ builder }: LinkedCells, name: string, parts: number[]): void {
  const total = builder.placeOf(name)
  if (total !== undefined && parts.length > 0) builder.sum(total, parts)
}

const nameOf = (classes: Classes | undefined, at: number): string =>
  classes?.parts.find((part) => part.classes.length === 1 && part.classes[0] === at)?.name ?? `${classes?.path} ${at}`

function observed(of: Placed, to: readonly Placed[]): Combination[] {
  const found = new Map<number, Combination>()
  const { codes, unasked } = of.column
  for (const [at, code] of codes.entries()) {
    let key = 0
    for (const { classes } of to) key = key * classes.size + (classes.codes[at] ?? 0)
    let combination = found.get(key)
    if (!combination) {
      combination = { classes: to.map(({ classes }) => classes.codes[at] ?? 0), asked: 0, notAsked: 0 }
      found.set(key, combination)
    }
    if (code === unasked) combination.notAsked += 1
    else combination.asked += 1
  }
  return [...found.values()]
}

/** Those that nobody gave, with what the form says of them: -1 for what it does not allow. None where they are too many, or not for the form to say. */
function unobserved(cells: LinkedCells, of: Placed, to: readonly Placed[]): Combination[] {
  const { program, of: dependence } = cells.dependences
  const isPlain = to.every(({ classes }) =>
    classes.parts.every((part) => part.classes.every((at) => classes.answers[at] !== null)),
  )
  if (!isPlain || to.reduce((product, { classes }) => product * classes.size, 1) > most) return []
  const seen = new Set(observed(of, to).map(({ classes }) => classes.join()))
  const possible = to.map(({ classes }) => classes.parts.flatMap((part) => part.classes))
  return product(possible.map((all) => [...new Set(all)])).flatMap((classes) => {
    if (seen.has(classes.join())) return []
    const given = to.map((one, index) => one.classes.answers[classes[index] ?? 0])
    const answers = Object.fromEntries(to.map(({ column }, index) => [column.path, given[index] ?? '']))
    const said = assess(program, answers, { now: '2000-01-01T00:00:00.000Z', random: () => 0 })
    const isPossible = to.every(({ column: { path } }, index) => {
      const isKnown = [...dependence(path).asked].every((other) => to.some((one) => one.column.path === other))
      return !isKnown || said.isRelevant(path) === (given[index] !== undefined)
    })
    if (!isPossible) return []
    return said.isRelevant(of.column.path)
      ? [{ classes, asked: 0, notAsked: -1 }]
      : [{ classes, asked: -1, notAsked: 0 }]
  })
}

const product = (lists: readonly number[][]): number[][] =>
  lists.reduce<number[][]>((all, list) => all.flatMap((some) => list.map((one) => [...some, one])), [[]])

/** Where answers to one rule out answers to another, those that were given together are all there are. */
export function linkAnswers(cells: LinkedCells, of: Placed): void {
  for (const path of cells.dependences.of(of.column.path).answers) {
    const to = cells.placed.get(path)
    if (!to) continue
    const found = new Map<string, { a: number; b: number; count: number }>()
    for (const [at, a] of of.classes.codes.entries()) {
      const b = to.classes.codes[at] ?? 0
      const one = found.get(`${a} ${b}`) ?? { a, b, count: 0 }
      one.count += 1
      found.set(`${a} ${b}`, one)
    }
    const linked = [...found.values()].map(({ a, b, count }) => {
      const name = [nameOf(of.classes, a), nameOf(to.classes, b)].sort().join(' & ')
      return { a, b, cell: cells.builder.link(name, count) }
    })
    for (const part of of.classes.parts)
      sumOf(
        cells,
        part.name,
        linked.filter(({ a }) => part.classes.includes(a)).map(({ cell }) => cell),
      )
    for (const part of to.classes.parts)
      sumOf(
        cells,
        part.name,
        linked.filter(({ b }) => part.classes.includes(b)).map(({ cell }) => cell),
      )
  }
}
