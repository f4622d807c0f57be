import type { Mapping } from '../mapping-model.ts'
import { acled } from './acled.ts'
import { gtd } from './gtd.ts'
import type { ProfileName } from './names.ts'
import { ucdpGed } from './ucdp-ged.ts'

export const profiles: Record<ProfileName, Mapping> = { 'ucdp-ged': ucdpGed, acled, gtd }
