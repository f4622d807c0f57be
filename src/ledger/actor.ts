/** On whose behalf the ledger is asked: what the database shows, and lets be written, goes by it (row-level security). */
import { sql, type Transaction } from 'kysely'
import { type HandlingLabel, handlingLabels, type Tables } from './tables.ts'

export interface Actor {
  /** Stands in every audit entry of what is written on this behalf. */
  name: string
  /** Sees what carries this label or a wider one. */
  clearance: HandlingLabel
  /** Sees, beyond that, what is addressed to one of these: organisations and posts, by their ids. */
  parties: readonly string[]
  /** The account of somebody who has signed in: finds what it was given, and nobody else's. */
  account?: string
}

/** Somebody from whom nothing is held back: the program's own work, and the operator of the machine, who holds its disk anyway. */
export const unrestricted = (name: string): Actor => ({ name, clearance: 'TLP:RED', parties: [] })

/** Whoever comes: without a name, without a label to open anything. */
export const thePublic: Actor = { name: 'public', clearance: 'TLP:CLEAR', parties: [] }

/** Ends what `actAs` began: the rest of the transaction is the ledger's own. */
export async function actAsLedger(db: Transaction<Tables>): Promise<void> {
  await sql`select set_config('role', 'none', true)`.execute(db)
}

/**
 * Works on the people of a workspace and what they were given, and on nothing else: sees none of its records but
 * organisations and posts.
 */
export async function actAsRegistrar(db: Transaction<Tables>, workspace = ''): Promise<void> {
  await sql`select set_config('paimana.workspace', ${workspace}, true), set_config('role', 'paimana_registrar', true)`.execute(
    db,
  )
}

/** Takes in answers to open surveys, and can do nothing else: sees no table, writes none but through the function that takes them in. */
export async function actAsCollector(db: Transaction<Tables>, workspace: string): Promise<void> {
  await sql`select set_config('paimana.workspace', ${workspace}, true), set_config('role', 'paimana_collector', true)`.execute(
    db,
  )
}

/** Brings in the pieces of an edition that nobody sees yet, and can do nothing else: it changes nothing of what is seen. */
export async function actAsImporter(
  db: Transaction<Tables>,
  workspace: string,
  source: string,
  edition: number,
): Promise<void> {
  await sql`select set_config('paimana.workspace', ${workspace}, true), set_config('paimana.source', ${source}, true),
    set_config('paimana.edition', ${String(edition)}, true), set_config('role', 'paimana_importer', true)`.execute(db)
}

/** Binds the rest of the transaction to a workspace, an actor and a moment; all are forgotten when it ends. */
export async function actAs(db: Transaction<Tables>, actor: Actor, workspace: string, now: Date): Promise<void> {
  const labels = handlingLabels.slice(0, handlingLabels.indexOf(actor.clearance) + 1)
  await sql`select set_config('paimana.workspace', ${workspace}, true),
    set_config('paimana.labels', ${arrayText(labels)}, true), set_config('paimana.parties', ${arrayText(actor.parties)}, true),
    set_config('paimana.account', ${actor.account ?? ''}, true), set_config('paimana.now', ${now.toISOString()}, true),
    set_config('role', 'paimana_actor', true)`.execute(db)
}

/** An array as PostgreSQL writes it. */
const arrayText = (values: readonly string[]): string =>
  `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`
