import type { ReactNode } from 'react'
import type { Shape, Tone } from './tone.ts'

const ring = 'M7 1.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11z'

/** Outline and filling of each shape in a box of 14 by 14. */
const paths: Record<Shape, { line?: string; fill?: string }> = {
  full: { line: ring, fill: 'M7 1.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11z' },
  'three-quarters': { line: ring, fill: 'M7 7V1.5a5.5 5.5 0 1 1-5.5 5.5z' },
  half: { line: ring, fill: 'M7 1.5a5.5 5.5 0 0 1 0 11z' },
  quarter: { line: ring, fill: 'M7 7V1.5a5.5 5.5 0 0 1 5.5 5.5z' },
  ring: { line: ring },
  up: { fill: 'M7 1.5L13 12.5H1z' },
  down: { fill: 'M1 1.5H13L7 12.5z' },
  diamond: { fill: 'M7 .5L13.5 7L7 13.5L.5 7z' },
  dash: { line: 'M1 3V11M1 7H13', fill: 'M1 5.5H6V8.5H1z' },
  cross: { line: 'M2 2L12 12M12 2L2 12' },
  bar: { line: `${ring}M3.2 10.8L10.8 3.2` },
  turn: { line: 'M12.5 9.5A5.5 5.5 0 1 1 12 4.2', fill: 'M13.5 .5V6H8z' },
  hatched: { line: 'M1 1H13V13H1zM1 5L5 1M1 9L9 1M1 13L13 1M5 13L13 5M9 13L13 9' },
  frame: { line: 'M1 1H13V13H1z' },
}

/** The drawing of a mark alone. The word must stand beside it, or its graphic must have a name. */
export function MarkShape({ shape, tone }: { shape: Shape; tone: Tone }) {
  const { line, fill } = paths[shape]
  return (
    <svg viewBox="0 0 14 14" className={`tone-${tone}`} aria-hidden="true">
      {fill && <path className="f-tone" d={fill} />}
      {line && <path className="s-tone" strokeWidth={shape === 'cross' ? 2.5 : 1.5} d={line} />}
    </svg>
  )
}

export type StateMarkProps = { shape: Shape; tone: Tone; label: ReactNode }

/** A state as shape and word; the colour only helps. */
export function StateMark({ shape, tone, label }: StateMarkProps) {
  return (
    <span className="state">
      <MarkShape shape={shape} tone={tone} />
      <span>{label}</span>
    </span>
  )
}
