import { inLocale } from '#src/publishing/frame.tsx'
import type { Entered } from '#src/publishing/refused-form.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { Select, TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { askable } from './access.ts'
import type { HandlingView, WaitingChange } from './handling-view.ts'
import { Evidence } from './model.ts'

type Props = { view: HandlingView; entered: Entered }

const letters = Evidence.shape.reliability.unwrap().options
const numbers = [1, 2, 3, 4, 5, 6] as const

export function GradeForm({ view: { evidence, revision, carries, mayGrade }, entered }: Props) {
  const { t } = useLanguage()
  return (
    <Section id="grade" title={t('files.grade')}>
      <p>{t('files.gradeLede')}</p>
      <p>{t('files.carries', { completion: t(`common.completion.${carries}`) })}</p>
      {mayGrade ? (
        <form method="post" className="form">
          <input type="hidden" name="revision" value={revision} />
          <Select
            name="reliability"
            label={t('evidence.reliability')}
            value={entered.value('reliability', evidence.reliability)}
            error={entered.error('reliability')}
            options={letters.map((letter) => ({ value: letter, label: t(`common.reliability.${letter}`) }))}
          />
          <Select
            name="credibility"
            label={t('evidence.credibility')}
            value={entered.value('credibility', String(evidence.credibility))}
            error={entered.error('credibility')}
            options={numbers.map((number) => ({ value: String(number), label: t(`common.credibility.${number}`) }))}
          />
          <Button name="do" value="grade">
            {t('files.gradeKeep')}
          </Button>
        </form>
      ) : (
        <p className="quiet">{t('files.noGrade')}</p>
      )}
    </Section>
  )
}

export function LabelForm({ view: { label, revision, mayAsk, change }, entered }: Props) {
  const { t } = useLanguage()
  if (change) return <Waiting change={change} />
  if (!mayAsk) return null
  return (
    <Section id="label" title={t('files.ask')}>
      <p>{t('files.askHint')}</p>
      <form method="post" className="form">
        <input type="hidden" name="revision" value={revision} />
        <Select
          name="to"
          label={t('files.to')}
          value={entered.value('to')}
          error={entered.error('to')}
          options={askable
            .filter((one) => one !== label)
            .map((one) => ({ value: one, label: t(`files.label.${one}`) }))}
        />
        <TextArea
          name="reason"
          label={t('files.reason')}
          value={entered.value('reason')}
          error={entered.error('reason')}
          rows={2}
          required
        />
        <Button name="do" value="ask">
          {t('files.askSend')}
        </Button>
      </form>
    </Section>
  )
}

function Waiting({ change }: { change: WaitingChange }) {
  const { t, f, locale } = useLanguage()
  const office = f.list(change.offices.map((one) => inLocale(one, locale)))
  return (
    <Section id="label" title={t('files.waiting')}>
      <p>{t('files.asked', { office, day: f.date(change.asked), to: change.to, was: change.was })}</p>
      <p dir="auto" className="prose">
        {change.reason}
      </p>
      {change.mayDecide ? (
        <form method="post">
          <input type="hidden" name="revision" value={change.revision} />
          <Buttons>
            <Button name="do" value="accept">
              {t('files.accept')}
            </Button>
            <Button name="do" value="refuse" kind="quiet">
              {t('files.refuse')}
            </Button>
          </Buttons>
        </form>
      ) : (
        <p className="quiet">{t('files.askHint')}</p>
      )}
    </Section>
  )
}

export function AttachForms({ view: { mayAsk, milestones }, entered }: Props) {
  const { t, locale } = useLanguage()
  if (!mayAsk) return null
  return (
    <Section id="attach" title={t('files.speaksOf')}>
      <form method="post" className="form">
        <TextInput
          name="commitment"
          label={t('files.attachPromise')}
          hint={t('files.promiseHint')}
          value={entered.value('commitment')}
          error={entered.error('target')}
          required
        />
        <Button name="do" value="commitments">
          {t('files.attachSend')}
        </Button>
      </form>
      {milestones.length === 0 ? (
        <p className="quiet">{t('files.attachNone')}</p>
      ) : (
        <form method="post" className="form">
          <Select
            name="milestone"
            label={t('files.attach')}
            value={entered.value('milestone')}
            options={milestones.map(({ id, title }) => ({ value: id, label: inLocale(title, locale) }))}
          />
          <Button name="do" value="milestones">
            {t('files.attachSend')}
          </Button>
        </form>
      )}
    </Section>
  )
}
