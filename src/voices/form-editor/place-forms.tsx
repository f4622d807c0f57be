import type { Entered } from '#src/publishing/refused-form.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { Checkbox } from '#src/ui/choices.tsx'
import { Select } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { Language } from '#src/voices/xlsform/model.ts'
import { Choosing } from './add-form.tsx'
import { ADDED } from './edit-model.ts'
import { type editorPath, listPath, questionPath } from './editor-page.ts'
import type { NodeView, QuestionView } from './question-view.ts'

interface PlaceProps {
  view: NodeView
  revision: number
  entered: Entered
  base: ReturnType<typeof editorPath>
}

/** Where it stands, once more, or not at all. */
export function PlaceSection({ view, revision, entered, base }: PlaceProps) {
  const { t, to } = useLanguage()
  return (
    <Section id="place" title={t('formEditor.question.place')}>
      <form className="form" method="post">
        <input type="hidden" name="revision" value={revision} />
        <Select
          name="group"
          label={t('formEditor.question.into')}
          value={entered.value('group', view.above)}
          error={entered.error('group')}
          options={[
            { value: '', label: t('formEditor.question.top') },
            ...view.groups.map(({ path, label }) => ({ value: path, label })),
          ]}
        />
        <Buttons>
          <Button kind="quiet" name="do" value="into">
            {t('formEditor.question.move')}
          </Button>
          {view.question && (
            <Button kind="quiet" name="do" value="duplicate">
              {t('formEditor.question.duplicate')}
            </Button>
          )}
        </Buttons>
      </form>
      {view.uses.length > 0 ? (
        <>
          <p>{t('formEditor.question.used')}</p>
          <ul>
            {view.uses.map(({ by, label, field, isList }) => (
              <li key={`${by} ${field}`}>
                <a href={to(base + (isList ? listPath(by) : questionPath(by)))}>
                  {t('formEditor.question.usedBy', {
                    name: label,
                    field: t(`formEditor.field.${field as 'relevant'}`),
                  })}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <form className="form" method="post">
          <input type="hidden" name="revision" value={revision} />
          {view.isFull && <Checkbox name="sure" label={t('formEditor.question.sure')} />}
          <Buttons>
            <Button kind="warn" name="do" value="remove">
              {t('formEditor.question.remove')}
            </Button>
          </Buttons>
        </form>
      )}
    </Section>
  )
}

type KindProps = Omit<PlaceProps, 'view'> & {
  question: QuestionView
  languages: readonly Language[]
  lists: readonly string[]
}

/** Its list, and what else it could be. */
export function KindSection({ question, revision, entered, base, languages, lists }: KindProps) {
  const { t, to } = useLanguage()
  const { list, sharing, type } = question
  const hasOther = type === 'select_one' || type === 'select_multiple'
  return (
    <Section id="kind" title={t('formEditor.lists')}>
      {list !== null && (
        <form className="form" method="post">
          <input type="hidden" name="revision" value={revision} />
          {sharing.length > 0 && (
            <p>{t('formEditor.question.shared', { count: sharing.length, where: sharing.join(', ') })}</p>
          )}
          <p>
            <a href={to(base + listPath(list))}>{t('formEditor.question.changeList')}</a>
          </p>
          {hasOther && sharing.length > 0 && <p className="hint">{t('formEditor.question.otherShared')}</p>}
          <Buttons>
            {hasOther && (
              <Button kind="quiet" name="do" value="other">
                {t('formEditor.question.other')}
              </Button>
            )}
            {sharing.length > 0 && (
              <Button kind="quiet" name="do" value="own-list">
                {t('formEditor.question.ownList')}
              </Button>
            )}
          </Buttons>
        </form>
      )}
      <details open={entered.error('what') !== undefined || entered.error('lines') !== undefined}>
        <summary>{t('formEditor.question.kind')}</summary>
        <form className="form" method="post">
          <input type="hidden" name="revision" value={revision} />
          <Select
            name="what"
            label={t('formEditor.add.what')}
            value={entered.value('what', type)}
            error={entered.error('what')}
            options={ADDED.map((what) => ({ value: what, label: t(`formEditor.kind.${what}`) }))}
          />
          {/* The question's own form has a field `list`. */}
          <Choosing {...{ languages, lists, entered }} name="newList" />
          <Buttons>
            <Button kind="quiet" name="do" value="kind">
              {t('formEditor.question.changeKind')}
            </Button>
          </Buttons>
        </form>
      </details>
    </Section>
  )
}
