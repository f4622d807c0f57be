import type { Meeting } from '../model.ts'
import { type Pair, sameNumber } from './align.ts'
import type { LabelledMeeting } from './labels.ts'
import type { Share } from './tally.ts'
import { plain, words } from './words.ts'

/** Whether a found passage carries its printed number. */
export function numberRight({ label, found }: Pair): boolean {
  return found !== null && sameNumber(label.number, found.number)
}

/** What carries a number may be called a clause or a bullet; nothing else may be called something else. */
export function kindRight({ label, found }: Pair): boolean {
  if (found === null) return false
  const lettered = label.number !== null && label.kind !== 'row' && label.kind !== 'footnote'
  return found.kind === label.kind || (lettered && (found.kind === 'clause' || found.kind === 'bullet'))
}

/** Whether the passage ends where it should, page break or not. */
export function endRight({ label, found }: Pair): boolean {
  return (
    found !== null &&
    plain(found.text)
      .replace(/ /g, '')
      .endsWith(plain(label.endsWith ?? '').replace(/ /g, ''))
  )
}

/** The document's title may lead the path or not; headings may keep their numbers or not, and be one line or two. */
export function pathRight({ label, found }: Pair, title: string): boolean {
  if (found === null || label.path === undefined) return false
  const key = pathKey(found.path, title)
  return [label.path, ...label.either.path].some((path) => pathKey(path, title) === key)
}

function pathKey(path: string[], title: string): string {
  const joined = plain(path.map((heading) => (isNumber(heading) ? heading : withoutNumber(heading))).join(' '))
  const leading = plain(title)
  return joined === leading || joined.startsWith(`${leading} `) ? joined.slice(leading.length).trim() : joined
}

function isNumber(heading: string): boolean {
  return words(heading).every((word) => /^\p{N}+$|^.$/u.test(word))
}

function withoutNumber(heading: string): string {
  return heading.replace(/^\s*(\(?[0-9ivxlc]{1,4}[.)]|\(?[a-z][.)]|\d+(\.\d+)*)\s+/i, '')
}

export interface MeetingShares {
  meetings: Share
  date: Share
  place: Share
  decisions: Share
  attendance: Share
}

/** Meetings are compared one by one in the order of the text; `meetings` is right where their number is. */
export function compareMeetings(wanted: LabelledMeeting[], found: Meeting[]): MeetingShares {
  const share = (right: (wanted: LabelledMeeting, found: Meeting) => boolean): Share => ({
    right: wanted.filter((meeting, at) => {
      const other = found[at]
      return other !== undefined && right(meeting, other)
    }).length,
    of: wanted.length,
  })
  return {
    meetings: { right: Number(wanted.length === found.length), of: 1 },
    date: share((a, b) => a.date === b.date),
    place: share((a, b) => samePlace(a.place, b.place)),
    decisions: share((a, b) => a.decisions === b.decisions.length),
    attendance: share((a, b) => a.attendance === b.attendance.length),
  }
}

/** "Pelouma" answers for "District Hall, Pelouma" and the other way round. */
function samePlace(wanted: string | null, found: string | null): boolean {
  if (wanted === null || found === null) return wanted === found
  const [left, right] = [plain(wanted), plain(found)]
  return left.includes(right) || right.includes(left)
}
