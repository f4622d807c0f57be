/** The page's words, in its language. */
import { fillIn } from './fill-in.ts'
import type { LiveSetting, WordKey } from './setting.ts'

export type Say = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string

export const sayIn =
  ({ words, tag }: Pick<LiveSetting, 'words' | 'tag'>): Say =>
  (key, values = {}) =>
    fillIn(words[key], values, tag)

/** A moment on the clock of whoever reads: with its day where that is not today. */
export function clockTime(iso: string, now: Date, tag: string): string {
  const moment = new Date(iso)
  const sameDay = moment.toDateString() === now.toDateString()
  const day = sameDay ? {} : ({ day: 'numeric', month: 'long' } as const)
  return new Intl.DateTimeFormat(tag, { ...day, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment)
}
