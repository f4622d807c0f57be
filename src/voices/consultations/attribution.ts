/** To whom a statement may be given: roles and regions merged upward until each group has five people or more (rule 15). Pure. */
import { type Attendance, fewest, type Group } from './consultation-model.ts'

interface Cell {
  role: string
  region: string
}

interface Part {
  role?: string
  region?: string
  people: number
  cells: Cell[]
}

export interface Attribution {
  /** Parts of everybody who took part, with no one counted twice: what is published adds up, and nothing small is left by subtraction. */
  groups: Group[]
  of(cell: Cell): Pick<Group, 'role' | 'region'>
}

const nameOf = ({ role, region }: Cell) => `${role}/${region}`
const sum = (parts: readonly Part[]) => parts.reduce((people, part) => people + part.people, 0)
const joined = (parts: readonly Part[], name: { region?: string } = {}): Part => ({
  ...name,
  people: sum(parts),
  cells: parts.flatMap(({ cells }) => cells),
})

/**
 * @param attendance how many took part
 * @param speakers whoever a statement was noted from, so that one from a group that nobody counted is given to nobody either
 * @returns null where fewer than five took part: then nothing can be published
 */
export function attributionOf(attendance: readonly Attendance[], speakers: readonly Cell[]): Attribution | null {
  const counted = new Map<string, Part>()
  for (const cell of [...attendance, ...speakers]) {
    const { role, region } = cell
    const people = 'people' in cell ? Number(cell.people) : 0
    const before = counted.get(nameOf(cell))?.people ?? 0
    counted.set(nameOf(cell), { role, region, people: before + people, cells: [{ role, region }] })
  }
  const regions = Map.groupBy([...counted.values()].sort(byName), ({ region = '' }) => region)
  const parts = merged([...regions].flatMap(([region, cells]) => merged(cells, { region })))
  if (parts.length === 0 || parts.some(({ people }) => people < fewest)) return null
  const places = new Map(parts.flatMap((part) => part.cells.map((cell) => [nameOf(cell), part])))
  const told = ({ role, region }: Part) => ({ ...(role && { role }), ...(region && { region }) })
  return {
    groups: parts.map((part) => ({ ...told(part), people: part.people })).sort(inOrder),
    of: (cell) => told(places.get(nameOf(cell)) ?? { people: 0, cells: [] }),
  }
}

/** Regions, each with its other roles last; whoever is not told apart at the end. */
const inOrder = (a: Group, b: Group) => sorting(a).localeCompare(sorting(b), 'en')
const sorting = ({ role = '~', region = '~' }: Group) => `${region} ${role}`

const byName = (a: Part, b: Part) => nameOf(a as Cell).localeCompare(nameOf(b as Cell), 'en')

/**
 * Small parts become one under the wider name; where that is still small, the smallest of the others joins them, or nobody could be told
 * apart but them.
 */
function merged(parts: readonly Part[], name: { region?: string } = {}): Part[] {
  const small = parts.filter(({ people }) => people < fewest)
  const large = parts.filter(({ people }) => people >= fewest).sort((a, b) => a.people - b.people)
  if (small.length === 0) return [...parts]
  const rest = joined(small, name)
  const [next, ...others] = large
  if (rest.people >= fewest || !next) return [...large, rest]
  return [...others, joined([rest, next], name)]
}
