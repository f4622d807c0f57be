import { thePublic } from '#src/ledger/actor.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import { askEndorsement } from '#src/voices/endorsements/ask-endorsement.ts'
import { FloodGate } from '#src/voices/submissions/flood-gate.ts'
import { newReceipt } from '#src/voices/submissions/receipt.ts'
import { readSnapshot } from '#src/workspaces/read-snapshot.ts'
import { publish } from '../door.ts'
import type { Cast } from './cast.ts'

/** An organisation without a domain of its own asks to endorse the charter that is open: it waits for the secretariat. */
export async function askToEndorse(ledger: Ledger, { workspace, today }: Cast): Promise<void> {
  const published = publish(await readSnapshot(ledger, thePublic, workspace), thePublic)
  const open = [...published.records.endorsement_calls.values()].find(({ closed }) => closed === undefined)
  const [area] = published.records.areas.keys()
  if (!open) return
  const mailer = { send: async () => false }
  const desk = { ledger, mailer, address: 'http://localhost/', now: () => new Date(today) }
  const gates = { senders: new FloodGate(), mails: new FloodGate() }
  await askEndorsement(
    { desk, published, gates, address: '', today },
    {
      ...{ code: newReceipt(), version: open.version, kind: 'civil-society', office: 'Spokesperson', area },
      ...{ name: 'Council of the Upper Villages', nameUr: 'بالائی دیہات کی کونسل' },
    },
  )
}
