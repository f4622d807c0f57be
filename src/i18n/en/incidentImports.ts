/** Bringing in what sources count of incidents: why a file or a row is not taken, and what an import's account says. */
export const incidentImports = {
  'error.column': 'There is no column “{column}”. The file has: {columns}.',
  'error.heading':
    'No row of the file names the columns that the mapping needs; missing: {missing}. The nearest row has: {columns}. Correct the mapping, or choose the file that it was made for.',
  'error.values':
    'The columns of the axes hold more than {most, number} different combinations: one of them tells events apart, not kinds of them. Take it out of the mapping, or list its values.',
  'error.workbook': 'The workbook cannot be read: {message}',
  'error.sheet': 'There is no sheet “{sheet}”; there are {sheets}.',
  'error.mapping': 'The mapping cannot be used: {message}',
  'error.no-source':
    'There is no source of incidents “{source}” in this workspace; define it in incident_sources first.',
  'error.nothing': 'The source “{source}” has no import that could be taken back.',
  'error.again':
    'This file has been brought in before, read in the same way: as edition {number}, “{name}”. Nothing was changed.',
  'error.older':
    'There is a newer edition, “{name}” as of {day}. Take it back first, or give this file a day that is not before it.',
  'error.moved': 'The file changed while it was being read. Nothing was stored; try again.',
  'reason.no-date': 'no date',
  'reason.date': 'this is no day',
  'reason.ambiguous-date': 'two days can be read from it: say in the mapping whether the day or the month comes first',
  'reason.dates-backwards': 'the last day is before the first',
  'reason.figure': 'no number can be read from it',
  'reason.deaths-disagree': 'the dead by class are more than the dead in all',
  'reason.value': 'the mapping does not know this value',
  'reason.place': 'no area is surely meant by this name',
  'reason.coordinates': 'these are no coordinates on Earth',
  'reason.columns': 'the row has another number of fields than the heading has names',
  'reason.quote': 'a quotation mark is opened and never closed',
  'reason.total': 'a row of totals',
  'reason.unlabelled-total': 'a row of totals that does not say so: it repeats the sums of the rows above',
  'reason.same-id': 'another row has this id and says something else; that one was stored',
  'reason.same-row': 'another row says the same, and neither has an id',
  'reason.elsewhere': 'the mapping leaves rows like this one out',
  'fate.doubtful': 'doubtful',
  'fate.refused': 'refused',
  account:
    '{read, number} rows read: {stored, number} stored, {merged, number} merged, {doubtful, number} doubtful, {refused, number} refused',
  totals:
    '{events, number} events, {deaths, number} dead ({deathsLow, number} to {deathsHigh, number}), {injured, number} injured',
  changes:
    'Against the edition before: {added, number} added, {changed, number} changed, {withdrawn, number} withdrawn, {unchanged, number} unchanged',
  sumsOnly: 'Only what the events add up to was kept, not each event.',
  right: 'right would be: {right}',
}
