import type { Entered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { Select, TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { RemarkField, RoadmapLines } from './roadmap-lines.tsx'
import type { RoadmapView } from './roadmap-view.ts'

interface DecisionProps {
  view: RoadmapView
  /** Of the form that was refused, where this one was. */
  entered: Entered
}

/** The lines with a field for a remark beside each; what is written there goes back with the roadmap. */
export function ReturnForm({ view, entered }: DecisionProps) {
  const { t } = useLanguage()
  return (
    <form method="post" className="flow with-text">
      <input type="hidden" name="revision" value={view.revision} />
      <Section id="lines" title={t('roadmaps.lines.title')}>
        <RoadmapLines
          lines={view.roadmap.lines}
          posts={view.posts}
          remarks={null}
          beneath={({ key }, number) => (
            <RemarkField line={key} number={number} value={entered.value(`remark.${key}`)} />
          )}
        />
      </Section>
      <Section id="return" title={t('roadmaps.return.title')}>
        <p className="field">{t('roadmaps.return.text')}</p>
        <div className="form">
          <TextArea
            name="note"
            label={t('roadmaps.return.note')}
            value={entered.value('note')}
            error={entered.error('note')}
            optional
          />
          <TextInput
            name="due"
            type="date"
            short
            label={t('roadmaps.return.due')}
            value={entered.value('due')}
            error={entered.error('due')}
            optional
          />
          <Button kind="quiet" name="do" value="return">
            {t('roadmaps.return.send')}
          </Button>
        </div>
      </Section>
    </form>
  )
}

/** What goes on record, under which label. */
export function AcceptForm({ view: { revision, promise, labels, english }, entered }: DecisionProps) {
  const { t } = useLanguage()
  return (
    <Section id="accept" title={t('roadmaps.accept.title')}>
      <p>{t('roadmaps.accept.text')}</p>
      <form method="post" className="form">
        <input type="hidden" name="revision" value={revision} />
        {english.map(({ key, ur, en }) => (
          <TextInput
            key={key}
            name={`english.${key}`}
            label={t('roadmaps.accept.english', { ur })}
            value={entered.value(`english.${key}`, en)}
            error={entered.error(`english.${key}`)}
            required
          />
        ))}
        <Select
          name="label"
          label={t('roadmaps.accept.label')}
          hint={t('roadmaps.accept.labelHint', { label: promise.label })}
          value={entered.value('label', labels[0])}
          error={entered.error('label')}
          options={labels.map((label) => ({ value: label, label }))}
        />
        <Button name="do" value="accept">
          {t('roadmaps.accept.send')}
        </Button>
      </form>
    </Section>
  )
}
