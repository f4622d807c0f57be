import { useLanguage } from '#src/ui/language.tsx'
import { fieldOf } from '#src/voices/surveying/read-answers.ts'

/**
 * The survey's own page at a phone's width, as respondents will have it.
 * @param at path of the question it is opened at
 */
export function PhoneFrame({ path, at }: { path: string; at: string | undefined }) {
  const { t, to } = useLanguage()
  const frame = to(path) + (at === undefined ? '' : `#${fieldOf(at)}`)
  return (
    <aside className="beside-frame" aria-labelledby="preview-title">
      <h2 className="section-title" id="preview-title">
        {t('formEditor.preview.title')}
      </h2>
      <p className="hint">
        {t('formEditor.preview.hint')} <a href={to(path)}>{t('formEditor.preview.alone')}</a>
      </p>
      <iframe title={t('formEditor.preview.title')} src={frame} width={360} height={640} loading="lazy" />
    </aside>
  )
}
