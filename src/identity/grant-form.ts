import { refuse } from './identity-error.ts'
import { GrantDraft, type Role, Role as roleSchema } from './model.ts'

/** A grant as an administrator's form says it: role, organisation and posts, and nothing else that it brings. */
export function grantFrom(form: FormData): GrantDraft {
  const role: Role = roleSchema.safeParse(form.get('role')).data ?? refuse('role', { field: 'role' })
  const draft = GrantDraft.safeParse({
    role,
    organisation: String(form.get('organisation') ?? '') || null,
    posts: form.getAll('posts').map(String).filter(Boolean),
  })
  return draft.data ?? refuse('posts', { field: 'posts' })
}
