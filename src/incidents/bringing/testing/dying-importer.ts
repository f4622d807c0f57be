/** For tests: brings a file in piece by piece, and says when some of its events are in. Arguments: folder or URL of the ledger, file. */
import { writeSync } from 'node:fs'
import { unrestricted } from '#src/ledger/actor.ts'
import { openLedger } from '#src/ledger/open.ts'
import { importPieces } from './import-pieces.ts'

const [where = '', path = ''] = process.argv.slice(2)
const ledger = await openLedger(where.startsWith('postgres') ? { databaseUrl: where } : { dataDir: where })
await importPieces(ledger, unrestricted('importer'), path, { name: 'B', day: '2026-02-01' }, (what) => {
  if (what === 'events') writeSync(1, `${what}\n`)
})
await ledger.close()
