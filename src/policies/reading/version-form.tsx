import type { Entered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { type Option, Select, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'

/** Keeps what was read beside the versions of a policy that is there. */
export function VersionForm({
  policies,
  title,
  entered: { value, error },
}: {
  policies: readonly Option[]
  title: string
  entered: Entered
}) {
  const { t } = useLanguage()
  return (
    <Section id="version" title={t('draftPolicies.keepVersion')}>
      <p>{t('draftPolicies.keepVersionLede')}</p>
      <form className="form" method="post">
        <Select
          name="policy"
          label={t('draftPolicies.ofPolicy')}
          value={value('policy')}
          error={error('policy')}
          options={[{ value: '', label: t('curation.choose') }, ...policies]}
        />
        <TextInput
          name="versionTitle"
          label={t('draftPolicies.versionTitle')}
          value={value('versionTitle', title)}
          required
        />
        <TextInput
          name="versionTitleUr"
          label={t('draftPolicies.versionTitleUr')}
          value={value('versionTitleUr')}
          optional
        />
        <TextInput
          name="date"
          label={t('draftPolicies.date')}
          hint={t('draftPolicies.dateHint')}
          value={value('date')}
          error={error('date')}
          short
          optional
        />
        <Button name="as" value="version" kind="quiet">
          {t('draftPolicies.keepVersion')}
        </Button>
      </form>
    </Section>
  )
}
