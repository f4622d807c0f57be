/** What the editor's forms send, as deeds. */
import type { Words } from '#src/voices/xlsform/model.ts'
import { type Condition, HOWS, type How, type Join, needsValue, type Test } from './condition.ts'
import type { Added, EditedQuestion, EditOf } from './edit-model.ts'
import type { Sent } from './editor-page.ts'
import { questionAt } from './tree.ts'

/** Fields `label-0`, `label-1`, …: one for each of the form's languages. */
export const wordsSent = ({ form, text }: Sent, field: string): Words =>
  Object.fromEntries(form.languages.map(({ name }, at) => [name, text(`${field}-${at}`)]))

export const addSent = (sent: Sent): EditOf<'add'> => ({
  do: 'add',
  what: sent.text('what') as Added,
  label: wordsSent(sent, 'label'),
  name: sent.text('name'),
  into: sent.text('into'),
  list: sent.text('list'),
  lines: sent.text('lines'),
  calculation: sent.text('calculation'),
})

export function questionSent(sent: Sent, path: string): EditOf<'question'> {
  const { text, fields } = sent
  const question: EditedQuestion = {
    name: text('name'),
    label: wordsSent(sent, 'label'),
    hint: wordsSent(sent, 'hint'),
    required: text('required'),
    requiredMessage: wordsSent(sent, 'requiredMessage'),
    ...(fields.has('constraint') ? { constraint: text('constraint') } : {}),
    ...(fields.has('least') ? { limits: { least: digits(text('least')), most: digits(text('most')) } } : {}),
    constraintMessage: wordsSent(sent, 'constraintMessage'),
    initial: text('initial'),
    appearance: text('appearance'),
    calculation: text('calculation'),
    choiceFilter: text('choiceFilter'),
    list: fields.has('list') ? text('list') : null,
    isRandom: fields.has('isRandom'),
    seed: text('seed'),
    range: fields.has('start')
      ? { start: numberIn(text('start')), end: numberIn(text('end')), step: numberIn(text('step')) }
      : null,
    rows: digits(text('rows')) === '' ? null : numberIn(text('rows')),
  }
  return { do: 'question', path, question }
}

/** Digits of Urdu are digits. */
const digits = (text: string) => text.trim().replace(/[۰-۹]/g, (digit) => String('۰۱۲۳۴۵۶۷۸۹'.indexOf(digit)))
const numberIn = (text: string) => (digits(text) === '' ? Number.NaN : Number(digits(text)))

/** The rows of the condition's form: `g0-t0-question` and so on; the pickers at its end add a test each. */
export function whenSent(sent: Sent, path: string): EditOf<'when'> {
  const { text, fields } = sent
  const groups: Condition['groups'] = []
  for (let at = 0; fields.has(`g${at}-join`); at += 1) {
    const tests = [...testsSent(sent, `g${at}`), ...firstTest(text(`g${at}-add`))]
    if (tests.length > 0) groups.push({ join: text(`g${at}-join`) as Join, tests })
  }
  const more = firstTest(text('new-group'))
  if (more.length > 0) groups.push({ join: 'all', tests: more })
  return { do: 'when', path, condition: { join: (text('join') || 'all') as Join, groups } }
}

/** A question that was just picked: what of its answer matters is picked next. */
const firstTest = (question: string): Test[] => (question === '' ? [] : [{ question, how: 'answered', value: '' }])

function testsSent({ text, fields, form }: Sent, group: string): Test[] {
  const tests: Test[] = []
  for (let at = 0; fields.has(`${group}-t${at}-question`); at += 1) {
    const field = `${group}-t${at}`
    if (fields.has(`${field}-remove`)) continue
    const question = text(`${field}-question`)
    const how = text(`${field}-how`) as How
    const value = needsValue(how) && HOWS.includes(how) ? text(`${field}-value`).trim() : ''
    const isChoice = questionAt(form, question).list !== null
    tests.push({ question, how, value: isChoice ? value : digits(value) })
  }
  return tests
}

export function listSent(sent: Sent, list: string): EditOf<'list'> {
  const { text, fields } = sent
  const choices: EditOf<'list'>['choices'] = []
  for (let at = 0; fields.has(`c${at}-was`); at += 1)
    choices.push({
      was: text(`c${at}-was`),
      name: text(`c${at}-name`),
      label: wordsSent(sent, `c${at}-label`),
      remove: fields.has(`c${at}-remove`),
    })
  const way = (['up', 'down'] as const).find((one) => fields.has(one))
  const move = way ? { move: { choice: text(way), way } } : {}
  return { do: 'list', list, name: text('name'), choices, lines: text('lines'), ...move }
}

/** Texts that were changed on the page: the others stay as whoever else may have left them. */
export function wordsChanged({ text, fields, form }: Sent): EditOf<'words'> {
  const texts: EditOf<'words'>['texts'] = []
  for (let row = 0; fields.has(`w${row}-place`); row += 1)
    for (const [at, { name }] of form.languages.entries()) {
      const field = `w${row}-${at}`
      const entered = text(field).replace(/\r\n?/g, '\n')
      if (fields.has(field) && entered !== text(`${field}-was`).replace(/\r\n?/g, '\n'))
        texts.push({ place: text(`w${row}-place`), language: name, text: entered })
    }
  return { do: 'words', texts }
}
