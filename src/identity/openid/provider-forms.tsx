import { inLocale } from '#src/publishing/frame.tsx'
import { Button } from '#src/ui/button.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { ProviderName } from './providers.ts'

/** A button for each provider. @param fields what the way there is for, as `go-to-provider.tsx` reads it */
export function ProviderForms({ providers, fields }: { providers: ProviderName[]; fields: Record<string, string> }) {
  const { t, to, locale } = useLanguage()
  return providers.map(({ id, name }) => (
    <form key={id} className="form" method="post" action={to(`/sign-in/openid/${id}`)}>
      {Object.entries(fields).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <Button kind="quiet">{t('openid.through', { name: inLocale(name, locale) })}</Button>
    </form>
  ))
}
