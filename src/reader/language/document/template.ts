/**
 * The parts of a form in which action plans describe a measure: "Problem to be addressed. …", "Description: …". Where a paragraph begins
 * with the name of its part, that name decides what the paragraph may do, and is no sentence of it.
 */
export type Part = 'plan' | 'narrative' | 'aim'

const PARTS: [Part, RegExp][] = [
  [
    'narrative',
    /^(?:(?:public )?problem(?: to be (?:addressed|solved))?|status quo|background|context|rationale|current situation|challenge|why is (?:this|the) [^?.]{1,80}\?|what is the (?:public )?problem[^?]{0,120}\?|how (?:will|does) the commitment (?:contribute|help|solve|address)[^?]{0,120}\?)\s*[.:?–-]*\s+/i,
  ],
  [
    'aim',
    /^(?:expected (?:results?|outcomes?|impacts?)|(?:outcome|impact|result) \d+(?:\.\d+)*|ambition|objectives?|goals?|vision|main objective|overall objective|desired outcome)\s*[.:–-]+\s+/i,
  ],
  [
    'plan',
    /^(?:description|brief description(?: of commitment)?|commitment(?: text)?|what is the commitment\?|measures?|actions?|activities|(?:outputs?|measures?|actions?|activity|steps?|tasks?|deliverables?|milestones?|initiatives?|interventions?|sub-actions?) \d+(?:\.\d+)*\p{Ll}?|what will be done\??|how will it be (?:verified|measured|monitored|done)\?|how (?:we will|will we) (?:know|measure|do it)\??|monitoring|verification)\s*[.:?–-]*\s+(?=\p{Lu})/iu,
  ],
]

/** "Management response: Accepted. …" in somebody else's report: there the one who is advised speaks for himself. */
const REPLY =
  /^(?:(?:the )?(?:management|government|ministry|agency)(?:'s|’s)? )?(?:response|reply|answer)(?: \d+)?\s*[:–-]\s+/i

export function replyPart(text: string): string | null {
  const match = REPLY.exec(text)
  return match ? text.slice(match[0].length) : null
}

/** `numbered`: the part carries a number ("Output 1.1.2."), and is an item of a list even where it stands alone. */
export function templatePart(text: string): { part: Part; rest: string; numbered: boolean } | null {
  for (const [part, pattern] of PARTS) {
    const match = pattern.exec(text)
    if (match && /[.:?–-]\s+$/.test(match[0]) && match[0].length < text.length)
      return { part, rest: text.slice(match[0].length), numbered: /^\p{L}[\p{L}-]* \d/u.test(match[0]) }
  }
  return null
}
