import { access, constants, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Command } from 'commander'
import { verifyRelease } from '#src/results/release.ts'
import { CommandError, reporting } from './command-error.ts'
import { dataFolder, throughLedger } from './through-ledger.ts'

/** Looked at beforehand: a release that was made and cannot be written down would be one too many. */
async function assertWritable(folder: string): Promise<void> {
  await access(folder, constants.W_OK).catch(() => {
    throw new CommandError(`Nothing was released: the folder ${folder} does not exist or may not be written to.`)
  })
}

const make = new Command('make')
  .description('freeze the scorecard with its inputs, the version of the rules and a checksum')
  .argument('<workspace>', 'its id')
  .option('--out <file>', 'where the file is written; by default paimana-WORKSPACE-release-N.json')
  .option('--data <folder>', 'the data folder', dataFolder)
  .action(
    reporting(async (workspace: string, options: { data: string; out?: string }) => {
      await assertWritable(dirname(options.out ?? '.'))
      const { number, checksum, body } = await throughLedger('release', { workspace }, options)
      const file = options.out ?? `paimana-${workspace}-release-${number}.json`
      await writeFile(file, body)
      console.log(`Release ${number} of ${workspace}: ${file}\nSHA-256 ${checksum}`)
    }),
  )

const verify = new Command('verify')
  .description(
    'compute a release again from its own inputs; exit code 1 where a byte differs, 2 where the file is no release',
  )
  .argument('<file>', 'a file made by "paimana release"')
  .action(
    reporting(async (file: string) => {
      const text = await readFile(file, 'utf8').catch((error: Error) => {
        throw new CommandError(`${file} cannot be read: ${error.message}`)
      })
      const { checks, release } = verifyRelease(text)
      for (const { what, ok } of checks) console.log(`${ok ? 'yes' : 'NO '}  ${what}`)
      if (!checks.every((check) => check.ok)) process.exitCode = release ? 1 : 2
    }),
  )

export const releaseCommand = new Command('release')
  .description('frozen scorecards: make one, verify one')
  .addCommand(make, { isDefault: true })
  .addCommand(verify)
