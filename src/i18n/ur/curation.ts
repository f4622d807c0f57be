import type { Translation } from '../catalogue.ts'
import type { curation as english } from '../en/curation.ts'

export const curation: Translation<typeof english> = {}
