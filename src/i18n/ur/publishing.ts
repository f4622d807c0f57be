import type { Translation } from '../catalogue.ts'
import type { publishing as english } from '../en/publishing.ts'

export const publishing: Translation<typeof english> = {}
