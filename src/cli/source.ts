import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Command } from 'commander'
import { CommandError, reporting } from './command-error.ts'
import { dataFolder, throughLedger } from './through-ledger.ts'

interface Options {
  data: string
  workspace: string
}

const attach = new Command('attach')
  .description('attach the original text of a policy: its citations become passages, on this machine only')
  .argument('<policy>', 'the id of a policy or of a source document')
  .argument('<file>', 'its text: .txt, .md, .docx, .pdf or .html')
  .option('--workspace <id>', 'which workspace', 'pakistan')
  .option('--data <folder>', 'the data folder', dataFolder)
  .action(
    reporting(async (target: string, file: string, options: Options) => {
      const bytes = await readFile(file).catch((error: Error) => {
        throw new CommandError(`${file} cannot be read: ${error.message}`)
      })
      const args = { workspace: options.workspace, target, name: basename(file), base64: bytes.toString('base64') }
      const report = await throughLedger('source-attach', args, options)
      console.log(`${report.source}: recognised ${report.recognised} of ${report.clauses} recorded clauses`)
      if (report.notRecognised.length > 0) console.log(`not recognised: ${report.notRecognised.join(', ')}`)
      if (report.recognised === 0) {
        throw new CommandError(
          `Nothing was stored: ${file} holds none of the clauses recorded for "${target}". Is it the right text?`,
        )
      }
    }),
  )

export const sourceCommand = new Command('source')
  .description('original texts, kept on this machine')
  .addCommand(attach)
