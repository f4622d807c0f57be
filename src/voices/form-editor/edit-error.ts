import type { Values } from '#src/i18n/translate.ts'
import type { FaultKey } from '#src/publishing/refusal.ts'

/** Why a form cannot be changed in this way; said in the catalogue's words. */
export class EditError extends Error {
  readonly key: FaultKey
  readonly values: Values
  readonly field: string | undefined

  /** @param field of the editor's form */
  constructor(key: FaultKey, values: Values = {}, field?: string) {
    super(`${key} ${JSON.stringify(values)}`)
    this.name = 'EditError'
    this.key = key
    this.values = values
    this.field = field
  }
}
