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
  'error.under-way':
    'Another file of this source is being brought in just now. Wait until it is there; if it broke off, two minutes.',
  'error.stale':
    'Another edition has come in since this file was held against what stands. Nothing was stored; ask once more.',
  'error.area-gone':
    'The area “{area}” was taken back while the file came in. Nothing was stored; bring it in again, and it is placed in the areas that are there.',
  'error.would-withdraw':
    'The file does not have {withdrawn, number} of the {stands, number} events that stand: they would be withdrawn. A file is a whole edition of its source. Nothing was stored. If it is meant, confirm it: --confirm-withdrawals on the command line, "confirmWithdrawals": true in the API.',
  'error.covers-part':
    'The file reaches from {first} to {last}, what stands from {from} to {to}: {withdrawn, number} of {stands, number} events would be withdrawn. A file is a whole edition of its source. Nothing was stored. If it is meant, confirm it: --confirm-withdrawals on the command line, "confirmWithdrawals": true in the API.',
  'error.too-many':
    'The numbers of one month, area and kind add up to more than 2,147,483,647. Look for a column with ids or dates that is read as a number of people.',
  'error.not-file': '{path} is no file that can be read here.',
  'error.workbook-damaged':
    'This is no workbook, or a damaged one. Open it in a spreadsheet, and save it again as .xlsx or as CSV.',
  'error.workbook-large':
    'The workbook has a sheet of more than 20,000 rows or 500 columns. Save the table as CSV, which may have any number of rows.',
  'error.workbook-locked': 'The workbook is locked with a password. Save it without one.',
  'error.empty': 'The file is empty.',
  'error.not-text': 'This is neither a CSV nor a workbook: {what}. Save the table as CSV (UTF-8) or as .xlsx.',
  'error.not-workbook':
    'The name “{name}” ends like a workbook’s, and the file is none: it does not begin as a zip archive. Save it once more as .xlsx, or as CSV.',
  'error.no-row': 'Row {row} is not on the review list of this edition.',
  'error.settled': 'Row {row} has been decided about already.',
  'error.not-settled': 'Nothing has been decided about row {row}, or it has been taken back already.',
  'error.read-otherwise':
    'This row reads otherwise now than when it was settled: places or their names have changed since. Bring the file in once more.',
  'error.not-newest':
    'Edition {number} is not the newest any more, or another is just coming in: rows are settled in the newest.',
  'error.mapping-changed':
    'The mapping or the spellings of this source have been changed since this edition came in. Bring the file in once more.',
  'error.not-acceptable':
    'Without what is in doubt nothing is left to be counted. Put it right, or leave the row out. {column} {right}',
  'error.still-doubtful':
    'Read like this, the row is still in doubt, or cannot be counted. Column: {column}. Right would be: {right}',
  'error.no-file': 'Choose a file: a CSV, or a workbook (.xlsx).',
  'error.file-gone': 'This file is not here any more: it is kept for a day. Send it once more.',
  'error.not-read': 'The file has not been read yet, or it was read otherwise. Look at what it would change first.',
  'error.untick':
    'This edition would withdraw much of what is stored, or reaches over a part of the time only. Tick that this is meant, or choose another file.',
  'error.no-day': 'Name the day as of which the source says so: 2026-03-31.',
  'error.mapping-needs-day': 'Say which column holds the day, or the year.',
  'error.broken':
    'Reading broke off. Nothing was stored; try again, and tell whoever keeps this server if it happens again.',
  'error.no-edition': 'There is no edition {number} of this source.',
  'error.sure': 'Tick that the edition is to be taken back.',
  'error.id-taken': 'There is a source “{id}” already. Choose another short name.',
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
  'reason.heading': 'the names of the columns once more',
  'reason.left-out': 'left out by the secretariat',
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
