/** Who owes what. */
export const coordination = {
  headline: 'promises are owed by nobody by name',
  lede: '{count, plural, =0 {No organisation is named by any promise} one {One organisation owes all the rest} other {# organisations owe the rest}}. The longer the list beside a name, the more is asked of it.',
  asked: 'Asked of it',
  stated: 'Named by the text',
  load: '{promises, plural, =0 {No promise names it} one {One promise names it} other {# promises name it}}; {late, plural, =0 {none is} one {one is} other {# are}} overdue, {complete, plural, =0 {none is} one {one is} other {# are}} shown to be complete.',
  owes: 'What it owes',
  posts: 'Posts',
  parts: 'What belongs to it',
}
