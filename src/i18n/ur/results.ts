import type { Translation } from '../catalogue.ts'
import type { results as english } from '../en/results.ts'

export const results: Translation<typeof english> = {}
