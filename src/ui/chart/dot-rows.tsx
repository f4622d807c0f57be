import { useLanguage } from '../language.tsx'

export type DotRow = { key: string; label: string; count: number; total: number; href?: string }

const perLine = 25
const pitch = 10

/** Things counted as dots: those that have something are full, the others small, so that emptiness is seen. */
export function DotRows({ rows }: { rows: readonly DotRow[] }) {
  const { t } = useLanguage()
  return (
    <ul className="bare bars">
      {rows.map(({ key, label, count, total, href }) => (
        <li key={key}>
          <span>{href === undefined ? label : <a href={href}>{label}</a>}</span>
          <Dots count={count} total={total} />
          <span className="figure-text">{t('ui.nOfM', { n: count, m: total })}</span>
        </li>
      ))}
    </ul>
  )
}

function Dots({ count, total }: { count: number; total: number }) {
  const { dir } = useLanguage()
  const across = Math.min(total, perLine)
  const width = Math.max(1, across) * pitch
  const height = Math.max(1, Math.ceil(total / perLine)) * pitch
  const place = (index: number) => {
    const x = (index % perLine) * pitch + pitch / 2
    return `M${dir === 'rtl' ? width - x : x} ${Math.floor(index / perLine) * pitch + pitch / 2}h0`
  }
  const run = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => place(from + i)).join('')
  return (
    <svg className="dots" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <path className="s-accent" strokeWidth="7" strokeLinecap="round" d={run(0, count)} />
      <path className="s-strong" strokeWidth="2.5" strokeLinecap="round" d={run(count, total)} />
    </svg>
  )
}
