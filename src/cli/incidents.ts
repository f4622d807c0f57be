import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { parse } from 'yaml'
import { z } from 'zod'
import { translator } from '#src/i18n/translate.ts'
import type { Preview } from '#src/incidents/bringing/preview.ts'
import type { Account, Edition, ReviewRow } from '#src/incidents/edition-model.ts'
import { Mapping } from '#src/incidents/importing/mapping-model.ts'
import { Day } from '#src/vocabulary/model.ts'
import { CommandError, reporting } from './command-error.ts'
import { dataFolder, throughLedger } from './through-ledger.ts'

const t = translator('en')

interface Options {
  workspace: string
  source: string
  data: string
}

/** Commander’s refusal names the option. */
function day(text: string): string {
  const said = Day.safeParse(text)
  if (!said.success) throw new InvalidArgumentError('a day of the calendar, as 2026-03-31')
  return said.data
}

const ofSource = (command: Command) =>
  command
    .requiredOption('--workspace <id>', 'which workspace')
    .requiredOption('--source <id>', 'which of its sources of incidents')
    .option('--data <folder>', 'the data folder', dataFolder)

const bring = ofSource(new Command('import'))
  .description('bring in a file as the newest edition of a source; say what became of every row')
  .argument('<file>', 'CSV in any usual encoding, or a workbook (.xlsx)')
  .option('--mapping <file>', 'which columns are what (JSON or YAML); kept with the source for its next edition')
  .option('--edition <name>', 'how the source calls this edition; its file’s name where nothing is said')
  .requiredOption('--day <day>', 'as of which day the source says so (YYYY-MM-DD)', day)
  .option('--dry-run', 'say what would become of it, and store nothing')
  .option(
    '--confirm-withdrawals',
    'bring it in also where it lacks much of what stands, or covers a part of the time only',
  )
  .action(reporting(runImport))

interface ImportOptions extends Options {
  mapping?: string
  edition?: string
  day: string
  dryRun?: true
  confirmWithdrawals?: true
}

async function runImport(file: string, { workspace, source, data, ...options }: ImportOptions): Promise<void> {
  const { mapping: path, edition: name = basename(file), day, dryRun, confirmWithdrawals = false } = options
  const mapping = path === undefined ? {} : { mapping: await mappingIn(path) }
  const wish = { workspace, source, path: resolve(file), name, day, ...mapping }
  if (dryRun) {
    console.log(looked(await throughLedger('incidents-look', wish, { data })))
    return
  }
  const edition = await throughLedger('incidents-import', { ...wish, confirmWithdrawals }, { data })
  console.log(said(edition))
  if (edition.account.doubtful + edition.account.refused === 0) return
  const where = `--workspace ${workspace} --source ${source} --edition ${edition.number}`
  console.log(`What was not stored, row by row: paimana incidents review ${where}`)
}

async function mappingIn(path: string): Promise<Mapping> {
  const found = Mapping.safeParse(parse(await readFile(path, 'utf8')))
  if (found.success) return found.data
  throw new CommandError(t('incidentImports.error.mapping', { message: `${path}\n${z.prettifyError(found.error)}` }))
}

function said({ number, name, day, account, keepsRows, undone }: Edition): string {
  return [
    `${number}. ${name} (${day})${undone ? ', taken back' : ''}`,
    ...accountSaid(account),
    ...(keepsRows ? [] : [t('incidentImports.sumsOnly')]),
  ].join('\n')
}

function accountSaid({ changes, totals, reasons, read, stored, merged, doubtful, refused }: Account): string[] {
  const why = Object.entries(reasons).map(
    ([reason, count]) => `  ${count}: ${t(`incidentImports.reason.${reason as never}`)}`,
  )
  return [
    t('incidentImports.account', { read, stored, merged, doubtful, refused }),
    ...why,
    t('incidentImports.totals', totals),
    ...(changes ? [t('incidentImports.changes', changes)] : []),
  ]
}

function looked({ account, months, newest, isExact, withdrawn, stands, warnings }: Preview): string {
  const over = (range: [string, string] | null) => range?.join(' to ') ?? 'no month'
  const against = newest && { number: newest.number, name: newest.name, day: newest.day, stands }
  return [
    'Nothing was stored: this is what would become of it.',
    ...accountSaid(account),
    t('importPages.covers', { range: over(months) }),
    against ? t('importPages.against', against) : t('importPages.wouldBeFirst'),
    ...(against && !isExact ? [t('importPages.leastWithdrawn', { withdrawn })] : []),
    ...(warnings.length > 0 ? [`Warning: ${t('importPages.warning', { withdrawn, stands })}.`] : []),
    ...(warnings.includes('part')
      ? [t('importPages.partMeans', { before: over(newest?.months ?? null), after: over(months) })]
      : []),
    ...(warnings.length > 0 ? ['If that is meant, bring it in with --confirm-withdrawals.'] : []),
  ].join('\n')
}

const editions = ofSource(new Command('editions'))
  .description('the imports of a source, with their accounts')
  .action(
    reporting(async ({ workspace, source, data }: Options) => {
      const found = await throughLedger('incidents-editions', { workspace, source }, { data })
      console.log(found.length === 0 ? `${source}: nothing has been brought in` : found.map(said).join('\n\n'))
    }),
  )

const undo = ofSource(new Command('undo'))
  .description('take the newest edition of a source back, as if it had not come')
  .action(
    reporting(async ({ workspace, source, data }: Options) => {
      console.log(said(await throughLedger('incidents-undo', { workspace, source }, { data })))
    }),
  )

const whole = (text: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('a whole number from 1')
  return Number(text)
}

const review = ofSource(new Command('review'))
  .description('the rows of an import that were not stored: why, and what would be right')
  .requiredOption('--edition <number>', 'which import, by its number', whole)
  .option('--after <row>', 'from the row after this one on', whole)
  .option('--json', 'print them as JSON')
  .action(
    reporting(async ({ workspace, source, data, edition, after = 0, json }: ReviewOptions) => {
      const rows = await throughLedger('incidents-review', { workspace, source, edition, after }, { data })
      if (rows.length === 0 && !json) await assertEdition({ workspace, source, data }, edition)
      console.log(json ? JSON.stringify(rows, null, 2) : rows.map(rowSaid).join('\n') || 'No row waits here.')
    }),
  )

async function assertEdition({ workspace, source, data }: Options, number: number): Promise<void> {
  const found = await throughLedger('incidents-editions', { workspace, source }, { data })
  if (!found.some((one) => one.number === number))
    throw new CommandError(t('incidentImports.error.no-edition', { number }))
}

interface ReviewOptions extends Options {
  edition: number
  after?: number
  json?: true
}

function rowSaid({ row, fate, reason, column, found, right }: ReviewRow): string {
  const what = [column, found && `“${found}”`].filter(Boolean).join(' ')
  const better = right === '' ? '' : `; ${t('incidentImports.right', { right })}`
  return `${row}: ${t(`incidentImports.fate.${fate}`)}: ${what}${what && ': '}${t(`incidentImports.reason.${reason}`)}${better}`
}

export const incidentsCommand = new Command('incidents')
  .description('what sources count of incidents: bring in, look at an import, take it back')
  .addCommand(bring)
  .addCommand(editions)
  .addCommand(review)
  .addCommand(undo)
