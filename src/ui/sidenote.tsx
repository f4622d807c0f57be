import type { ReactNode } from 'react'

/** Text with notes: in the margin on a wide screen, under the text on a phone. `notes` holds `Sidenote`s. */
export function Noted({ notes, children }: { notes: ReactNode; children: ReactNode }) {
  return (
    <div className="noted">
      <div className="flow">{children}</div>
      <div className="sidenotes">{notes}</div>
    </div>
  )
}

/** One note: where a figure comes from, what a word means, what was withheld. */
export function Sidenote({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <div className="sidenote" role="note">
      {title !== undefined && <p className="sidenote-title">{title}</p>}
      <div>{children}</div>
    </div>
  )
}
