import { Fragment } from 'react'
import { Local } from '#src/publishing/local.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import { type Choice, writeChoice } from './choice.ts'

interface OtherMapsProps {
  sources: readonly { id: string; title: LocalText }[]
  choice: Choice
  /** The page that has the map, and where on it. */
  address: string
  anchor?: string
}

/** A map shows one source; the way to those of the others. */
export function OtherMaps({ sources, choice, address, anchor = '' }: OtherMapsProps) {
  const { t } = useLanguage()
  if (sources.length === 0) return null
  return (
    <p>
      {t('incidents.mapOther')}{' '}
      {sources.map(({ id, title }, i) => (
        <Fragment key={id}>
          {i > 0 && ' · '}
          <a href={`${address}${writeChoice({ ...choice, map: id })}${anchor}`}>
            <Local of={title} />
          </a>
        </Fragment>
      ))}
    </p>
  )
}
