/** An import by whoever keeps the server: from the command line, or with a workspace's folder. */
import type { Actor, Ledger } from '#src/ledger/ledger.ts'
import type { Progress } from '#src/workspaces/progress.ts'
import type { Edition } from '../edition-model.ts'
import type { IncomingFile } from '../importing/read-file.ts'
import { type BringWish, bringFile } from './bring-file.ts'
import type { Desk } from './in-pieces.ts'

/** @throws ImportFault as `bringFile`, where withdrawals are to be confirmed and are not */
export const importInto = (
  ledger: Ledger,
  actor: Actor,
  { workspace, confirmWithdrawals = false, ...wish }: BringWish & { workspace: string; confirmWithdrawals?: boolean },
  file: IncomingFile,
  progress?: Progress,
): Promise<Edition> => bringFile(deskOf(ledger, actor, workspace), file, { ...wish, confirmWithdrawals }, progress)

export const deskOf = (ledger: Ledger, actor: Actor, workspace: string): Desk => ({
  ...{ ledger, workspace },
  read: (fn) => ledger.read(actor, workspace, fn),
  write: (fn) => ledger.write(actor, workspace, fn),
})
