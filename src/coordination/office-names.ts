/** How the offices are called in which people act: posts with their organisations, organisations, roles. */
import { translator } from '#src/i18n/translate.ts'
import { type Role, roles } from '#src/identity/model.ts'
import { all } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { Organisation, Post } from './model.ts'

export interface OfficeNames {
  /** The id itself where it is not in sight. */
  of(office: string): LocalText
  /** Every post, in the order of their ids. */
  posts: { id: string; organisation: string; name: LocalText }[]
  /** Every organisation, in the order of their ids. */
  organisations: { id: string; name: LocalText }[]
}

export async function officeNames(tx: ReadTx): Promise<OfficeNames> {
  const organisations = new Map((await all(tx, 'organisations')).map(({ id, data }) => [id, data as Organisation]))
  const posts = (await all(tx, 'posts')).map(({ id, data }) => {
    const { organisation, title } = data as Post
    return { id, organisation, name: withinOrganisation(title, organisations.get(organisation)) }
  })
  const names = new Map<string, LocalText>([
    ...roles.map((role) => [role, roleName(role)] as const),
    ...[...organisations].map(([id, { name }]) => [id, name] as const),
    ...posts.map(({ id, name }) => [id, name] as const),
  ])
  return {
    of: (office) => names.get(office) ?? { en: office },
    posts,
    organisations: [...organisations].map(([id, { name }]) => ({ id, name })),
  }
}

const roleName = (role: Role): LocalText => ({
  en: translator('en')(`work.role.${role}`),
  ur: translator('ur')(`work.role.${role}`),
})

function withinOrganisation(title: LocalText, organisation: Organisation | undefined): LocalText {
  const name = organisation?.shortName ?? organisation?.name
  if (!name) return title
  const ur = title.ur === undefined ? {} : { ur: `${title.ur}، ${name.ur ?? name.en}` }
  return { en: `${title.en}, ${name.en}`, ...ur }
}
