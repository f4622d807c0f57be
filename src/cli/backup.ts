import { resolve } from 'node:path'
import { Command } from 'commander'
import { evidenceStore } from '#src/evidence/storage/evidence-store-setting.ts'
import { auditVerify } from '#src/ledger/audit-file.ts'
import { restoreBackup } from '#src/ledger/backup/backup-file.ts'
import { openLedger } from '#src/ledger/open.ts'
import { CommandError, reporting } from './command-error.ts'
import { dataFolder, throughLedger } from './through-ledger.ts'

export const backupCommand = new Command('backup')
  .description('write everything that is kept, files of evidence too, into one file; also while the server runs')
  .argument('<file>', 'a file that is not there yet')
  .option('--data <folder>', 'the data folder', dataFolder)
  .action(
    reporting(async (file: string, { data }: { data: string }) => {
      const path = resolve(file)
      const { rows, files, sha256 } = await throughLedger('backup', { path }, { data })
      console.log(`${path}: ${rows} rows, ${files} files of evidence\nSHA-256 of its lines ${sha256}`)
    }),
  )

export const restoreCommand = new Command('restore')
  .description(
    'bring a backup into an empty data folder, or into an empty database (DATABASE_URL); checked by its hashes',
  )
  .argument('<file>', 'made by "paimana backup"')
  .option('--data <folder>', 'the data folder', dataFolder)
  .action(
    reporting(async (file: string, { data }: { data: string }) => {
      const databaseUrl = process.env.DATABASE_URL
      const ledger = await openLedger(databaseUrl ? { databaseUrl } : { dataDir: data })
      try {
        const store = evidenceStore(data)
        const { rows, files } = await restoreBackup(ledger, store, resolve(file))
        for (const id of await ledger.workspaceIds()) {
          const verdict = await auditVerify(ledger, id)
          if (!verdict.ok) throw new CommandError(`The log of ${id} is broken: see "paimana audit verify ${id}"`)
        }
        console.log(`${rows} rows and ${files} files of evidence are restored; every log is whole.`)
      } finally {
        await ledger.close()
      }
    }),
  )
