/** What a mapping may name columns for: the dead, the range that the source gives of them, and the injured. */
export const harmColumns = [
  ...['deaths', 'deathsLow', 'deathsHigh', 'civilians', 'securityForces', 'militants'],
  // The source's own range of the dead of one class: known where both ends are.
  ...['civiliansLow', 'civiliansHigh', 'securityForcesLow', 'securityForcesHigh', 'militantsLow', 'militantsHigh'],
  'injured',
] as const
export type HarmColumn = (typeof harmColumns)[number]
