/** A line as it is given by a form or the API, and what becomes of it: empty rows fall away, every other one has its key. */
import { z } from 'zod'
import { Id } from '#src/vocabulary/model.ts'
import { longestList, type Roadmap, RoadmapLine } from './roadmap-model.ts'

const { shape } = RoadmapLine
const keyless = { key: shape.key.optional() }

export const LineDraft = z.strictObject({
  title: shape.title.default({}),
  post: shape.post,
  starts: shape.starts,
  ends: shape.ends,
  milestones: z.array(shape.milestones.element.extend(keyless)).max(longestList.milestones).default([]),
  money: z.array(shape.money.element.extend(keyless)).max(longestList.money).default([]),
  people: shape.people.default({}),
  risks: shape.risks.default([]),
})
export type LineDraft = z.infer<typeof LineDraft>

export const LineAddress = z.strictObject({ id: Id, line: shape.key })

/** Whether anything was written into a row, its key aside. */
const isWritten = (row: object): boolean =>
  Object.entries(row).some(([name, value]) =>
    name === 'key' || value === undefined ? false : typeof value === 'object' ? isWritten(value) : true,
  )

/** Gives out keys; each number once in a roadmap. */
export function keysFrom(next: number) {
  let number = next
  return {
    fresh: (letter: string) => `${letter}${number++}`,
    get next() {
      return number
    },
  }
}

export interface LineKeys {
  key: string
  revision: number
  /** Rows that the line has now: those among the given that are called by such a key keep it. */
  before: Pick<RoadmapLine, 'milestones' | 'money'> | undefined
}

export function lineFrom(
  { milestones, money, risks, ...rest }: LineDraft,
  { key, revision, before }: LineKeys,
  keys: ReturnType<typeof keysFrom>,
): RoadmapLine {
  const keyed = <Row extends { key?: string }>(rows: Row[], had: { key: string }[] | undefined, letter: string) => {
    const free = new Set(had?.map((row) => row.key))
    return rows.filter(isWritten).map((row) => ({
      ...row,
      key: row.key !== undefined && free.delete(row.key) ? row.key : keys.fresh(letter),
    }))
  }
  return {
    ...rest,
    key,
    revision,
    milestones: keyed(milestones, before?.milestones, 'm'),
    money: keyed(money, before?.money, 'b'),
    risks: risks.filter(isWritten),
  }
}

/** With this line in its place, or at the end. */
export function withLine({ lines, ...roadmap }: Roadmap, line: RoadmapLine): Roadmap {
  const at = lines.findIndex(({ key }) => key === line.key)
  return { ...roadmap, lines: at === -1 ? [...lines, line] : lines.with(at, line) }
}
