/** Sources of incidents beside one another: what each of them says, of which time, and what it does not tell of. */
export const sideBySide = {
  told: '{source}: {figure}, {from} to {to}.',
  toldSame: '{source}: {figure}, {from}.',
  silentKind:
    '{source} has no event of this kind at all. Perhaps it does not collect them: it has no number here, which is not zero.',
  silentAxis: '{source} never says this of an event: {axis}. It has no number here, which is not zero.',
  silentMeasure: '{source} gives no such figure. It has no number here, which is not zero.',
  otherTimes: 'They cover different times, so their numbers should not be held against each other as they are.',
  common: 'Only {from} to {to}, which all of them cover',
  column: '{source}, {from} to {to}',
  none: 'none',
  multiplesTitle: '{measure} a year in each area, on one scale',
  multiplesLines: 'The heavy line is as {source} tells, the light one as {other} tells.',
} as const
