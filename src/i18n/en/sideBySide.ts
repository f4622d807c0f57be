/** Sources of incidents beside one another: what each of them says, of which time, and what it does not tell of. */
export const sideBySide = {
  told: '{source}: {figure}, {from} to {to}.',
  toldSame: '{source}: {figure}, {from}.',
  silentKind:
    '{source}: no event of this kind at all. Perhaps they are not collected: there is no number here, which is not zero.',
  silentAxis: '{source}: this is never said of an event: {axis}. There is no number here, which is not zero.',
  silentMeasure: '{source}: this figure is never given. There is no number here, which is not zero.',
  'untold.kind':
    '{source}: from {from} to {to}, between changes in how it collects, it has no event of this kind, though at its pace of other times there would have been some. It has no number for that time, which is not zero.',
  'untold.axis':
    '{source}: from {from} to {to}, between changes in how it collects, it never says this of an event, though at other times it does: {axis}. It has no number for that time, which is not zero.',
  'untold.measure':
    '{source}: from {from} to {to}, between changes in how it collects, it does not give this figure, though at other times it does. It has no number for that time, which is not zero.',
  otherTimes: 'They cover different times, so their numbers should not be held against each other as they are.',
  common: 'Only {from} to {to}, which all of them cover',
  column: '{source}, {from} to {to}',
  none: 'none',
  multiplesTitle: 'In each area: {measure} a year, on one scale',
  'line.heavy': 'heavy line: {source}',
  'line.light': 'light line: {source}',
  'line.dashed': 'dashed line: {source}',
  'line.dotted': 'dotted line: {source}',
  notDrawn: 'Not drawn here: {sources}. Choose some of the sources above to see them.',
} as const
