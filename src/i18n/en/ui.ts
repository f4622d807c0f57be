/** What the components say of their own accord. */
export const ui = {
  skipToMain: 'Skip to the main text',
  mainNavigation: 'Main',
  language: 'Language',
  breadcrumb: 'You are here',
  footer: 'About this site',
  sidenote: 'Note',

  nOfM: '{n, number} of {m, number}',
  more: 'more',
  notStated: 'not stated',
  nothingYet: 'Nothing here yet',
  noData: 'no data',
  notMeasurable: 'not measurable',
  'map.range': '{from} to {to}',

  sortBy: 'Sort by {column}',
  sortedAscending: 'sorted, lowest first',
  sortedDescending: 'sorted, highest first',
  scrollTable: '{caption} (scrolls sideways)',

  figureLinks: 'More about this figure',
  asTable: 'As a table',
  csv: 'CSV',
  permanentAddress: 'Permanent address',
  provenance: 'Where does this come from?',

  pagination: 'Pages',
  previousPage: 'Previous',
  nextPage: 'Next',
  pageNumber: 'Page {number, number}',
  pageOf: 'Page {page, number} of {pages, number}',
  rangeOf: '{from, number} to {to, number} of {total, number}',

  search: 'Search',
  searchButton: 'Search',

  errorTitle: 'There is a problem',
  errorPrefix: 'Error:',
  optional: '(optional)',
  fileHint: 'At most {megabytes, number} MB',

  important: 'Important',
  saved: 'Saved',

  before: 'Before',
  after: 'After',
  added: 'added',
  removed: 'removed',

  stepDone: 'done',
  stepNow: 'now',
  stepNext: 'to come',
  progress: 'Progress',
  refreshes: 'This page loads itself again every {seconds, plural, one {second} other {# seconds}}.',

  measureStart: 'start',
  measureTarget: 'target',
  measureValue: '{state}: {progress} of the way from start to target',
  measureExpected: '{state}: {progress} of the way from start to target, where {expected} was due by now',
  tickRule:
    '{ticks, plural, one {# mark} other {# marks}}, of which {tall, plural, =0 {none is tall} one {# is tall} other {# are tall}}.',
  tickRuleRow: '{label}: {n, number} of {m, number}',
  tickPart: '{label}, part {part, number} of {parts, number}',
  seriesRange:
    '{name}: from {first} ({firstDate}) to {last} ({lastDate}); {count, plural, one {# value} other {# values}}',
  seriesEmpty: '{name}: no value',
  interval: 'interval',
}
