/** What a roadmap lacks before it can be handed in. Pure. */
import type { Fault, FaultKey } from '#src/publishing/refusal.ts'
import { type RoadmapLine, shownTitle } from './roadmap-model.ts'

/** Every fault names its line by the line's key, and says it by its place. */
export function whatIsMissing(lines: readonly RoadmapLine[]): Fault[] {
  if (lines.length === 0) return [{ key: 'roadmaps.error.noLines' }]
  return lines.flatMap((line, i) => faultsOf(line).map((key) => ({ key, field: line.key, values: { line: i + 1 } })))
}

function faultsOf(line: RoadmapLine): FaultKey[] {
  const { title, post, starts, ends, milestones, money, people, risks } = line
  const wrong: [boolean, FaultKey][] = [
    [shownTitle(title) === undefined, 'roadmaps.error.lineTitle'],
    [post === undefined, 'roadmaps.error.linePost'],
    [starts === undefined || ends === undefined, 'roadmaps.error.lineDays'],
    [starts !== undefined && ends !== undefined && ends < starts, 'roadmaps.error.lineOrder'],
    [milestones.length === 0, 'roadmaps.error.lineMilestones'],
    [milestones.some((one) => shownTitle(one.title) === undefined || !one.due), 'roadmaps.error.milestone'],
    [milestones.some(({ due }) => outside(due, starts, ends)), 'roadmaps.error.milestoneOutside'],
    [money.some((sum) => !sum.fiscalYear || sum.amount === undefined || !sum.currency), 'roadmaps.error.sum'],
    [money.some(({ amount }) => amount !== undefined && amount <= 0), 'roadmaps.error.sumNothing'],
    [twice(money.map((sum) => `${sum.fiscalYear} ${sum.currency}`)), 'roadmaps.error.sumTwice'],
    [(people.posts === undefined) !== (people.months === undefined), 'roadmaps.error.people'],
    [risks.some(({ risk, response }) => !risk || !response), 'roadmaps.error.risk'],
  ]
  return wrong.flatMap(([is, key]) => (is ? [key] : []))
}

const outside = (day: string | undefined, starts: string | undefined, ends: string | undefined) =>
  day !== undefined && ((starts !== undefined && day < starts) || (ends !== undefined && day > ends))

const twice = (names: string[]) => new Set(names).size < names.length
