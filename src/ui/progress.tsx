import type { ReactNode } from 'react'
import { useLanguage } from './language.tsx'
import { MarkShape } from './state-mark.tsx'

export type ProgressBarProps = {
  /** What is being done: "Reading the file". */
  label: string
  /** How much is done of `total`; null where that is not known. */
  done: number | null
  total: number
  /** In words: "1,200 of 10,000 records, about 2 minutes left". */
  text?: string
  /** Loads the page again every so many seconds until the work is over; leave it out when it is. */
  refreshSeconds?: number
}

/** Long work on a page without script: a bar, its words, and a page that loads itself again. */
export function ProgressBar({ label, done, total, text, refreshSeconds }: ProgressBarProps) {
  const { t } = useLanguage()
  return (
    <div className="progress">
      {refreshSeconds !== undefined && <meta httpEquiv="refresh" content={String(refreshSeconds)} />}
      <label>
        {label}
        <progress max={total} {...(done === null ? {} : { value: done })} />
      </label>
      {text !== undefined && <p>{text}</p>}
      {refreshSeconds !== undefined && <p className="hint">{t('ui.refreshes', { seconds: refreshSeconds })}</p>}
    </div>
  )
}

export type Step = { label: ReactNode; state: 'done' | 'now' | 'next' }

const stepWords = { done: 'ui.stepDone', now: 'ui.stepNow', next: 'ui.stepNext' } as const
const stepShapes = { done: 'full', now: 'half', next: 'ring' } as const

/** The steps of long work, each with where it stands as shape and word. */
export function ProgressSteps({ steps }: { steps: readonly Step[] }) {
  const { t } = useLanguage()
  return (
    <ol className="steps">
      {steps.map(({ label, state }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other identity than their place
        <li key={place} aria-current={state === 'now' ? 'step' : undefined}>
          <span className="state">
            <MarkShape shape={stepShapes[state]} tone={state === 'next' ? 'still' : 'good'} />
            <span>{label}</span>
          </span>
          <span className="quiet">{t(stepWords[state])}</span>
        </li>
      ))}
    </ol>
  )
}
