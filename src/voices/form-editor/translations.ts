/** Every text of a form in each of its languages, beside each other. */
import { languageOf } from '#src/voices/xlsform/languages.ts'
import { type Form, type Language, type Node, nodesOf, type Words } from '#src/voices/xlsform/model.ts'
import { isInherited } from '#src/voices/xlsform/own.ts'
import { filledWords } from './add-node.ts'
import { EditError } from './edit-error.ts'
import type { Edited, EditOf } from './edit-model.ts'
import { mapped } from './tree.ts'

export const TEXTS = ['label', 'hint', 'guidance', 'requiredMessage', 'constraintMessage'] as const
export type TextKind = (typeof TEXTS)[number] | 'choice'

export interface TextPlace {
  /** What the words are of; the same for as long as names stay. */
  id: string
  kind: TextKind
  /** Path of the question or group; of a choice, its list and name. */
  of: string
  words: Words
}

const textId = (path: string, field: string) => `${path}#${field}`
const choiceId = (list: string, name: string) => `${list}//${name}`

/** In the form's order, choices after the first question that offers them; what no question offers, last. */
export function textsOf(form: Form): TextPlace[] {
  const said = new Set<string>()
  const texts = [...nodesOf(form.nodes)].flatMap((node) => {
    const list = node.kind === 'question' ? node.list : null
    const isFirst = list !== null && !said.has(list)
    if (isFirst) said.add(list)
    return [...textsAt(node), ...(isFirst ? choiceTexts(form, list) : [])]
  })
  const rest = Object.keys(form.lists).filter((list) => !said.has(list))
  return [...texts, ...rest.flatMap((list) => choiceTexts(form, list))]
}

const textsAt = (node: Node): TextPlace[] =>
  TEXTS.flatMap((kind) => {
    const words: Words = kind in node ? ((node as unknown as Record<string, Words>)[kind] ?? {}) : {}
    return Object.keys(words).length > 0 ? [{ id: textId(node.path, kind), kind, of: node.path, words }] : []
  })

const choiceTexts = ({ lists }: Form, list: string): TextPlace[] =>
  (lists[list] ?? []).map(({ name, label }) => ({
    id: choiceId(list, name),
    kind: 'choice',
    of: `${list}: ${name}`,
    words: label,
  }))

/** Languages in which a text has no words while another has. */
export const missingIn = (words: Words, { languages }: Form): string[] =>
  languages.map(({ name }) => name).filter((name) => (words[name] ?? '') === '')

/** Texts in a language; an empty one takes the words away. */
export function setWords(form: Form, { texts }: EditOf<'words'>): Edited {
  const known = new Set(textsOf(form).map(({ id }) => id))
  const languages = new Set(form.languages.map(({ name }) => name))
  const given = new Map<string, Words>()
  for (const { place, language, text } of texts) {
    if (!known.has(place)) throw new EditError('formEditor.error.gone', { path: place })
    if (!languages.has(language)) throw new EditError('formEditor.error.noLanguage', { language })
    given.set(place, { ...given.get(place), [language]: text })
  }
  return { form: withWords(form, (id, words) => filledWords({ ...words, ...given.get(id) })), at: '' }
}

function withWords(form: Form, change: (id: string, words: Words) => Words): Form {
  const nodes = mapped(form.nodes, (node) => {
    const at = (field: (typeof TEXTS)[number], words: Words) => change(textId(node.path, field), words)
    const shared = {
      label: at('label', node.label),
      hint: at('hint', node.hint),
      guidance: at('guidance', node.guidance),
    }
    if (node.kind === 'group') return { ...node, ...shared }
    const messages = {
      requiredMessage: at('requiredMessage', node.requiredMessage),
      constraintMessage: at('constraintMessage', node.constraintMessage),
    }
    return { ...node, ...shared, ...messages }
  })
  const lists = Object.fromEntries(
    Object.entries(form.lists).map(([list, choices]) => [
      list,
      choices.map((choice) => ({ ...choice, label: change(choiceId(list, choice.name), choice.label) })),
    ]),
  )
  return { ...form, nodes, lists }
}

/** `Pashto (ps)`: the code says the direction, never the words. */
export function addLanguage(form: Form, edit: EditOf<'add-language'>): Edited {
  return { form: { ...form, languages: [...form.languages, newLanguage(form, edit)] }, at: '' }
}

/** What a form calls a language; of one that came without a name, which it is. */
export function nameLanguage(form: Form, { language, ...named }: EditOf<'name-language'>): Edited {
  if (!form.languages.some(({ name }) => name === language))
    throw new EditError('formEditor.error.noLanguage', { language })
  const others = { ...form, languages: form.languages.filter(({ name }) => name !== language) }
  const now = newLanguage(others, named)
  const changed = withWords(form, (_, { [language]: said, ...words }) =>
    said === undefined ? words : { ...words, [now.name]: said },
  )
  const { settings } = form
  const defaultLanguage = settings.defaultLanguage === language ? now.name : settings.defaultLanguage
  const languages = form.languages.map((one) => (one.name === language ? now : one))
  return { form: { ...changed, languages, settings: { ...settings, defaultLanguage } }, at: '' }
}

function newLanguage(form: Form, { name, code }: { name: string; code: string }): Language {
  const plain = name.trim()
  const short = code.trim().toLowerCase()
  if (plain === '' || /[:()]/.test(plain) || isInherited(plain))
    throw new EditError('formEditor.error.languageName', {}, 'name')
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(short)) throw new EditError('formEditor.error.languageCode', {}, 'code')
  const language = languageOf(`${plain} (${short})`)
  if (form.languages.some((one) => one.name === language.name || one.code === language.code))
    throw new EditError('formEditor.error.languageThere', { language: language.name }, 'code')
  return language
}

/** With all its words, when somebody is sure. */
export function removeLanguage(form: Form, { language, sure }: EditOf<'remove-language'>): Edited {
  if (!form.languages.some(({ name }) => name === language))
    throw new EditError('formEditor.error.noLanguage', { language })
  if (form.languages.length === 1) throw new EditError('formEditor.error.lastLanguage', {}, 'sure')
  const count = textsOf(form).filter(({ words }) => (words[language] ?? '') !== '').length
  if (count > 0 && !sure) throw new EditError('formEditor.error.languageFull', { language, count }, 'sure')
  const only = textsOf(form).find(({ words }) => Object.keys(words).length === 1 && language in words)
  if (only) throw new EditError('formEditor.error.languageOnly', { language, where: only.of }, 'sure')
  const changed = withWords(form, (_, { [language]: _gone, ...words }) => words)
  const { settings } = form
  const defaultLanguage = settings.defaultLanguage === language ? '' : settings.defaultLanguage
  const languages = form.languages.filter(({ name }) => name !== language)
  return { form: { ...changed, languages, settings: { ...settings, defaultLanguage } }, at: '' }
}
