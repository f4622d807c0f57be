import { once } from 'node:events'
import { Command } from 'commander'
import { faultText } from '#src/evidence/figures/fault-text.ts'
import { translator } from '#src/i18n/translate.ts'
import {
  checkFigures,
  type FigureCheck,
  type Figures,
  readMeans,
  readPercentages,
} from '#src/statistics/figures/check.ts'
import { FigureFault } from '#src/statistics/figures/fault.ts'
import { readCount, readScale } from '#src/statistics/figures/read-request.ts'
import { figureReport } from './figure-report.ts'

interface Flags {
  n?: string
  max?: string
  scale?: string
  json?: true
}

const rounding = `
A whole percentage is taken as rounded to a whole, any other as rounded to its last digit, and what ends in .5 or .0 also as
rounded to half a point. Ties may have gone either way. Wrong input ends with exit code 2; a figure that cannot be does not.`

const percentages = figuresCommand('percentages', (figures) => readPercentages(figures))
  .description(
    'say which percentages could come from so many respondents at all, and how many would explain most of them',
  )
  .addHelpText('after', rounding)

const mean = figuresCommand('mean', (figures, { scale }) => readMeans(figures, readScale(scale)))
  .description('the same for means of answers in whole steps (the GRIM test)')
  .option('--scale <from..to>', 'lowest and highest answer, such as 1..5')
  .addHelpText('after', '\nA mean is taken as rounded to its last digit; ties may have gone either way.')

export const checkCommand = new Command('check')
  .description('put published figures against the number of respondents they are said to come from')
  .addCommand(percentages)
  .addCommand(mean)

function figuresCommand(name: string, read: (figures: string[], flags: Flags) => Figures): Command {
  return new Command(name)
    .argument('[figures...]', 'as printed: 49 93.5 12.90')
    .option('--n <count>', 'how many are said to have answered')
    .option('--max <count>', 'candidates are 1 to this instead of 1 to n')
    .option('--json', 'print everything as JSON, every candidate included')
    .allowUnknownOption()
    .action(async (figures: string[], flags: Flags) => {
      process.exitCode = await run(name, () => {
        const n = readCount(flags.n, '--n')
        const most = flags.max === undefined ? n : readCount(flags.max, '--max')
        return { read: read(figures, flags), n, most, json: flags.json === true }
      })
    })
}

interface Asked {
  read: Figures
  n: number
  most: number
  json: boolean
}

/** Gives the exit code. Nothing is printed of a check unless all of its input is right. */
async function run(name: string, asked: () => Asked): Promise<number> {
  try {
    const { read, n, most, json } = asked()
    const check = checkFigures(read, n, most)
    await print(json ? asJson(check) : figureReport(read, check, most))
    return 0
  } catch (error) {
    if (!(error instanceof FigureFault)) throw error
    process.stderr.write(`paimana check ${name}: ${faultText(translator('en'), error)}\n`)
    return 2
  }
}

/** Piece by piece: there may be a million candidates. */
function* asJson({ n, possible, impossible, explainedBy }: FigureCheck): Generator<string> {
  const list = (figures: string[]) => `[${figures.map((figure) => JSON.stringify(figure)).join(', ')}]`
  yield `{\n  "n": ${n},\n  "possible": ${list(possible)},\n  "impossible": ${list(impossible)},\n  "explainedBy": [`
  let separator = '\n'
  for (const { n: candidate, explained, exceptions } of explainedBy) {
    yield `${separator}    {"n": ${candidate}, "explained": ${explained}, "exceptions": ${list(exceptions)}}`
    separator = ',\n'
  }
  yield '\n  ]\n}\n'
}

async function print(pieces: Iterable<string>): Promise<void> {
  let held = ''
  const flush = async () => {
    if (!process.stdout.write(held)) await once(process.stdout, 'drain')
    held = ''
  }
  for (const piece of pieces) {
    held += piece
    if (held.length > 65_536) await flush()
  }
  await flush()
}
