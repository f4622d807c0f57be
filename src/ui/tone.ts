/**
 * How something stands, as a hue and a lightness. A tone never stands alone: `Shape`, `Fill` and a word go with it.
 * `good` and `bad` are nearly equal in grey, and so differ in fill.
 */
export const tones = ['good', 'fair', 'slow', 'still', 'bad', 'lost', 'unknown', 'void'] as const

export type Tone = (typeof tones)[number]

/** How a tone fills an area, so that areas differ without colour. */
export type Fill = 'solid' | 'pale' | 'stripes' | 'crossed' | 'hatched' | 'empty'

export const fillOf: Record<Tone, Fill> = {
  good: 'solid',
  fair: 'solid',
  slow: 'solid',
  still: 'pale',
  bad: 'stripes',
  lost: 'crossed',
  unknown: 'hatched',
  void: 'empty',
}

/** The form of a small mark beside a word. */
export type Shape =
  | 'full'
  | 'three-quarters'
  | 'half'
  | 'quarter'
  | 'ring'
  | 'up'
  | 'down'
  | 'diamond'
  | 'dash'
  | 'cross'
  | 'bar'
  | 'turn'
  | 'hatched'
  | 'frame'

/** The states a value can have on the way from a start to a target. */
export type ProgressState =
  | 'reached'
  | 'on-track'
  | 'behind'
  | 'no-progress'
  | 'worse'
  | 'missed'
  | 'no-data'
  | 'not-measurable'

/** How each state looks everywhere: in a mark, on a measure, in a bar of many. */
export const looks: Record<ProgressState, { shape: Shape; tone: Tone }> = {
  reached: { shape: 'full', tone: 'good' },
  'on-track': { shape: 'up', tone: 'fair' },
  behind: { shape: 'diamond', tone: 'slow' },
  'no-progress': { shape: 'dash', tone: 'still' },
  worse: { shape: 'down', tone: 'bad' },
  missed: { shape: 'cross', tone: 'lost' },
  'no-data': { shape: 'hatched', tone: 'unknown' },
  'not-measurable': { shape: 'frame', tone: 'void' },
}
