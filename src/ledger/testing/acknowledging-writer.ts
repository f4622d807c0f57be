/** For tests: writes one entry after another and prints the number of each when it is acknowledged. Arguments: folder, how many. */

import { writeSync } from 'node:fs'
import { unrestricted } from '#src/ledger/actor.ts'
import { openLedger } from '../open.ts'
import { putWorkspace } from '../workspaces.ts'

const [dataDir = '', count = 'Infinity'] = process.argv.slice(2)
const ledger = await openLedger({ dataDir })
await ledger.write(unrestricted('amina'), 'practice', (tx) => putWorkspace(tx, { title: { en: 'Practice' } }))
for (let written = 1; written <= Number(count); written++) {
  const seq = await ledger.write(unrestricted('amina'), 'practice', async (tx) =>
    tx.audit({ action: 'note', kind: 'test', subject: 'a', change: { written } }),
  )
  writeSync(1, `${seq}\n`)
}
await ledger.close()
