import { Checkboxes } from '#src/ui/choices.tsx'
import { type Option, Select } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { type GrantDraft, roles } from './model.ts'
import type { Refused } from './use-refusal.ts'

export interface GrantChoices {
  organisations: Option[]
  posts: Option[]
}

/** Role, organisation and posts. */
export function GrantFields({
  choices,
  refused,
  grant,
}: {
  choices: GrantChoices
  refused: Refused
  grant?: GrantDraft
}) {
  const { t } = useLanguage()
  return (
    <>
      <Select
        name="role"
        label={t('identity.field.role')}
        options={roles.map((role) => ({ value: role, label: t(`identity.role.${role}`) }))}
        value={refused.value('role', grant?.role)}
        error={refused.error('role')}
        required
      />
      <Select
        name="organisation"
        label={t('identity.field.organisation')}
        options={[{ value: '', label: t('identity.field.noOrganisation') }, ...choices.organisations]}
        value={refused.value('organisation', grant?.organisation ?? '')}
        error={refused.error('organisation')}
      />
      {choices.posts.length > 0 && (
        <Checkboxes
          name="posts"
          label={t('identity.field.posts')}
          hint={t('identity.field.postsHint')}
          options={choices.posts}
          values={refused.values('posts', grant?.posts)}
          error={refused.error('posts')}
          optional
        />
      )}
    </>
  )
}
