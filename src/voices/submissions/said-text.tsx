import { useLanguage } from '#src/ui/language.tsx'
import type { Submission } from './submission-model.ts'

/** As it was written; where somebody has translated it for the reader, that first. */
export function SaidText({ said }: { said: NonNullable<Submission['said']> }) {
  const { t, locale } = useLanguage()
  const { language, text, translation } = said
  const original = (
    <p dir="auto" lang={language} className="prose">
      {text}
    </p>
  )
  if (translation === undefined) return original
  const translated = (
    <>
      <p className="quiet">{t('submissions.translation')}</p>
      <p dir="auto" lang={language === 'en' ? 'ur' : 'en'} className="prose">
        {translation}
      </p>
    </>
  )
  return locale === language ? (
    <>
      {original}
      {translated}
    </>
  ) : (
    <>
      {translated}
      {original}
    </>
  )
}
