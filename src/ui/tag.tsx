import type { ReactNode } from 'react'

export type TagTone = 'plain' | 'one' | 'two' | 'both'

/** A quiet label beside a name. `one` and `two` are two hues of equal weight, neither better than the other. */
export function Tag({ tone = 'plain', children }: { tone?: TagTone; children: ReactNode }) {
  return <span className={tone === 'plain' ? 'tag' : `tag tag-${tone}`}>{children}</span>
}
