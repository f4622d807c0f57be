import type { LineStroke } from './line-layout.ts'
import { dashesOf } from './line-marks.tsx'

interface LineKeyProps {
  /** Each is told in words too: "dashed: Police". */
  lines: readonly { said: string; accent: boolean; stroke: LineStroke }[]
}

/** Which line is which, where the pictures are too small for names at their ends. */
export function LineKey({ lines }: LineKeyProps) {
  return (
    <ul className="bare keys line-keys">
      {lines.map(({ said, accent, stroke }) => (
        <li key={said}>
          <svg className="swatch" viewBox="0 0 28 12" width="28" height="12" aria-hidden="true">
            <path
              className={accent ? 's-accent' : 's-strong'}
              strokeWidth={accent ? 2.5 : 1.75}
              {...dashesOf(stroke)}
              d="M2 6H26"
            />
          </svg>
          {said}
        </li>
      ))}
    </ul>
  )
}
