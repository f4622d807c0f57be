import { Command, Option } from 'commander'
import { roles } from '#src/identity/model.ts'
import { reporting } from './command-error.ts'
import { dataFolder, throughLedger } from './through-ledger.ts'

interface Options {
  data: string
  mail: string
}

interface CreateOptions extends Options {
  name: string
  workspace: string
  role: (typeof roles)[number]
  organisation?: string
  post: string[]
}

const collect = (post: string, posts: string[]) => [...posts, post]

const create = new Command('create')
  .description('make an account with a role in a workspace; prints a one-time link that chooses its password')
  .requiredOption('--mail <address>', 'the mail address the person signs in with')
  .requiredOption('--name <name>', 'what people call them')
  .requiredOption('--workspace <id>', 'where they get a role')
  .addOption(new Option('--role <role>', 'which role').choices(roles).makeOptionMandatory())
  .option('--organisation <id>', 'the organisation of a focal point')
  .option('--post <id>', 'a post they hold; may be said several times', collect, [])
  .option('--data <folder>', 'the data folder', dataFolder)
  .action(
    reporting(async ({ data, mail, name, workspace, role, organisation, post }: CreateOptions) => {
      const grant = { role, organisation: organisation ?? null, posts: post }
      const { account, link } = await throughLedger('user-create', { mail, name, workspace, grant }, { data })
      console.log(`${account} is ${role} in ${workspace}.`)
      console.log(
        link ? `Choose a password, once and within seven days, at ${link}` : 'This account has a password already.',
      )
    }),
  )

const close = new Command('close')
  .description('close an account and erase what says whose it was; the log keeps its opaque id')
  .requiredOption('--mail <address>', 'the mail address of the account')
  .option('--data <folder>', 'the data folder', dataFolder)
  .action(
    reporting(async ({ data, mail }: Options) => {
      const { account } = await throughLedger('user-close', { mail }, { data })
      console.log(`${account} is closed and erased.`)
    }),
  )

export const userCommand = new Command('user')
  .description('people who sign in: create, close')
  .addCommand(create)
  .addCommand(close)
