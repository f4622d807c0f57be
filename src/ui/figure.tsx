import { type ReactNode, useId } from 'react'
import { useLanguage } from './language.tsx'

export type FigureLinks = {
  /** The same as a table: usually further down the page. */
  table?: string
  csv?: string
  /** The address that will always show this figure as it is now. */
  permanent?: string
  /** The chain from the figure to its sources. */
  provenance?: string
}

export type FigureProps = {
  /** What is to be seen, as a sentence: "No promise says with what money". */
  title: ReactNode
  id?: string
  caption?: ReactNode
  links?: FigureLinks
  children: ReactNode
}

const linkWords = [
  ['table', 'ui.asTable'],
  ['csv', 'ui.csv'],
  ['permanent', 'ui.permanentAddress'],
  ['provenance', 'ui.provenance'],
] as const

/** A picture with its finding above it and, beneath, how to read it and where to get and check it. */
export function Figure({ title, id, caption, links = {}, children }: FigureProps) {
  const { t } = useLanguage()
  const made = useId()
  const titleId = id === undefined ? made : `${id}-title`
  const shown = linkWords.flatMap(([kind, word]) => {
    const href = links[kind]
    return href === undefined ? [] : [{ href, word: t(word) }]
  })
  return (
    <figure className="figure" id={id} aria-labelledby={titleId}>
      <p className="figure-title" id={titleId}>
        {title}
      </p>
      {children}
      {(caption !== undefined || shown.length > 0) && (
        <figcaption>
          {caption}
          {shown.length > 0 && (
            <ul className="bare figure-links" aria-label={t('ui.figureLinks')}>
              {shown.map(({ href, word }) => (
                <li key={word}>
                  <a href={href}>{word}</a>
                </li>
              ))}
            </ul>
          )}
        </figcaption>
      )}
    </figure>
  )
}
