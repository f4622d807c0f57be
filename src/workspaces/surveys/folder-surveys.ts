/** Surveys in a workspace's folder: `surveys.yaml` names the drafts, and their forms stand beside as Markdown tables or CSV. */
import { z } from 'zod'
import { translator } from '#src/i18n/translate.ts'
import { Refusal } from '#src/publishing/refusal.ts'
import { Line } from '#src/vocabulary/text.ts'
import { checkPlan } from '#src/voices/analysis/check-plan.ts'
import { Invented } from '#src/voices/invented/invented-model.ts'
import { truthFaults } from '#src/voices/invented/truth-faults.ts'
import { SurveyDraft } from '#src/voices/surveying/survey-model.ts'
import { FormFileError } from '#src/voices/xlsform/input/sheet.ts'
import { readTextSheets } from '#src/voices/xlsform/input/text-sheets.ts'
import type { Form } from '#src/voices/xlsform/model.ts'
import { readForm } from '#src/voices/xlsform/reading/read-form.ts'
import { fileFaultSaid, findingSaid, placeSaid } from '#src/voices/xlsform/say.ts'
import { FileReader, type FolderFile, type Place, type Problem } from '../file-reader.ts'

export const surveysFolder = 'surveys'
const list = `${surveysFolder}.yaml`

export const isForm = (name: string) => name.endsWith('.md') || name.endsWith('.csv')
export const isOfSurveys = (path: string) => path === list || path.startsWith(`${surveysFolder}/`)

export const SurveyEntry = SurveyDraft.extend({
  /** Where its form stands in the folder: `surveys/water.md`. */
  form: Line,
  /** Only in a workspace that is marked as fictional. */
  invented: Invented.optional(),
})
type SurveyEntry = z.infer<typeof SurveyEntry>

export const SurveysFile = z.strictObject({ records: z.array(SurveyEntry) })

export interface FolderSurvey {
  draft: SurveyDraft
  form: Form
  invented?: Invented
  place: Place
}

/** Drafts whose forms can be asked; what stands against the others is told by sheet, row and column. */
export function readSurveys(
  files: readonly FolderFile[],
  isFictional: boolean,
): { surveys: FolderSurvey[]; problems: Problem[] } {
  const file = files.find(({ path }) => path === list)
  if (!file) return { surveys: [], problems: [] }
  const reader = new FileReader(file)
  const content = reader.broken ? undefined : reader.check(SurveysFile, reader.content(), [], 'surveys')
  const problems: Problem[] = []
  const surveys = (content?.records ?? []).flatMap((entry, at): FolderSurvey[] => {
    const { form: path, invented, ...draft } = entry
    for (const [field, message] of entryFaults(entry, content?.records.slice(0, at) ?? [], isFictional))
      reader.report(['records', at, field], `surveys "${entry.id}", ${field}: ${message}`)
    const source = files.find((one) => one.path === path)
    if (!source) {
      reader.report(
        ['records', at, 'form'],
        `surveys "${entry.id}", form: there is no file "${path}" in the folder surveys`,
      )
      return []
    }
    const { form, messages } = formIn(source.text)
    problems.push(...messages.map((message) => ({ file: path, line: 1, message })))
    if (!form) return []
    const unplanned = planFault(form, entry)
    if (unplanned) reader.report(['records', at, 'plan'], `surveys "${entry.id}", plan: ${unplanned}`)
    for (const { at: one, message } of truthFaults(form, invented?.truth ?? []))
      reader.report(['records', at, 'invented', 'truth', one], `surveys "${entry.id}", truth: ${message}`)
    return [{ draft, form, ...(invented ? { invented } : {}), place: reader.place(['records', at]) }]
  })
  return { surveys, problems: [...reader.problems, ...problems] }
}

function entryFaults(entry: SurveyEntry, others: readonly SurveyEntry[], isFictional: boolean): [string, string][] {
  const faults: [string, string][] = []
  if (others.some(({ id }) => id === entry.id))
    faults.push(['id', 'another survey has this id; give one of them another'])
  if (entry.closes < entry.opens) faults.push(['closes', 'the last day is before the first'])
  const { before } = entry.plan ?? {}
  if (before && !others.some(({ id }) => id === before))
    faults.push(['plan', `there is no survey "${before}" before it in the file`])
  if (entry.invented && !isFictional)
    faults.push(['invented', 'answers are invented in a workspace that is marked as fictional, and in no other'])
  return faults
}

/** The first thing that the plan names and the form does not have. */
function planFault(form: Form, { plan }: SurveyEntry): string | null {
  try {
    if (plan) checkPlan(form, plan)
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const [fault] = error.faults
    return fault ? translator('en')(fault.key, fault.values) : error.message
  }
}

function formIn(text: string): { form: Form | null; messages: string[] } {
  const t = translator('en')
  try {
    const { form, refusals } = readForm(readTextSheets(text))
    return { form, messages: refusals.map((finding) => `${placeSaid(t, finding)}: ${findingSaid(t, finding)}`) }
  } catch (error) {
    if (!(error instanceof FormFileError)) throw error
    return { form: null, messages: [fileFaultSaid(t, error)] }
  }
}
