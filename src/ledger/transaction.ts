/** What code inside a transaction may touch. There is no other way to the tables. */
import type { Transaction } from 'kysely'
import type { AuditDraft, Head } from './chain.ts'
import { LedgerError } from './errors.ts'
import type { Tables } from './tables.ts'

/** A view of the database that does not move while the transaction lasts. */
export interface ReadTx {
  readonly workspace: string
  /** Where the workspace's chain ended when the transaction began. */
  readonly head: Head
  /** Usable until the transaction ends. Shows the rows of this workspace that the actor may see, whatever a query asks for. */
  readonly db: Transaction<Tables>
}

export interface WriteTx extends ReadTx {
  /** On whose behalf everything in this transaction is written. */
  readonly actor: string
  /** The moment of the transaction, ISO 8601 in UTC; the same for all its entries. */
  readonly at: string
  /** Declares what is written; entries join the chain, in this order, when the transaction commits. Returns the entry's number. */
  audit(entry: AuditDraft): number
  /** The number that the next declared entry will have. */
  nextSeq(): number
  /** Runs `task` after every task given before it: for code that reads `nextSeq`, writes rows with it, and then declares entries. */
  inOrder<T>(task: () => Promise<T>): Promise<T>
}

/** The declarations of one write, in order. */
export class Declarations {
  readonly drafts: AuditDraft[] = []
  readonly #head: Head
  #last: Promise<unknown> = Promise.resolve()

  constructor(head: Head) {
    this.#head = head
  }

  audit(entry: AuditDraft): number {
    for (const name of ['action', 'kind', 'subject'] as const) {
      if (!entry[name]) throw new LedgerError('invalid', `An audit entry needs its ${name}; it is empty.`)
    }
    this.drafts.push(entry)
    return this.#head.seq + this.drafts.length
  }

  nextSeq(): number {
    return this.#head.seq + this.drafts.length + 1
  }

  inOrder<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.then(task)
    this.#last = result.catch(() => {})
    return result
  }
}
