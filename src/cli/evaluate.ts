import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Command } from 'commander'
import { evaluate } from '#src/evaluation/evaluate.ts'
import { methods } from '#src/evaluation/methods.ts'
import type { Passage } from '#src/evaluation/model.ts'
import { readTable } from '#src/evaluation/read-table.ts'
import { specSchema } from '#src/evaluation/schema.ts'
import { textOf } from '#src/evaluation/text-of.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translate.ts'
import { CommandError, reporting } from './command-error.ts'
import { jsonFault } from './json-fault.ts'

interface EvaluateFlags {
  json?: boolean
  plain?: boolean
  schema?: boolean
  locale: Locale
}

export const evaluateCommand = new Command('evaluate')
  .description('Ask of a series or a panel whether a policy changed it, and how far that can be told.')
  .argument('[spec]', 'the specification, JSON; files that it names are looked for from where it lies')
  .option('--json', 'print the result as JSON (so it does without this option)')
  .option('--plain', 'print the result in plain language')
  .option('--locale <locale>', 'language of --plain: en or ur', 'en')
  .option('--schema', 'print the JSON Schema of a specification')
  .addHelpText(
    'after',
    `
Methods: ${methods.map(({ name }) => name).join(', ')}. docs/evaluation.md says what each takes and gives.
Nothing is stored. What cannot be estimated is refused in words, with exit code 2.`,
  )
  .action(
    reporting(async (spec: string | undefined, flags: EvaluateFlags) => {
      process.stdout.write(runEvaluate(spec, flags))
    }),
  )

/** What the command prints. @throws CommandError, EvaluationFault, StatisticsFault */
export function runEvaluate(spec: string | undefined, { plain, schema, locale }: EvaluateFlags): string {
  if (schema) return printed(specSchema())
  if (spec === undefined)
    throw new CommandError('evaluate: name the file of a specification; see "paimana evaluate --help"')
  const { result, plain: words } = evaluate(specIn(spec), (file) => readTable(file, textIn(placeOf(file, spec))))
  return plain ? page(words(translator(locale === 'ur' ? 'ur' : 'en'))) : printed(result)
}

/** Beside the specification, or else from where the command is called. */
function placeOf(file: string, spec: string): string {
  const beside = resolve(dirname(spec), file)
  return existsSync(beside) || !existsSync(file) ? beside : file
}

function specIn(file: string): unknown {
  const text = textIn(file).replace(/^\uFEFF/, '')
  const fault = jsonFault(text)
  if (fault) throw new CommandError(`evaluate: ${file}:${fault.line}:${fault.column}: ${fault.problem}`)
  return JSON.parse(text)
}

function textIn(file: string): string {
  try {
    return textOf(readFileSync(file))
  } catch (error) {
    throw new CommandError(
      `evaluate: ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

function page(passages: Passage[]): string {
  return passages.map(({ title, sentences }) => `${title}\n\n${sentences.join('\n')}\n`).join('\n')
}

function printed(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
