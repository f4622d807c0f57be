import { Command, InvalidArgumentError } from 'commander'
import { writeWorkspaceFolder } from '#src/workspaces/disk.ts'
import { practiceBorders } from '#src/workspaces/practice/borders.ts'
import { generatePractice } from '#src/workspaces/practice/generate.ts'
import { incidentData } from '#src/workspaces/practice/incidents.ts'
import { registerData } from '#src/workspaces/practice/register.ts'
import { writeFolder } from '#src/workspaces/write-folder.ts'
import { reporting } from './command-error.ts'
import { dataFolder, throughLedger } from './through-ledger.ts'

function whole(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1 || number > 1000)
    throw new InvalidArgumentError('a whole number from 1 to 1000')
  return number
}

const generate = new Command('generate')
  .description('write a fictional country: every kind of record, the same for the same seed and scale')
  .option('--scale <n>', 'how large; 1 has about 70 commitments, 150 about 9,000', whole, 1)
  .option('--seed <n>', 'another seed gives another country', whole, 1)
  .option('--out <dir>', 'the folder', 'workspaces/practice')
  .action(
    reporting(async ({ scale, seed, out }: { scale: number; seed: number; out: string }) => {
      const snapshot = generatePractice(scale, seed)
      await writeWorkspaceFolder(out, [
        ...writeFolder(snapshot),
        practiceBorders(),
        ...incidentData(seed),
        ...registerData(seed),
      ])
      console.log(`${out}: ${snapshot.holdings.commitments.size} commitments`)
    }),
  )

const people = new Command('people')
  .description(
    'make invented people of every role in an invented country and let them work, or give them a new passphrase; say how to sign in',
  )
  .option('--workspace <id>', 'the invented country', 'practice')
  .option('--data <folder>', 'the data folder', dataFolder)
  .action(
    reporting(async ({ workspace, data }: { workspace: string; data: string }) => {
      const { people, password, link, worked } = await throughLedger('practice-people', { workspace }, { data })
      for (const { mail, role, organisation } of people)
        console.log(`${mail.padEnd(32)} ${role}${organisation === null ? '' : ` of ${organisation}`}`)
      if (worked)
        console.log('\nThey have begun roadmaps, reports, meetings and requests; something waits for each of them.')
      console.log(`\nAll of them sign in at ${link} with the passphrase ${password} (a new one each time this is run).`)
    }),
  )

export const practiceCommand = new Command('practice')
  .description('a fictional country to try things out on')
  .addCommand(generate)
  .addCommand(people)
