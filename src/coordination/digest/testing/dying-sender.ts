/** For tests: begins to send mails of duties, says so when the first is handed over, and never hears that it was taken. Arguments: folder, moment. */

import { writeSync } from 'node:fs'
import { openLedger } from '#src/ledger/open.ts'
import { sendDigests } from '../send-digests.ts'

const [dataDir = '', moment = ''] = process.argv.slice(2)
const ledger = await openLedger({ dataDir })
const send = () => {
  writeSync(1, 'handed over\n')
  return new Promise<boolean>(() => {})
}
const desk = { ledger, now: () => new Date(moment), mailer: { send }, address: 'http://127.0.0.1:8040/' }
// A promise alone keeps no process alive.
setInterval(() => {}, 60_000)
await sendDigests(desk, 'practice')
