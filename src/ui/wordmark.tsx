import { useLanguage } from './language.tsx'

const marks = Array.from({ length: 11 }, (_, index) => `M${index * 10} 0V${index % 5 === 0 ? 7 : 4}`).join('')

/** The name over a graduated rule as wide as itself: the site's logo. */
export function Wordmark({ name, href }: { name: string; href: string }) {
  const { dir } = useLanguage()
  return (
    <a className="wordmark" href={href}>
      {name}
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <path
          className="s-accent"
          vectorEffect="non-scaling-stroke"
          strokeWidth="1"
          d={`M0 .5H100${marks}`}
          transform={dir === 'rtl' ? 'matrix(-1 0 0 1 100 0)' : undefined}
        />
      </svg>
    </a>
  )
}
