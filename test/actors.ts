/** People whom tests name. Nothing is held back from these. */
import { unrestricted } from '#src/ledger/actor.ts'

export const amina = unrestricted('amina')
export const ayesha = unrestricted('ayesha')
export const bilal = unrestricted('bilal')
