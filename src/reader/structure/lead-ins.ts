const FOLLOWING = /\b(?:the following|as follows|as under|listed below|set out below)\b[^.]{0,80}[.]?$/i
const FOLLOWING_URDU = /(?:درج ذیل|مندرجہ ذیل|حسب ذیل|ذیل میں)[^۔]{0,80}۔?$/u
/** "The Security Council," opens a sentence that every paragraph of a resolution goes on with. */
const SPEAKER = /^(?:The|We,?)\s[^.;:]{2,140},$/

/** Whether the text leads a list in. */
export function leadsIn(text: string): boolean {
  if (/[:：]$/.test(text)) return true
  const tail = text.slice(-140)
  return FOLLOWING.test(tail) || FOLLOWING_URDU.test(tail)
}

export function namesSpeaker(text: string): boolean {
  return SPEAKER.test(text)
}

/**
 * Remembers the sentence that the items below go on with. A lead-in that a heading follows ("with particular focus on the
 * following:") leads in the lists under that heading and under those beside it.
 */
export class LeadIns {
  private list: string | null = null
  /** No item has followed the lead-in so far. */
  private unanswered = false
  private speaker: string | null = null
  private section: { text: string; rank: number } | null = null

  /** What leads in an item of the outermost level that stands here. */
  ofItem(): string | null {
    this.unanswered = false
    return this.list ?? this.section?.text ?? this.speaker
  }

  get forParagraph(): string | null {
    return this.speaker
  }

  passHeading(rank: number): void {
    if (this.section && rank < this.section.rank) this.section = null
    if (this.list?.endsWith(':') && this.unanswered) this.section = { text: this.list, rank }
    this.list = null
    this.speaker = null
  }

  passParagraph(text: string): void {
    this.list = leadsIn(text) ? text : null
    this.unanswered = this.list !== null
    this.section = null
    if (namesSpeaker(text)) this.speaker = text
  }
}
