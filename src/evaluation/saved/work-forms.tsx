import type { Entered } from '#src/publishing/refused-form.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { Select, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { checklistAnswers, itemsOf } from '../checklist.ts'
import type { Checklist, ImpactEvaluation } from './saved-model.ts'

interface MovesProps {
  evaluation: ImpactEvaluation
  revision: number
  last: { number: number; isOut: boolean } | null
  isSecretariat: boolean
}

/** What can be done next: state, compute, publish. */
export function Moves({ evaluation: { stated, published }, revision, last, isSecretariat }: MovesProps) {
  const { t } = useLanguage()
  const publishes = isSecretariat && last !== null && !last.isOut
  return (
    <form method="post" className="form">
      <input type="hidden" name="revision" value={revision} />
      {!stated && <Move of="state" />}
      {stated && <Move of="compute" />}
      {publishes && (
        <>
          <input type="hidden" name="number" value={last.number} />
          <p>{t('evaluations.do.publish.hint')}</p>
          <Buttons>
            <Button name="do" value="publish">
              {t('evaluations.do.publish', { number: last.number })}
            </Button>
          </Buttons>
        </>
      )}
      {stated && !published && <Move of="reopen" />}
      {published && isSecretariat && (
        <Buttons>
          <Button name="do" value="withdraw" kind="warn">
            {t('evaluations.do.withdraw')}
          </Button>
        </Buttons>
      )}
    </form>
  )
}

function Move({ of }: { of: 'state' | 'compute' | 'reopen' }) {
  const { t } = useLanguage()
  return (
    <>
      <p>{t(`evaluations.do.${of}.hint`)}</p>
      <Buttons>
        <Button name="do" value={of}>
          {t(`evaluations.do.${of}`)}
        </Button>
      </Buttons>
    </>
  )
}

export function ChecklistForm({
  method,
  checklist,
  revision,
  entered,
}: {
  method: string
  checklist: Checklist
  revision: number
  entered: Entered
}) {
  const { t } = useLanguage()
  const answers = checklistAnswers.map((value) => ({ value, label: t(`evaluation.answer.${value}`) }))
  return (
    <Section id="checklist" title={t('evaluations.checklist')}>
      <form method="post" className="form">
        <input type="hidden" name="revision" value={revision} />
        {itemsOf(method).map((item) => (
          <div key={item}>
            <Select
              name={`answer-${item}`}
              label={t(`evaluation.item.${item}`)}
              value={entered.value(`answer-${item}`, checklist[item]?.answer)}
              options={[{ value: '', label: t('evaluations.unanswered') }, ...answers]}
            />
            <TextInput
              name={`remark-${item}`}
              label={t('evaluations.remark')}
              value={entered.value(`remark-${item}`, checklist[item]?.remark)}
            />
          </div>
        ))}
        <Button name="do" value="check">
          {t('evaluations.do.check')}
        </Button>
      </form>
    </Section>
  )
}
