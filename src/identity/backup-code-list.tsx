import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'

/** New backup codes, on the one page that shows them. */
export function BackupCodeList({ codes }: { codes: string[] }) {
  const { t } = useLanguage()
  return (
    <Section id="codes" title={t('identity.secondFactor.codesTitle')}>
      <p>{t('identity.secondFactor.codesText')}</p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code dir="ltr">{code}</code>
          </li>
        ))}
      </ul>
    </Section>
  )
}
