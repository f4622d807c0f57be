// biome-ignore-all lint/suspicious/noTemplateCurlyInString: references of XLSForm look like this
import { expect, test } from 'vitest'
import { compile } from '#src/voices/answering/program.ts'
import { readSheets } from '#src/voices/xlsform/input/read-sheets.ts'
import { type Form, nodesOf, type Question } from '#src/voices/xlsform/model.ts'
import { readForm } from '#src/voices/xlsform/reading/read-form.ts'
import { writeForm } from '#src/voices/xlsform/writing/write-form.ts'
import { applyEdit } from './apply-edit.ts'
import { blankForm } from './blank-form.ts'
import { EditError } from './edit-error.ts'
import { Edit, type EditedQuestion } from './edit-model.ts'
import { nodeAt, questionAt } from './tree.ts'

type Given = Parameters<typeof Edit.parse>[0]
const EN = 'English (en)'
const UR = 'اردو (ur)'

const after = (form: Form, ...edits: object[]): Form =>
  edits.reduce<Form>((now, edit) => applyEdit(now, Edit.parse(edit as Given)).form, form)
const refusal = (form: Form, edit: object): string => {
  try {
    applyEdit(form, Edit.parse(edit as Given))
    return 'done'
  } catch (error) {
    if (!(error instanceof EditError)) throw error
    return `${error.key} ${JSON.stringify(error.values)}`
  }
}
const words = (en: string, ur = '') => ({ [EN]: en, [UR]: ur })
const paths = (form: Form) => [...nodesOf(form.nodes)].map(({ path }) => path)
const is = (question: string, value: string) => ({
  join: 'all',
  groups: [{ join: 'all', tests: [{ question, how: 'is', value }] }],
})

const yesNo = 'Yes | جی ہاں\nNo | نہیں'
const made = after(
  blankForm('Water'),
  { do: 'add', what: 'select_one', label: words('Have you heard of it?', 'سنا ہے؟'), name: 'heard', lines: yesNo },
  { do: 'add', what: 'text', label: words('Where did you hear of it?', 'کہاں؟'), name: 'where' },
  { do: 'add', what: 'group', label: words('About you', 'آپ'), name: 'you' },
  { do: 'add', what: 'integer', label: words('Your age', 'عمر'), name: 'age', into: 'you' },
  { do: 'when', path: 'where', condition: is('heard', 'yes') },
  { do: 'when', path: 'you', condition: is('heard', 'yes') },
)

test('a form is made from nothing, and comes back equal from its workbook', async () => {
  expect(paths(made)).toEqual(['heard', 'where', 'you', 'you/age'])
  expect(nodeAt(made, 'where').relevant).toBe("${heard} = 'yes'")
  expect(made.lists.heard?.map(({ name, label }) => [name, label[UR]])).toEqual([
    ['yes', 'جی ہاں'],
    ['no', 'نہیں'],
  ])
  expect(readForm(await readSheets(await writeForm(made))).form).toEqual(made)
})

const page = (form: Form, path: string): EditedQuestion => {
  const { name, label, hint, required, requiredMessage, constraintMessage, appearance } = questionAt(form, path)
  const { calculation, choiceFilter, list } = questionAt(form, path)
  const shared = { name, label, hint, required, requiredMessage, constraintMessage, appearance }
  return { ...shared, calculation, choiceFilter, list, initial: '', isRandom: false, seed: '', range: null, rows: null }
}

test('another name is followed by all that speak of the question', () => {
  const form = after(
    made,
    { do: 'when-text', path: 'you/age', text: "../../where != '' and ${heard} = 'yes'" },
    { do: 'add', what: 'note', label: words('You said ${heard}.') },
    { do: 'question', path: 'heard', question: { ...page(made, 'heard'), name: 'known' } },
    { do: 'question', path: 'where', question: { ...page(made, 'where'), name: 'place' } },
  )
  expect(nodeAt(form, 'place').relevant).toBe("${known} = 'yes'")
  expect(nodeAt(form, 'you/age').relevant).toBe("${place} != '' and ${known} = 'yes'")
  expect([...nodesOf(form.nodes)].at(-1)?.label[EN]).toBe('You said ${known}.')
  expect(compile(form).faults).toEqual([])
})

test('a question steps down into a group and out of it, and relative references follow', () => {
  const written = after(made, { do: 'when-text', path: 'you/age', text: "../../where = 'x'" })
  const inside = applyEdit(written, { do: 'move', path: 'where', way: 'down' })
  expect(inside.at).toBe('you/where')
  expect(paths(inside.form)).toEqual(['heard', 'you', 'you/where', 'you/age'])
  expect(nodeAt(inside.form, 'you/age').relevant).toBe("${where} = 'x'")
  const out = after(inside.form, { do: 'move', path: 'you/where', way: 'up' })
  expect(paths(out)).toEqual(['heard', 'where', 'you', 'you/age'])
  expect(paths(after(out, { do: 'move', path: 'you', way: 'up' }))).toEqual(['heard', 'you', 'you/age', 'where'])
  expect(paths(after(out, { do: 'into', path: 'where', group: 'you' }))).toEqual([
    'heard',
    'you',
    'you/age',
    'you/where',
  ])
  expect(refusal(out, { do: 'into', path: 'heard', group: 'you' })).toContain('depends on itself')
  expect(refusal(out, { do: 'into', path: 'you', group: 'you' })).toContain('intoItself')
})

