import { refuse } from '#src/publishing/refusal.ts'
import { ImportFault } from './import-fault.ts'

/** Says in the reader's words why a file or a source cannot be taken. @throws Refusal 404, 409, 422 */
export async function refusing<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task()
  } catch (error) {
    if (!(error instanceof ImportFault)) throw error
    const { key, values } = error
    const status = key === 'no-source' || key === 'nothing' ? 404 : key === 'under-way' ? 409 : 422
    return refuse(status, `incidentImports.error.${key}`, values, 'file')
  }
}
