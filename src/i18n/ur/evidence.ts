import type { Translation } from '../catalogue.ts'
import type { evidence as english } from '../en/evidence.ts'

export const evidence: Translation<typeof english> = {}
