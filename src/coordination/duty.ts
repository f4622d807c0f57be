/** What waits for somebody: each room says what of its own does. */
import type { MessageKey } from '#src/i18n/catalogue.ts'
import type { Label } from '#src/identity/labels.ts'
import type { Grant } from '#src/identity/model.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { LocalText } from '#src/vocabulary/model.ts'

export interface Duty {
  /** Of what sort: said before the title. */
  sort: Extract<MessageKey, `work.duty.${string}`>
  /** Of how many things, where its sort says so. */
  count?: number
  /** As somebody wrote it; or in both languages where it is the workspace's own words. */
  title: string | LocalText
  /** Of the record that it is about: how far the title may go. */
  label: Label
  /** Where it is done; without language. Of each matter its own. */
  path: string
  /** ISO 8601; null where no day is set. */
  due: string | null
}

/** What of one sort waits for the posts of a grant, as seen with its eyes. */
export type DutySource = (tx: ReadTx, by: Grant, today: string) => Promise<Duty[]>
