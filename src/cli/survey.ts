import { readFile, stat, writeFile } from 'node:fs/promises'
import { Command } from 'commander'
import { z } from 'zod'
import { translator } from '#src/i18n/translate.ts'
import { reviewForm } from '#src/voices/form-review/review.ts'
import { adviceSaid } from '#src/voices/form-review/say.ts'
import { type CorpusForm, classify } from '#src/voices/xlsform/corpus/classify.ts'
import { isClean } from '#src/voices/xlsform/corpus/counts.ts'
import { FormFileError, MAX_FILE_BYTES } from '#src/voices/xlsform/input/sheet.ts'
import { readFormFile } from '#src/voices/xlsform/read-file.ts'
import { fileFaultSaid, worded } from '#src/voices/xlsform/say.ts'
import { writeForm } from '#src/voices/xlsform/writing/write-form.ts'
import { classifiedJson, classifiedReport } from './classified-report.ts'
import { CommandError, reporting } from './command-error.ts'
import { adviceReport, checkReport } from './survey-report.ts'

interface CheckFlags {
  json?: true
}

const check = new Command('check')
  .description('Say of a survey’s form (XLSForm) whether it can be asked here, and what stands against it.')
  .argument('<file>', 'a workbook (.xlsx, .xlsm, .xls), CSV, or Markdown tables')
  .option('--json', 'print the form and everything that is said of it as JSON')
  .addHelpText(
    'after',
    '\nAdvice on its questions is never a refusal. Nothing is stored. Ends with exit code 1 when the form is refused, 2 when the file holds no form.',
  )
  .action(reporting(runCheck))

const convert = new Command('convert')
  .description('Write a form, in whatever file it comes, as a workbook (.xlsx) for ODK or KoboToolbox.')
  .argument('<file>', 'a workbook (.xlsx, .xlsm, .xls), CSV, or Markdown tables')
  .argument('<workbook>', 'where to write; must not exist yet')
  .action(reporting(runConvert))

const classifyForms = new Command('classify')
  .description('Read every form of a collection and hold what is taken against the XForm that pyxform makes of it.')
  .argument('<file>', 'JSON: a list of {id, form (Markdown tables), expectedRefused, xform}')
  .option('--json', 'print the classification as JSON')
  .addHelpText('after', '\nEnds with exit code 1 when a form is neither imported whole nor refused by name.')
  .action(reporting(runClassify))

export const surveyCommand = new Command('survey')
  .description('Check the forms of surveys (XLSForm).')
  .addCommand(check)
  .addCommand(convert)
  .addCommand(classifyForms)

async function runCheck(file: string, flags: CheckFlags): Promise<void> {
  const t = translator('en')
  try {
    const reading = await readFormFile(await bytesOf(file))
    const advice = (reading.form ? reviewForm(reading.form) : []).map((found) => adviceSaid(t, found))
    const json = () => `${JSON.stringify({ ...worded(reading, t), advice }, null, 2)}\n`
    process.stdout.write(flags.json ? json() : checkReport(reading, t) + adviceReport(advice))
    if (!reading.form) process.exitCode = 1
  } catch (error) {
    if (!(error instanceof FormFileError)) throw error
    throw new CommandError(`survey check: ${file}: ${fileFaultSaid(t, error)}`)
  }
}

async function runConvert(file: string, workbook: string): Promise<void> {
  const { form, refusals } = await readFormFile(await bytesOf(file)).catch((error) => {
    if (!(error instanceof FormFileError)) throw error
    throw new CommandError(`survey convert: ${file}: ${fileFaultSaid(translator('en'), error)}`)
  })
  if (!form)
    throw new CommandError(`survey convert: ${file} is refused for ${refusals.length} reasons; see "survey check"`)
  await writeFile(workbook, await writeForm(form), { flag: 'wx' })
}

async function bytesOf(file: string): Promise<Uint8Array> {
  const { size } = await stat(file)
  if (size > MAX_FILE_BYTES) throw new FormFileError('tooBig', { most: MAX_FILE_BYTES / 2 ** 20 })
  return readFile(file)
}

async function runClassify(file: string, flags: CheckFlags): Promise<void> {
  const classified = collectionOf(await readFile(file, 'utf8'), file).map(classify)
  process.stdout.write(
    flags.json ? `${JSON.stringify(classifiedJson(classified), null, 2)}\n` : classifiedReport(classified),
  )
  if (!isClean(classified)) process.exitCode = 1
}

const collection = z.array(
  z.object({ id: z.string(), form: z.string(), expectedRefused: z.boolean(), xform: z.string().optional() }),
)

function collectionOf(text: string, file: string): CorpusForm[] {
  try {
    return collection.parse(JSON.parse(text))
  } catch (error) {
    const what = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
    throw new CommandError(`survey classify: ${file} is no collection of forms: ${what}`)
  }
}
