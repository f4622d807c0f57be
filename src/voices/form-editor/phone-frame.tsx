import { useLanguage } from '#src/ui/language.tsx'

/** The survey's own page at a phone's width, as respondents will have it. */
export function PhoneFrame({ path }: { path: string }) {
  const { t, to } = useLanguage()
  return (
    <aside className="beside-frame" aria-labelledby="preview-title">
      <h2 className="section-title" id="preview-title">
        {t('formEditor.preview.title')}
      </h2>
      <p className="hint">
        {t('formEditor.preview.hint')} <a href={to(path)}>{t('formEditor.preview.alone')}</a>
      </p>
      <iframe title={t('formEditor.preview.title')} src={to(path)} width={360} height={640} loading="lazy" />
    </aside>
  )
}
