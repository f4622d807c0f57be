import type { ReactNode } from 'react'

/** The page's one `<h1>`: the answer as a sentence. Put its number inside `<Accent>`. */
export function Headline({ children, kicker }: { children: ReactNode; kicker?: ReactNode }) {
  return (
    <>
      {kicker !== undefined && <p className="kicker">{kicker}</p>}
      <h1 className="headline">{children}</h1>
    </>
  )
}

/** The one number of a headline that the eye should take away. At most one a page. */
export function Accent({ children }: { children: ReactNode }) {
  return <span className="accent">{children}</span>
}

/** The sentence or two under the headline, in the text face. */
export function Lede({ children }: { children: ReactNode }) {
  return <p className="lede">{children}</p>
}
