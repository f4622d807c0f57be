/** Work on record as a timeline shows it: of a promise, or of an organisation. Pure. */
import type { Published, Records } from '#src/publishing/door.ts'
import type { GanttRow, GanttState } from '#src/ui/chart/gantt-layout.ts'
import { firstDayOf, lastDayOf } from '#src/vocabulary/days.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { Action, Milestone } from './model.ts'

export interface GanttStep {
  id: string
  title: LocalText
  /** ISO 8601; a milestone has its due day alone. */
  from: string | null
  until: string | null
  done: string | null
  state: GanttState
}

export interface GanttItem extends Omit<GanttStep, 'state' | 'done'> {
  commitment: string
  milestones: GanttStep[]
}

const stateOf = ({ done, due }: Pick<Milestone, 'done' | 'due'>, today: string): GanttState =>
  done !== null ? 'done' : due < today ? 'late' : 'open'

function itemOf({ id, title, commitment, starts, ends }: Action, milestones: Milestone[], today: string): GanttItem {
  return {
    id,
    title,
    commitment,
    from: starts === undefined ? null : firstDayOf(starts),
    until: ends === undefined ? null : lastDayOf(ends),
    milestones: milestones
      .sort((a, b) => (a.due < b.due ? -1 : 1))
      .map((one) => ({
        id: one.id,
        title: one.title,
        from: null,
        until: one.due,
        done: one.done,
        state: stateOf(one, today),
      })),
  }
}

const beginning = ({ from, until, milestones }: GanttItem): string => from ?? milestones[0]?.until ?? until ?? '9999'

function itemsOf({ actions, milestones }: Records, keep: (action: Action) => boolean, today: string): GanttItem[] {
  const kept = [...actions.values()].filter(keep)
  const steps = Map.groupBy(milestones.values(), ({ action }) => action)
  return kept
    .map((action) => itemOf(action, steps.get(action.id) ?? [], today))
    .sort((a, b) => beginning(a).localeCompare(beginning(b)) || (a.id < b.id ? -1 : 1))
}

/** In the order in which it begins. */
export const ganttOfCommitment = ({ records }: Published, id: string, today: string): GanttItem[] =>
  itemsOf(records, ({ commitment }) => commitment === id, today)

/** Of all the posts of an organisation. */
export const ganttOfOrganisation = ({ records }: Published, id: string, today: string): GanttItem[] =>
  itemsOf(records, ({ post }) => post !== undefined && records.posts.get(post)?.organisation === id, today)

/** What can be drawn: an action with both its days, or with milestones. */
export function ganttRows(items: readonly GanttItem[], label: (title: LocalText) => string): GanttRow[] {
  return items.flatMap(({ id, title, from, until, milestones }): GanttRow[] => {
    const span = from !== null && until !== null && from <= until ? { from, until } : null
    if (!span && milestones.length === 0) return []
    const marks = milestones.map((one) => ({ key: one.id, day: one.until ?? '', state: one.state }))
    return [{ key: id, label: label(title), span, marks }]
  })
}
