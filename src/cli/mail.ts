import { Command } from 'commander'
import { reporting } from './command-error.ts'
import { dataFolder, throughLedger } from './through-ledger.ts'

interface Options {
  data: string
  workspace?: string
}

const send = new Command('send')
  .description('send everybody who has not had it yet the mail of the day, at whatever hour; none on days of rest')
  .option('--workspace <id>', 'one workspace; otherwise all')
  .option('--data <folder>', 'the data folder', dataFolder)
  .action(
    reporting(async ({ data, workspace }: Options) => {
      const answers = await throughLedger('mail-send', { workspace }, { data })
      for (const { id, report } of answers) {
        if (!report) console.log(`${id}: today is a day of rest there.`)
        else
          console.log(
            `${id}, ${report.day}: ${report.sent} sent, ${report.outbox} in the outbox, ${report.nothing} with nothing new.`,
          )
        for (const why of report?.failed ?? []) console.error(`${id}: a mail was not made: ${why}`)
      }
      if (answers.some(({ report }) => report?.failed.length)) process.exitCode = 1
    }),
  )

export const mailCommand = new Command('mail').description('mail of what waits for people: send').addCommand(send)
