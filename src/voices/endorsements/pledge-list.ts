import { heldRecord } from '#src/identity/act.ts'
import { byIds, putMany } from '#src/ledger/records.ts'
import type { WriteTx } from '#src/ledger/transaction.ts'
import { Policy } from '#src/policies/model.ts'

/** What the pledges under a charter are listed as: they bind whoever made them, as the charter's own demands do not. */
export const pledgeListId = (policy: string): string => `${policy.slice(0, 112)}-pledges`

/** Made with the first pledge. @returns its id */
export async function pledgeList(tx: WriteTx, policy: string): Promise<string> {
  const id = pledgeListId(policy)
  if ((await byIds(tx, 'policies', [id])).length > 0) return id
  const { title, issuer } = Policy.parse((await heldRecord(tx, 'policies', policy)).data)
  const data = Policy.parse({
    id,
    title: { en: `${title.en}: pledges`, ...(title.ur && { ur: `${title.ur}: عہد` }) },
    summary: {
      en: 'What organisations that endorse it have pledged to do themselves. Each pledge is owned by the organisation that made it.',
      ur: 'توثیق کرنے والے اداروں نے خود کیا کرنے کا عہد کیا۔ ہر عہد کا ذمہ دار وہی ادارہ ہے جس نے اسے کیا۔',
    },
    kind: 'charter',
    issuer,
  })
  await putMany(tx, 'policies', [{ id, label: 'TLP:CLEAR', data }])
  return id
}
