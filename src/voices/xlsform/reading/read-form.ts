import { ExpressionError } from '#src/voices/answering/expression.ts'
import { compile, type Fault, type Program } from '#src/voices/answering/program.ts'
import { referencesIn } from '#src/voices/answering/template.ts'
import { FormFileError, type Sheet } from '../input/sheet.ts'
import type { Form, FormReading, Node, Words } from '../model.ts'
import { nodesOf } from '../model.ts'
import { choicesOf, type ReadChoices } from './choices.ts'
import { Findings } from './findings.ts'
import { settingsOf } from './settings.ts'
import { noticeSheets, sheetNamed } from './sheets.ts'
import { type ReadSurvey, surveyOf } from './survey.ts'
import { tableOf } from './table.ts'
import { languagesIn } from './words.ts'

/** Reads a form out of the sheets of its file. Everything in them is understood, refused, or said to have no effect. */
export function readForm(sheets: readonly Sheet[]): FormReading {
  const findings = new Findings()
  noticeSheets(sheets, findings)
  const survey = sheetNamed(sheets, 'survey')
  if (!survey) throw new FormFileError('noSurvey', { sheets: sheets.map(({ name }) => name).join(', ') })
  const { keepsSpaces, ...settings } = settingsOf(sheetNamed(sheets, 'settings'), findings)
  const choices = choicesOf(sheetNamed(sheets, 'choices'), settings, findings)
  const table = tableOf(survey, 'survey', findings, !keepsSpaces)
  const read = surveyOf(survey.name, table, settings, choices.lists, findings)
  if (read.nodes.length === 0 && findings.refusals.length === 0) {
    findings.refuse({ sheet: survey.name, row: null, column: '' }, 'noQuestions')
  }
  resolveTriggers(read, findings)
  const form: Form = {
    settings,
    languages: languagesIn(
      [read.columns, choices.columns],
      languagesUsed(read.nodes, choices),
      settings.defaultLanguage,
    ),
    nodes: read.nodes,
    lists: choices.lists,
  }
  if (!hasTwins(form)) {
    const { program, faults } = compile(form)
    for (const fault of faults) refuseFault(fault, read, choices, findings)
    refuseInstanceName(program, findings)
  }
  const { refusals, notices } = findings
  return { form: refusals.length === 0 ? form : null, refusals, notices }
}

/** The name that other programs give a response is computed, too. */
function refuseInstanceName({ form, references }: Program, findings: Findings): void {
  const column = 'instance_name'
  for (const name of referencesIn(form.settings.others[column] ?? '')) {
    try {
      references.named(name, 0)
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error
      findings.refuse({ sheet: 'settings', row: 2, column }, error.key, { ...error.values, at: 1 })
    }
  }
}

/** Where two nodes have one path, references say nothing further. */
function hasTwins(form: Form): boolean {
  const paths = [...nodesOf(form.nodes)].map(({ path }) => path)
  return new Set(paths).size < paths.length
}

function languagesUsed(nodes: readonly Node[], { lists }: ReadChoices): Set<string> {
  const words: Words[] = Object.values(lists).flatMap((choices) => choices.map(({ label }) => label))
  for (const node of nodesOf(nodes)) {
    words.push(node.label, node.hint, node.guidance)
    if (node.kind === 'question') words.push(node.constraintMessage, node.requiredMessage)
  }
  return new Set(words.flatMap((each) => Object.keys(each)))
}

/** Triggers are written as names; the model has their paths. */
function resolveTriggers({ nodes, places }: ReadSurvey, findings: Findings): void {
  const byName = Map.groupBy(nodesOf(nodes), ({ name }) => name)
  for (const question of nodesOf(nodes)) {
    if (question.kind === 'group') continue
    question.triggers = question.triggers.flatMap((name) => {
      const found = (byName.get(name) ?? []).filter(({ kind }) => kind === 'question')
      const place = places.get(`${question.path}:trigger`)
      if (found.length !== 1 && place) findings.refuse(place, 'noSuchName', { name, near: 'none', at: 1 })
      return found.length === 1 ? found.map(({ path }) => path) : []
    })
  }
}

function refuseFault(fault: Fault, { places }: ReadSurvey, choices: ReadChoices, findings: Findings): void {
  const place =
    fault.field === 'choiceLabel'
      ? choices.rows.get(fault.path)?.place('label')
      : places.get(`${fault.path}:${fault.field}`)
  const where = place ?? { sheet: 'survey', row: null, column: '' }
  if (fault.key === 'unexpectedCharacter') findings.leaveOut(where, 'notXPath', String(fault.values.character))
  else findings.refuse(where, fault.key, fault.values)
}