test('what others rest on is not removed, and it is said who they are', () => {
  expect(refusal(made, { do: 'remove', path: 'heard' })).toBe(
    'formEditor.error.used {"name":"heard","where":"where, you"}',
  )
  expect(refusal(made, { do: 'remove', path: 'you' })).toContain('groupFull')
  expect(paths(after(made, { do: 'remove', path: 'you', sure: true }))).toEqual(['heard', 'where'])
  expect(refusal(made, { do: 'kind', path: 'heard', what: 'text' })).toContain('kindUsed')
  const choice = { was: 'yes', name: 'yes', label: words('Yes'), remove: true }
  expect(refusal(made, { do: 'list', list: 'heard', name: 'heard', choices: [choice] })).toContain('choiceUsed')
})

test('only answers that are given before can be picked', () => {
  expect(refusal(made, { do: 'when', path: 'heard', condition: is('where', 'x') })).toContain('notBefore')
  expect(refusal(made, { do: 'when', path: 'you/age', condition: is('you', 'x') })).toContain('gone')
  expect(refusal(made, { do: 'when', path: 'where', condition: is('nobody', 'x') })).toContain('gone')
})

test('“other” is written out: the choice in every language, and a text that is asked for it', () => {
  const form = after(made, { do: 'other', path: 'heard' })
  expect(form.lists.heard?.at(-1)).toMatchObject({ name: 'other', label: { [EN]: 'Other', [UR]: 'دیگر' } })
  expect(nodeAt(form, 'heard_other').relevant).toBe("${heard} = 'other'")
  expect(paths(form).slice(0, 2)).toEqual(['heard', 'heard_other'])
})

test('a list serves several questions until one gets its own', () => {
  const shared = after(made, { do: 'add', what: 'select_one', label: words('And now?'), name: 'now', list: 'heard' })
  const own = after(shared, { do: 'own-list', path: 'now' })
  expect(questionAt(own, 'now').list).toBe('now')
  expect(own.lists.now).toEqual(own.lists.heard)
  expect(refusal(shared, { do: 'remove-list', list: 'heard' })).toContain('"where":"heard, now"')
  const choices = [{ was: 'yes', name: 'yes', label: words('Yes, I have', 'جی') }]
  const lines = 'Perhaps | شاید\r\nYes | پھر جی'
  const move = { choice: 'yes', way: 'down' }
  const changed = after(shared, { do: 'list', list: 'heard', name: 'answers', choices, lines, move })
  expect(changed.lists.answers?.map(({ name }) => name)).toEqual(['no', 'yes', 'perhaps', 'yes_2'])
  expect(questionAt(changed, 'now').list).toBe('answers')
})

test('limits and settings of one question are kept as XLSForm says them', () => {
  const question = { ...page(made, 'you/age'), limits: { least: '18', most: '120' }, required: 'true()' }
  const form = after(made, { do: 'question', path: 'you/age', question })
  expect(questionAt(form, 'you/age')).toMatchObject({ constraint: '. >= 18 and . <= 120', required: 'true()' })
  const turned = { ...question, limits: { least: '9', most: '1' } }
  expect(refusal(made, { do: 'question', path: 'you/age', question: turned })).toContain('limitsTurned')
  const wrong = { ...question, limits: undefined, constraint: '. >>' }
  expect(refusal(made, { do: 'question', path: 'you/age', question: wrong })).toContain('formEditor.error.form')
  const same = { ...question, name: 'where' }
  expect(refusal(made, { do: 'question', path: 'you/age', question: same })).toContain('nameThere')
})

test('a duplicate has a name of its own', () => {
  const form = after(made, { do: 'duplicate', path: 'where' })
  expect(paths(form)).toEqual(['heard', 'where', 'where_2', 'you', 'you/age'])
  expect((nodeAt(form, 'where_2') as Question).relevant).toBe("${heard} = 'yes'")
})

test('languages come and go, and words with them only when somebody is sure', () => {
  const three = after(made, { do: 'add-language', name: 'Pashto', code: 'ps' })
  expect(three.languages.at(-1)).toEqual({ name: 'Pashto (ps)', code: 'ps', dir: 'rtl' })
  const texts = [{ place: 'heard#label', language: 'Pashto (ps)', text: 'تاسو اورېدلي؟' }]
  const said = after(three, { do: 'words', texts })
  expect(nodeAt(said, 'heard').label['Pashto (ps)']).toBe('تاسو اورېدلي؟')
  expect(refusal(said, { do: 'remove-language', language: 'Pashto (ps)' })).toContain('languageFull')
  expect(after(said, { do: 'remove-language', language: 'Pashto (ps)', sure: true })).toEqual(made)
  expect(refusal(made, { do: 'words', texts })).toContain('noLanguage')
  expect(refusal(made, { do: 'add-language', name: 'Urdu', code: 'ur' })).toContain('languageThere')
})

test('a language that came without a name is given one, and keeps its words', () => {
  const rows = [
    ['type', 'name', 'label'],
    ['text', 'q', 'Why?'],
  ]
  const { form } = readForm([{ name: 'survey', rows, oddities: [] }])
  const named = after(form ?? made, { do: 'name-language', language: 'default', name: 'English', code: 'en' })
  expect(named.languages.map(({ name }) => name)).toEqual([EN])
  expect(nodeAt(named, 'q').label).toEqual({ [EN]: 'Why?' })
})

test('a page makes the form one of pages', () => {
  const form = after(made, { do: 'add', what: 'page', label: words('The end') })
  expect(form.settings.style).toBe('pages')
  expect(nodeAt(form, 'end')).toMatchObject({ kind: 'group', appearance: 'field-list' })
})
