import type { ReactNode } from 'react'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { filled } from '#src/voices/answering/template.ts'
import {
  type Choice,
  type Form,
  isShown,
  type Language,
  type Node,
  nodesOf,
  type Question,
  type Words,
} from './model.ts'
import { wordsIn } from './words-in.ts'

const MOST_QUESTIONS = 100
const MOST_CHOICES = 12

/** A form as it would be asked, once in each of its languages: to look at, not to fill in. */
export function FormPreview({ form }: { form: Form }) {
  const { t } = useLanguage()
  return form.languages.map((language, at) => (
    <Section
      key={language.name}
      id={`language-${at + 1}`}
      title={
        form.languages.length > 1
          ? t('surveys.page.inLanguage', { language: language.name })
          : t('surveys.page.noLanguage')
      }
    >
      <InLanguage form={form} language={language} id={`q${at + 1}`} />
    </Section>
  ))
}

interface Shown {
  form: Form
  language: Language
  id: string
}

function InLanguage({ form, language, id }: Shown) {
  const { t } = useLanguage()
  const shown = [...nodesOf(form.nodes)].filter(isSeen)
  const within = new Set(shown.slice(0, MOST_QUESTIONS))
  const rest = shown.length - within.size
  return (
    <>
      <fieldset disabled className="field flow" lang={language.code || undefined} dir={language.dir}>
        <Nodes nodes={form.nodes} within={within} form={form} language={language} id={id} />
      </fieldset>
      {rest > 0 && <p className="quiet">{t('surveys.page.restQuestions', { count: rest })}</p>}
    </>
  )
}

const isSeen = (node: Node) => node.kind === 'group' || isShown(node)

function Nodes({ nodes, within, ...shown }: Shown & { nodes: readonly Node[]; within: ReadonlySet<Node> }) {
  return nodes
    .filter((node) => within.has(node))
    .map((node) =>
      node.kind === 'group' ? (
        <fieldset className="field" key={node.path}>
          <legend>{said(node.label, shown)}</legend>
          <Rules node={node} />
          <Nodes nodes={node.nodes} within={within} {...shown} />
        </fieldset>
      ) : (
        <Asked key={node.path} question={node} {...shown} />
      ),
    )
}

/** Answers within words are shown by the names of their questions. */
const said = (words: Words, { form, language }: Shown) =>
  filled(wordsIn(words, language.name, form), (name) => `‹${name}›`) || '…'

function Asked({ question, ...shown }: Shown & { question: Question }) {
  const { t, locale, dir } = useLanguage()
  const { path, label, hint, list, type } = question
  const id = `${shown.id}-${path}`
  const title = (
    <>
      {said(label, shown)}{' '}
      {question.required !== '' && (
        <span className="hint" lang={locale} dir={dir}>
          ({t('surveys.page.required')})
        </span>
      )}
    </>
  )
  const below = (
    <>
      {Object.keys(hint).length > 0 && <span className="hint">{said(hint, shown)}</span>}
      <Rules node={question} />
    </>
  )
  if (list !== null && type !== 'range') {
    return (
      <Group title={title}>
        {below}
        <Choices id={id} type={type} choices={shown.form.lists[list] ?? []} shown={shown} />
      </Group>
    )
  }
  if (type === 'note') return <Group title={title}>{below}</Group>
  return (
    <div className="field">
      <label htmlFor={id}>{title}</label>
      {below}
      <div>
        <Control id={id} question={question} />
      </div>
    </div>
  )
}

const Group = ({ title, children }: { title: ReactNode; children: ReactNode }) => (
  <fieldset className="field">
    <legend>{title}</legend>
    {children}
  </fieldset>
)

function Choices({
  id,
  type,
  choices,
  shown,
}: {
  id: string
  type: Question['type']
  choices: readonly Choice[]
  shown: Shown
}) {
  const { t } = useLanguage()
  const rest = choices.length - MOST_CHOICES
  return (
    <>
      {choices.slice(0, MOST_CHOICES).map(({ name, label }, at) => (
        // A list may have one name twice.
        // biome-ignore lint/suspicious/noArrayIndexKey: their order does not change
        <div className="choice" key={at}>
          <input type={type === 'select_one' ? 'radio' : 'checkbox'} id={`${id}-${at}`} name={id} value={name} />
          <label htmlFor={`${id}-${at}`}>{said(Object.keys(label).length > 0 ? label : { '': name }, shown)}</label>
        </div>
      ))}
      {rest > 0 && <span className="quiet">{t('surveys.page.restChoices', { count: rest })}</span>}
    </>
  )
}

const INPUT: Partial<Record<Question['type'], string>> = { date: 'date', time: 'time', dateTime: 'datetime-local' }

function Control({ id, question: { type, rows, range } }: { id: string; question: Question }) {
  if (type === 'acknowledge') return <input id={id} type="checkbox" />
  if (type === 'range') return <input id={id} type="range" min={range?.start} max={range?.end} step={range?.step} />
  if (type === 'text' && (rows ?? 1) > 1) return <textarea id={id} className="input" rows={rows ?? undefined} />
  const numeric = type === 'integer' ? 'numeric' : type === 'decimal' ? 'decimal' : undefined
  return <input id={id} className="input" type={INPUT[type] ?? 'text'} inputMode={numeric} />
}

/** The form's logic, as it was written. */
function Rules({ node }: { node: Node }) {
  const { t, locale, dir } = useLanguage()
  const rules = [
    ['surveys.page.when', node.relevant],
    ['surveys.page.must', node.kind === 'question' ? node.constraint : ''],
    ['surveys.page.from', node.kind === 'question' ? node.choiceFilter : ''],
    ['surveys.page.calculated', node.kind === 'question' ? node.calculation : ''],
  ] as const
  return rules.map(([key, expression]) =>
    expression === '' ? null : (
      <div className="hint" key={key} lang={locale} dir={dir}>
        {t(key)} <code dir="ltr">{expression}</code>
      </div>
    ),
  )
}
