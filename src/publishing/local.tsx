import { useLanguage } from '#src/ui/language.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'

/** A text in the reader's language. Where nobody has written it in theirs, English, and marked as English for screen readers and fonts. */
export function Local({ of }: { of: LocalText }) {
  const { locale, f } = useLanguage()
  if (locale === 'en') return <>{of.en}</>
  if (of.ur !== undefined) return <>{f.prose(of.ur)}</>
  return (
    <bdi lang="en" dir="ltr">
      {of.en}
    </bdi>
  )
}
