import type { Locale } from '#src/i18n/locale.ts'
import { dirOf } from '#src/i18n/locale.ts'
import { compareWords } from './compare-words.ts'
import { useLanguage } from './language.tsx'

export type DiffProps = { before: string; after: string; lang: Locale; beforeLabel?: string; afterLabel?: string }

/** Two wordings side by side: what went is struck on the one side, what came is underlined on the other. */
export function Diff({ before, after, lang, beforeLabel, afterLabel }: DiffProps) {
  const { t } = useLanguage()
  const parts = compareWords(before, after)
  return (
    <div className="diff">
      <div>
        <h3>{beforeLabel ?? t('ui.before')}</h3>
        <p lang={lang} dir={dirOf(lang)}>
          {parts.map(({ at, text, side }) => {
            if (side === 'after') return null
            return side === 'before' ? <del key={at}>{text}</del> : <span key={at}>{text}</span>
          })}
        </p>
      </div>
      <div>
        <h3>{afterLabel ?? t('ui.after')}</h3>
        <p lang={lang} dir={dirOf(lang)}>
          {parts.map(({ at, text, side }) => {
            if (side === 'before') return null
            return side === 'after' ? <ins key={at}>{text}</ins> : <span key={at}>{text}</span>
          })}
        </p>
      </div>
    </div>
  )
}
