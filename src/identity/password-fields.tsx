import { TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { Refused } from './use-refusal.ts'

/** The password one has. */
export function PresentPassword({ name, refused }: { name: string; refused: Refused }) {
  const { t } = useLanguage()
  return (
    <TextInput
      name={name}
      label={t('identity.field.oldPassword')}
      type="password"
      autoComplete="current-password"
      error={refused.error(name)}
      required
    />
  )
}

/** That it is the owner: by the password, or for who has none, by a fresh sign-in. */
export function OwnerCheck({ hasPassword, ...field }: { name: string; hasPassword: boolean; refused: Refused }) {
  const { t } = useLanguage()
  return hasPassword ? <PresentPassword {...field} /> : <p className="hint">{t('identity.field.noPassword')}</p>
}

/** The password one chooses. */
export function NewPassword({ refused }: { refused: Refused }) {
  const { t } = useLanguage()
  return (
    <TextInput
      name="password"
      label={t('identity.field.newPassword')}
      hint={t('identity.field.newPasswordHint')}
      type="password"
      autoComplete="new-password"
      error={refused.error('password')}
      required
    />
  )
}
