import type { ReadingProgress } from '#src/policies/reading/reading-progress.ts'
import type { ReadingStep } from '#src/reader/reading-options.ts'

const STEPS: Record<ReadingStep, string> = {
  parts: 'unpacking',
  pages: 'reading page',
  lines: 'reading lines',
  structure: 'finding the structure',
  clauses: 'judging the clauses',
}

interface Terminal {
  isTTY?: boolean
  write(text: string): unknown
}

/** One line on a terminal that is written over as work goes on, and leaves nothing behind. Silent anywhere else. */
export class ProgressLine {
  readonly #terminal: Terminal
  #shown = false

  constructor(terminal: Terminal) {
    this.#terminal = terminal
  }

  show(progress: ReadingProgress): void {
    if (!this.#terminal.isTTY) return
    this.#terminal.write(`\r\x1b[K${progressWords(progress)}`)
    this.#shown = true
  }

  clear(): void {
    if (this.#shown) this.#terminal.write('\r\x1b[K')
    this.#shown = false
  }
}

/** How far it is, in words: `reading page 34 of 200 · 20 % · about 6 s left`. */
export function progressWords({ what, done, total, fraction, secondsLeft }: ReadingProgress): string {
  const step = what === 'pages' ? `${STEPS.pages} ${done} of ${total}` : STEPS[what]
  const words = [step, `${Math.round(fraction * 100)} %`]
  if (secondsLeft !== null) words.push(`about ${duration(secondsLeft)} left (Ctrl-C cancels)`)
  return words.join(' · ')
}

function duration(seconds: number): string {
  return seconds < 90 ? `${Math.max(1, Math.round(seconds))} s` : `${Math.round(seconds / 60)} min`
}
