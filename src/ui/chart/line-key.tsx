import { useLanguage } from '../language.tsx'
import { KeyNumber } from './end-labels.tsx'
import type { LineStroke } from './line-layout.ts'
import { dashesOf } from './line-marks.tsx'

interface KeyLine {
  /** With a stroke told in words too: "dashed line: Police". */
  said: string
  accent: boolean
  stroke?: LineStroke
  /** As it stands at the line's end. */
  number?: number
}

/** Which line is which, where a picture has no room for names at their ends. */
export function LineKey({ lines }: { lines: readonly KeyLine[] }) {
  const { f } = useLanguage()
  return (
    <ul className="bare keys line-keys">
      {lines.map(({ said, accent, stroke, number }) => (
        <li key={said} className="state">
          <svg className="swatch" viewBox="0 0 28 20" width="28" height="20" aria-hidden="true">
            {number === undefined ? (
              <path
                className={accent ? 's-accent' : 's-strong'}
                strokeWidth={accent ? 2.5 : 1.75}
                {...dashesOf(stroke ?? 'solid')}
                d="M2 10H26"
              />
            ) : (
              <KeyNumber x={14} y={10} said={f.integer(number)} accent={accent} />
            )}
          </svg>
          {said}
        </li>
      ))}
    </ul>
  )
}
