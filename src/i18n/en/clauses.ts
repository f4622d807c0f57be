/** Two versions of a text, clause by clause. */
export const clauses = {
  'change.same': 'unchanged',
  'change.changed': 'changed',
  'change.added': 'new',
  'change.removed': 'left out',
  was: 'Before: clause {numbers}',
  counts:
    '{changed, plural, =0 {No clause changed} one {One clause changed} other {# clauses changed}}, {added, plural, =0 {none is new} one {one is new} other {# are new}}, {removed, plural, =0 {none was left out} one {one was left out} other {# were left out}}; {same, plural, =0 {none stayed as it was} one {one stayed as it was} other {# stayed as they were}}.',
}
