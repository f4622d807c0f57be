import { inLocale } from '#src/publishing/frame.tsx'
import { Button, Buttons } from '#src/ui/button.tsx'
import { Select } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'

/** Chooses a second policy to be shown beneath the first, on the same scale. */
export function CompareForm({ action, policies }: { action: string; policies: { id: string; title: LocalText }[] }) {
  const { t, locale } = useLanguage()
  return (
    <form action={action} method="get">
      <Select
        name="with"
        label={t('policies.compare.link')}
        options={policies.map(({ id, title }) => ({ value: id, label: inLocale(title, locale) }))}
      />
      <Buttons>
        <Button kind="quiet">{t('policies.compare.choose')}</Button>
      </Buttons>
    </form>
  )
}
