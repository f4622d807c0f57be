import type { ReactNode } from 'react'

export type ChainLink = {
  /** What kind of link this is: "Observation", "Source". */
  kind: string
  label: ReactNode
  href?: string
  /** What proves it: a hash, a place in a text, a date. */
  proof?: ReactNode
}

/** A figure's way back to its sources, one link after another: an ordered list, the figure first. */
export function Chain({ links }: { links: readonly ChainLink[] }) {
  return (
    <ol className="chain">
      {links.map(({ kind, label, href, proof }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chain's links have no other identity than their place
        <li key={place}>
          <span className="chain-kind">{kind}</span>
          {href === undefined ? label : <a href={href}>{label}</a>}
          {proof !== undefined && <span className="chain-proof quiet">{proof}</span>}
        </li>
      ))}
    </ol>
  )
}
