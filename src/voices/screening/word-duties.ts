import type { DutySource } from '#src/coordination/duty.ts'
import { waitingWords } from './words-store.ts'

/** Words of days that are over wait for the secretariat to read them. */
export const wordDuties: DutySource = async (tx, by) =>
  by.role !== 'secretariat'
    ? []
    : (await waitingWords(tx)).map(({ survey, title, count }) => ({
        sort: 'work.duty.words' as const,
        count,
        title,
        label: 'TLP:CLEAR' as const,
        path: `/${tx.workspace}/surveys/${survey}/words`,
        due: null,
      }))
