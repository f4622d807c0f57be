/**
 * The rules, each with the sentence that explains a verdict to a reader; `{words}` are the words that decided. One slot a sentence,
 * so that a verdict can be said again in another language.
 */
export const REASONS = {
  organ: 'The text binds an organ it directs: “{words}”.',
  author: 'The author binds itself: “{words}”.',
  instrument: 'The plan itself is to do it: “{words}”.',
  passive: 'It is said that this is to be done: “{words}”.',
  provided: 'The plan provides it: “{words}”.',
  forbidden: 'The text binds its own organs not to do something: “{words}”.',
  duty: 'A duty is assigned in the plan: “{words}”.',
  practice: 'In the part that says what is done, the plan states it as done: “{words}”.',
  establishes: 'The text puts it into force by saying so: “{words}”.',
  performs: 'The author commits itself in so many words: “{words}”.',
  entitlement: 'The plan grants a right to it: “{words}”.',
  imperative: 'An item in a list of plans, as an instruction: “{words}”.',
  infinitive: 'An item in a list of plans, as something still to be done: “{words}”.',
  nominal: 'An item in a list of plans, as a noun phrase that names an act: “{words}”.',
  item: 'An item in a list of plans: “{words}”.',
  continued: 'It continues a sentence that binds: “{words}”.',
  row: 'A row of an action plan that names an action and who leads it: “{words}”.',
  directive: 'It stands under a heading that directs: “{words}”.',
  measured: 'An aim with a figure or a date that can be checked: “{words}”.',
  decided: 'The meeting decided it: “{words}”.',
  resolved: 'The body that speaks decides it: “{words}”.',
  ownOrgan: 'The body that speaks directs its own organ: “{words}”.',
  procedure: 'The meeting settled its own procedure, which leaves nothing to be done: “{words}”.',
  condition: 'It commits an organ in case something happens: “{words}”.',
  asked: 'It is asked of somebody who has not bound himself: “{words}”.',
  claimed: 'It stands among the demands of those who speak: “{words}”.',
  called: 'The author calls on somebody else: “{words}”.',
  advised: 'It is advised, not promised: “{words}”.',
  need: 'It says that there is a need, which binds nobody: “{words}”.',
  advice: 'It stands among the recommendations of an author who cannot bind the addressee: “{words}”.',
  aim: 'It states an aim without saying what will be done: “{words}”.',
  reported: 'It reports what somebody else said or planned: “{words}”.',
  forecast: 'It says what is expected to happen, not what somebody will do: “{words}”.',
  elsewhere: 'It is expected of somebody whom the author does not direct: “{words}”.',
  legal: 'It says what a text means or when it applies: “{words}”.',
  past: 'It stands in the part that looks back: “{words}”.',
  apparatus: 'It stands in a part that promises nothing: “{words}”.',
  heading: 'A heading promises nothing: “{words}”.',
  note: 'A footnote that promises nothing: “{words}”.',
  question: 'It is a question: “{words}”.',
  columns: 'It names the columns of a table: “{words}”.',
  field: 'It completes the item above it: “{words}”.',
  leads: 'It only leads to the items below it: “{words}”.',
  statement: 'Nothing in it binds, asks or advises: “{words}”.',
} as const

export type Rule = keyof typeof REASONS

const LONGEST = 90

export function reason(rule: Rule, words: string): string {
  return REASONS[rule].replace('{words}', () => shortened(words))
}

function shortened(words: string): string {
  const plain = words
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:.]+$/, '')
    .trim()
  if (plain.length <= LONGEST) return plain
  return `${plain.slice(0, plain.lastIndexOf(' ', LONGEST))} …`
}
