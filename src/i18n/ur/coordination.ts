import type { Translation } from '../catalogue.ts'
import type { coordination as english } from '../en/coordination.ts'

export const coordination: Translation<typeof english> = {}
