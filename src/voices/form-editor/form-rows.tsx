import { useLanguage } from '#src/ui/language.tsx'
import { type Form, type Node, nodesOf, type QuestionType } from '#src/voices/xlsform/model.ts'
import { PAGE } from './blank-form.ts'
import { anchorOf, editorPath, questionPath } from './editor-page.ts'
import { labelSaid, type Sayer, whenSaid } from './say-condition.ts'

/** A question or group as the list of the form shows it. */
export interface FormRow {
  path: string
  name: string
  /** `page` and `group`, or the kind of question. */
  kind: QuestionType | 'group' | 'page'
  label: string
  /** How deep it stands; 0 at the top. */
  depth: number
  /** The condition in words, or as it was written; '' for none. */
  when: string
  isRaw: boolean
  isRequired: boolean
  isEmpty: boolean
}

export const rowsOf = (form: Form, sayer: Sayer): FormRow[] =>
  [...nodesOf(form.nodes)].map((node) => {
    const { text, isRaw } = whenSaid(sayer, node)
    return {
      path: node.path,
      name: node.name,
      kind: kindOf(node),
      label: labelSaid(sayer, node),
      depth: node.path.split('/').length - 1,
      when: text,
      isRaw: isRaw && text !== '',
      isRequired: node.kind === 'question' && node.required !== '',
      isEmpty: node.kind === 'group' && node.nodes.length === 0,
    }
  })

export function kindOf(node: Node): FormRow['kind'] {
  if (node.kind === 'question') return node.type
  return node.appearance.split(/\s+/).includes(PAGE) ? 'page' : 'group'
}

interface FormRowsProps {
  rows: readonly FormRow[]
  workspace: string
  survey: string
  /** What was moved last, and which way: its button has the focus, so that Enter moves it on. */
  moved: { path: string; way: string }
}

/** The form in its order, each with what moves it. Stands in one form. */
export function FormRows({ rows, workspace, survey, moved }: FormRowsProps) {
  const { t, to } = useLanguage()
  const base = editorPath(workspace, survey)
  return (
    <ol className="steps">
      {rows.map((row) => (
        <li key={row.path} id={anchorOf(row.path)} className={row.depth > 0 ? 'steps-inner' : undefined}>
          <div className="steps-what">
            <a href={to(base + questionPath(row.path))}>
              <span className="unseen">{t('formEditor.row.change')}: </span>
              {row.label}
            </a>
            <p className="hint">
              {t(`formEditor.kind.${row.kind}`)} · <code>{row.name}</code>
              {row.isRequired && ` · ${t('formEditor.row.required')}`}
            </p>
            {row.isEmpty && <p className="hint">{t('formEditor.row.empty')}</p>}
            {row.when !== '' && (
              <p className="hint">
                {t('formEditor.row.when')} {row.isRaw ? <code dir="ltr">{row.when}</code> : <bdi>{row.when}</bdi>}
              </p>
            )}
          </div>
          <div className="buttons">
            {(['up', 'down'] as const).map((way) => (
              <button
                key={way}
                type="submit"
                className="button button-quiet"
                name={way}
                value={row.path}
                aria-label={t(`formEditor.row.${way}Of`, { name: row.label })}
                // biome-ignore lint/a11y/noAutofocus: the page comes back to the button that was pressed
                autoFocus={moved.path === row.path && moved.way === way}
              >
                {t(`formEditor.row.${way}`)}
              </button>
            ))}
          </div>
        </li>
      ))}
    </ol>
  )
}
