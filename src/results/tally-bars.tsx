import { StackedBar } from '#src/ui/chart/stacked-bar.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { looks, type Shape, type Tone } from '#src/ui/tone.ts'
import { type Completion, completions } from './model.ts'
import { states, type Tally } from './scorecard.ts'

/** How each level of completion looks; like states, never by colour alone. */
const completionLooks: Record<Completion, { shape: Shape; tone: Tone }> = {
  complete: { shape: 'full', tone: 'good' },
  substantial: { shape: 'three-quarters', tone: 'fair' },
  limited: { shape: 'quarter', tone: 'slow' },
  'not-started': { shape: 'ring', tone: 'still' },
  'no-evidence': { shape: 'hatched', tone: 'unknown' },
  blocked: { shape: 'bar', tone: 'bad' },
  reversed: { shape: 'turn', tone: 'bad' },
  superseded: { shape: 'dash', tone: 'void' },
  lapsed: { shape: 'cross', tone: 'lost' },
}

const completionOrder: Completion[] = ['complete', 'substantial', 'limited', 'not-started', 'no-evidence']

/** Promises by how far the work is. Rare ends (blocked, reversed, superseded, lapsed) are listed only where there are any. */
export function CompletionBar({ tally, title }: { tally: Tally; title: string }) {
  const { t } = useLanguage()
  const rare = completions.filter((c) => !completionOrder.includes(c) && tally.completion[c] > 0)
  const segments = [...completionOrder, ...rare].map((key) => ({
    key,
    label: t(`common.completion.${key}`),
    count: tally.completion[key],
    ...completionLooks[key],
  }))
  return <StackedBar title={title} segments={segments} />
}

/** Promises by what their indicators show. */
export function ResultBar({ tally, title }: { tally: Tally; title: string }) {
  const { t } = useLanguage()
  const segments = states.map((key) => ({
    key,
    label: t(`common.state.${key}`),
    count: tally.results[key],
    ...looks[key],
  }))
  return <StackedBar title={title} segments={segments} />
}
