import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLedger } from '#src/ledger/open.ts'
import { workspace } from '#test/desk.ts'
import { mailPeople } from '#test/mail-people.ts'
import { sendDigests } from './send-digests.ts'

let dataDir = ''
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'paimana-killed-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const dyingSender = join(import.meta.dirname, 'testing', 'dying-sender.ts')

/** Kills a sender by SIGKILL when the mail server has the mail and has not answered. */
async function killedWhileSending(moment: string): Promise<void> {
  const sender = spawn(process.execPath, [dyingSender, dataDir, moment], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(sender, 'close')
  await once(sender.stdout, 'data')
  sender.kill('SIGKILL')
  await ended
}

test('a mail whose sender was killed while it was on its way is not sent again; the next one has what was in it', async () => {
  const people = await mailPeople(() => openLedger({ dataDir }))
  await people.request()
  await people.desk.ledger.close()
  await killedWhileSending('2026-11-23T09:00:00Z')
  const ledger = await openLedger({ dataDir })
  try {
    const letters: string[] = []
    const at = (moment: string) => {
      const mailer = { send: async ({ subject }: { subject: string }) => letters.push(subject) > 0 }
      return sendDigests({ ...people.desk, ledger, mailer, now: () => new Date(moment) }, workspace)
    }
    expect(await at('2026-11-23T10:00:00Z')).toMatchObject({ sent: 0 })
    expect(letters).toEqual([])
    expect(await at('2026-11-24T09:00:00Z')).toMatchObject({ sent: 1 })
  } finally {
    await ledger.close()
  }
})
