/** What agencies and the public write holds nothing that stands for one person (rule 12): what looks like it is refused before it is stored. */

import type { ReadTx } from '#src/ledger/transaction.ts'
import { type IdentityNumber, personalData } from '#src/vocabulary/personal-data.ts'
import { type Fault, Refusal } from './refusal.ts'

const keys = { number: 'notes.error.number', phone: 'notes.error.phone', mail: 'notes.error.mail' } as const

/**
 * @param texts by the form's field
 * @throws Refusal 422 with field and line of each; what was found is not said again
 */
export async function assertImpersonal(tx: ReadTx, texts: Record<string, string | undefined>): Promise<void> {
  refusePersonal(texts, await identityNumbers(tx))
}

/** The same, where the workspace's numbers are at hand. */
export function refusePersonal(texts: Record<string, string | undefined>, numbers: readonly IdentityNumber[]): void {
  const faults = Object.entries(texts).flatMap(([field, text = '']) =>
    personalData(text, numbers).map(
      ({ line, what, name }): Fault => ({ key: keys[what], field, values: { line, name } }),
    ),
  )
  if (faults.length > 0) throw new Refusal(422, faults)
}

/** As the workspace has them. */
async function identityNumbers({ db, workspace }: ReadTx): Promise<IdentityNumber[]> {
  const row = await db.selectFrom('workspaces').select('data').where('id', '=', workspace).executeTakeFirst()
  return ((row?.data ?? {}) as { identityNumbers?: IdentityNumber[] }).identityNumbers ?? []
}
