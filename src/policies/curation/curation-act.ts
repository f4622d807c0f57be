/**
 * What is done in curation: by a secretariat that has signed in, as every act is; and by the operator of a loopback site, who holds
 * its disk anyway, without an office and without a second person.
 */
import { z } from 'zod'
import { type Act, checkedInput, Revision } from '#src/identity/act.ts'
import type { Grant } from '#src/identity/model.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import type { WriteTx } from '#src/ledger/transaction.ts'
import type { Published } from '#src/publishing/door.ts'
import { Id } from '#src/vocabulary/model.ts'
import { curationFaults } from './promise-draft.ts'

export interface CurationTx extends WriteTx {
  /** Who acts, where somebody has signed in; absent for the operator. */
  by?: Grant
  /** ISO 8601. */
  today: string
}

export interface CurationAct<Input extends z.ZodType, Output> extends Act<Input, Output> {
  run(tx: CurationTx, input: z.output<Input>, ready?: unknown): Promise<Output>
}

type Parts<Input extends z.ZodType, Output> = Omit<CurationAct<Input, Output>, 'roles'>

export const defineCuration = <Input extends z.ZodType, Output>(
  parts: Parts<Input, Output>,
): CurationAct<Input, Output> => ({
  faults: (issues) => curationFaults(issues),
  ...parts,
  roles: ['secretariat'],
})

/** Somebody at work on the texts of a workspace, and what of it they may see. */
export interface Curator {
  ledger: Ledger
  published: Published
  /** Absent for the operator. */
  by?: Grant
  perform<Input extends z.ZodType, Output>(act: CurationAct<Input, Output>, given: unknown): Promise<Output>
}

/** The operator. Whoever calls this has made sure that it is the operator who asks. */
export const operatorAt = (ledger: Ledger, published: Published, today: string): Curator => ({
  ledger,
  published,
  perform: async (act, given) => {
    const input = checkedInput(act.input, given, act.faults)
    return ledger.write(published.reader, published.workspace.id, (tx) => act.run({ ...tx, today }, input))
  },
})

/** A decision's place: the finding, as it was when somebody looked at it. */
export const findingPlace = { finding: Id, revision: Revision }
/** A note, whose length `checkedNote` judges. */
export const Note = z.string().optional()
