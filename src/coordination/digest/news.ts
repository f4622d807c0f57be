/** What of somebody's duties is news to them: new, or more pressing than when they last heard of it. Pure. */
import { createHash } from 'node:crypto'
import { type Calendar, workingDaysUntil } from '#src/vocabulary/calendar.ts'
import type { Duty } from '../duty.ts'

/** From the least pressing. */
export const stages = ['new', 'soon', 'overdue'] as const
export type Stage = (typeof stages)[number]

/** What somebody knows of: by matter, how pressing it was when they were told. It holds no title, and no id that says one. */
export type Told = Readonly<Record<string, Stage>>

export type Rhythm = 'daily' | 'weekly'

export interface News {
  duty: Duty
  stage: Stage
}

/** A matter that comes back in another sort (asked, then returned) is another one. */
const matterOf = ({ sort, path }: Duty): string =>
  createHash('sha256').update(`${sort} ${path}`).digest('base64url').slice(0, 22)

interface Setting {
  calendar: Calendar
  /** In the workspace's own country, ISO 8601. */
  today: string
  rhythm: Rhythm
}

/** Working days before the last one on which it is "soon"; who hears once a week hears of all that falls due until the next time. */
const soonWithin = ({ rhythm, calendar }: Setting): number => (rhythm === 'daily' ? 3 : calendar.workingDays.length)

function stageOf({ due }: Duty, setting: Setting): Stage {
  if (due === null) return 'new'
  if (due < setting.today) return 'overdue'
  return workingDaysUntil(setting.calendar, setting.today, due) <= soonWithin(setting) ? 'soon' : 'new'
}

export interface Looked {
  /** The most pressing first. */
  news: News[]
  /** What they know of once they have been told. */
  after: Told
  /** What they know of if they are not: without matters that are gone, so that one that comes back is news. */
  before: Told
}

export function lookThrough(duties: readonly Duty[], told: Told, setting: Setting): Looked {
  const now = duties.map((duty) => ({ duty, matter: matterOf(duty), stage: stageOf(duty, setting) }))
  const rank = (stage: Stage | undefined) => (stage === undefined ? -1 : stages.indexOf(stage))
  const news = now.filter(({ matter, stage }) => rank(stage) > rank(told[matter]))
  const known = now.flatMap(({ matter, stage }): [string, Stage][] => {
    const heard = told[matter]
    // A day that was put off: when it comes near again that is news.
    return heard === undefined ? [] : [[matter, rank(stage) < rank(heard) ? stage : heard]]
  })
  return {
    news: news.map(({ duty, stage }) => ({ duty, stage })).sort((a, b) => rank(b.stage) - rank(a.stage)),
    after: Object.fromEntries(now.map(({ matter, stage }) => [matter, stage])),
    before: Object.fromEntries(known),
  }
}
