import type { Translation } from '../catalogue.ts'
import type { policies as english } from '../en/policies.ts'

export const policies: Translation<typeof english> = {}
