import { Command } from 'commander'
import { evidenceStore } from '#src/evidence/storage/evidence-store-setting.ts'
import { verifyFiles } from '#src/evidence/verify-files.ts'
import { reporting } from './command-error.ts'
import { dataFolder, throughLedger } from './through-ledger.ts'

const verify = new Command('verify')
  .description('check that every file of evidence is there and is what its SHA-256 says')
  .option('--data <folder>', 'the data folder', dataFolder)
  .action(
    reporting(async ({ data }: { data: string }) => {
      const named = await throughLedger('evidence-files', {}, { data })
      const { files, unnamed } = await verifyFiles(named, evidenceStore(data))
      const broken = files.filter(({ state }) => state !== 'whole')
      for (const { workspace, id, sha256, state } of broken)
        console.log(`${workspace}: ${id} is ${state.toUpperCase()}: ${sha256}`)
      console.log(`${files.length - broken.length} of ${files.length} files of evidence are whole.`)
      if (unnamed.length > 0) console.log(`Beside them the store holds ${unnamed.length} that no evidence names.`)
      if (broken.length > 0) process.exitCode = 1
    }),
  )

export const evidenceCommand = new Command('evidence')
  .description('the files kept as evidence')
  .addCommand(verify)
  .addHelpText('after', '\nExit codes: 0 all are whole, 1 some are missing or damaged, 2 they could not be read.')
