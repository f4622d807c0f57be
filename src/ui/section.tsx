import type { ReactNode } from 'react'
import { Noted } from './sidenote.tsx'

export type SectionProps = {
  title: ReactNode
  /** The address of the section on its page, and what its region is named by. */
  id: string
  /** Sidenotes that belong to the section as a whole. */
  notes?: ReactNode
  children: ReactNode
}

/** A part of a page under its own heading. */
export function Section({ title, id, notes, children }: SectionProps) {
  const heading = (
    <h2 className="section-title" id={`${id}-title`}>
      {title}
    </h2>
  )
  return (
    <section className="section flow" aria-labelledby={`${id}-title`} id={id}>
      {notes === undefined ? (
        <>
          {heading}
          {children}
        </>
      ) : (
        <Noted notes={notes}>
          {heading}
          {children}
        </Noted>
      )}
    </section>
  )
}
