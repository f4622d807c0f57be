/** What the words of questions and choices give away, language by language. */
import {
  type Form,
  isShown,
  type Language,
  nodesOf,
  type Question,
  questionsOf,
  type Words,
} from '#src/voices/xlsform/model.ts'
import { own } from '#src/voices/xlsform/own.ts'
import { doubleBarrelled } from './double-barrelled.ts'
import { type Advice, advice } from './model.ts'
import { type Scale, scaleOf } from './scales.ts'
import { LEADING, LOADED, ONE_SIDED, plain, type Tongue, tongueOf } from './wording.ts'

/** A question longer than this is hard to keep in mind (Dillman 2014, chapter 4, has it shorter still). */
const MOST_WORDS = 40

interface Spoken {
  language: Language
  tongue: Tongue
}

const spokenIn = ({ languages }: Form): Spoken[] =>
  languages.flatMap((language) => {
    const tongue = tongueOf(language.code)
    return tongue ? [{ language, tongue }] : []
  })

/** One answer is taken: several things cannot be told apart in it. */
const takesOne = ({ type }: Question) =>
  type === 'select_one' || type === 'range' || type === 'integer' || type === 'decimal' || type === 'acknowledge'

export function wordingOf(form: Form): Advice[] {
  const spoken = spokenIn(form)
  return [...questionsOf(form)]
    .filter((question) => isShown(question) && question.type !== 'note')
    .flatMap((question) => spoken.flatMap((one) => [...wordsOf(question, one), ...choicesOf(form, question, one)]))
}

function wordsOf(question: Question, { language, tongue }: Spoken): Advice[] {
  const said = question.label[language.name] ?? ''
  const text = plain(said)
  const about = (words: string) => ({ path: question.path, language: language.name, values: { words } })
  const found: Advice[] = []
  const leading = LEADING[tongue].exec(text)?.[0]
  if (leading) found.push(advice('leading', 'advice', about(leading)))
  const loaded = LOADED[tongue].exec(text)?.[0]
  if (loaded) found.push(advice('loaded', 'advice', about(loaded)))
  const joined = takesOne(question) ? doubleBarrelled(said, tongue) : null
  if (joined) found.push(advice('doubleBarrelled', 'advice', about(joined)))
  const side = question.type === 'select_one' ? ONE_SIDED[tongue].exec(text)?.[0] : undefined
  if (side) found.push(advice('oneSided', 'note', about(side)))
  const count = text === '' ? 0 : text.split(' ').length
  if (count > MOST_WORDS)
    found.push(advice('longQuestion', 'note', { path: question.path, language: language.name, values: { count } }))
  return found
}

function choicesOf(form: Form, question: Question, { language, tongue }: Spoken): Advice[] {
  const choices = own(form.lists, question.list ?? '') ?? []
  const scale = question.type === 'select_one' ? scaleOf(choices, language.name, tongue) : null
  return scale ? scaleAdvice(scale, question, language) : []
}

function scaleAdvice(
  { positive, negative, middle, isOnePole }: Scale,
  question: Question,
  language: Language,
): Advice[] {
  if (isOnePole) return []
  const about = { path: question.path, list: question.list ?? '', language: language.name }
  if (positive !== negative) return [advice('unbalanced', 'advice', { ...about, values: { positive, negative } })]
  return middle === 0 ? [advice('noMiddle', 'note', { ...about, values: { positive, negative } })] : []
}

const MOST_AGREEMENT = 3

/** Where every judgement is asked for as agreement, some people's agreement is with being asked (Saris 2010). */
export function agreementOf(form: Form): Advice[] {
  for (const { language, tongue } of spokenIn(form)) {
    const scales = [...questionsOf(form)].flatMap((question) => {
      const choices = own(form.lists, question.list ?? '') ?? []
      const scale = question.type === 'select_one' ? scaleOf(choices, language.name, tongue) : null
      return scale ? [{ path: question.path, isAgreement: scale.isAgreement }] : []
    })
    const count = scales.filter(({ isAgreement }) => isAgreement).length
    if (count >= MOST_AGREEMENT && count === scales.length)
      return [advice('agreement', 'advice', { language: language.name, values: { count } })]
  }
  return []
}

/** Choices of one list that read alike. */
export function sameChoices(form: Form): Advice[] {
  return Object.entries(form.lists).flatMap(([list, choices]) =>
    form.languages.flatMap(({ name: language }) => {
      const labels = choices
        .map(({ label }) => plain(label[language] ?? '').toLowerCase())
        .filter((label) => label !== '')
      const twice = [...new Set(labels.filter((label, at) => labels.indexOf(label) !== at))]
      return twice.map((words) => advice('sameChoice', 'advice', { list, language, values: { words } }))
    }),
  )
}

/** Texts that some language lacks, and texts in a script of another. */
export function translationsOf(form: Form): Advice[] {
  if (form.languages.length < 2) return []
  const texts: { path: string; list: string; words: Words }[] = [...nodesOf(form.nodes)].flatMap((node) => {
    const messages = node.kind === 'question' ? [node.requiredMessage, node.constraintMessage] : []
    return [node.label, node.hint, ...messages].map((words) => ({ path: node.path, list: '', words }))
  })
  for (const [list, choices] of Object.entries(form.lists))
    for (const { label } of choices) texts.push({ path: '', list, words: label })
  return texts.flatMap(({ path, list, words }) =>
    form.languages.flatMap((language) => lacking(words, language, { path, list })),
  )
}

function lacking(words: Words, { name, dir }: Language, where: { path: string; list: string }): Advice[] {
  const [first = ''] = Object.values(words)
  if (first === '') return []
  const text = words[name] ?? ''
  const about = { ...where, language: name, values: { words: clipped(text || first) } }
  if (text === '') return [advice('untranslated', 'advice', about)]
  const isForeign =
    dir === 'rtl' && /\p{Script=Latin}{3}/u.test(text.replace(/\$\{[^}]*\}/g, '')) && !/\p{Script=Arabic}/u.test(text)
  return isForeign ? [advice('sameWords', 'advice', about)] : []
}

const clipped = (text: string) => (text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text)
