import { Refusal, type RefusalStatus, refuse } from '#src/publishing/refusal.ts'
import { type FaultKey, ImportFault } from './import-fault.ts'

const statuses: Partial<Record<FaultKey, RefusalStatus>> = {
  ...{ 'no-source': 404, nothing: 404 },
  ...{ 'under-way': 409, stale: 409 },
}
const toConfirm: readonly FaultKey[] = ['would-withdraw', 'covers-part']

/** Says in the reader's words why a file or a source cannot be taken. @throws Refusal 404, 409, 422 */
export async function refusing<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task()
  } catch (error) {
    if (!(error instanceof ImportFault)) throw error
    const { key: fault, values } = error
    const key = `incidentImports.error.${fault}` as const
    if (!toConfirm.includes(fault)) return refuse(statuses[fault] ?? 422, key, values, 'file')
    throw new Refusal(409, [{ key, values, field: 'confirmWithdrawals' }], 'to-confirm', 'It has to be confirmed first')
  }
}
