import { inLocale } from '#src/publishing/frame.tsx'
import type { Entered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { Select, TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { Submission } from './submission-model.ts'

export interface Moves {
  submission: Submission
  revision: number
  /** Whether it still waits for an answer of its own. */
  open: boolean
  organisations: { id: string; name: LocalText }[]
  others: { id: string; brief: string }[]
}

/** What the secretariat may do with a submission besides answering it. */
export function SubmissionMoves({ data, entered }: { data: Moves; entered: Entered }) {
  const { t } = useLanguage()
  const { submission, open } = data
  return (
    <>
      {open && <PassOn data={data} entered={entered} />}
      {submission.said && (
        <Section id="translate" title={t('submissions.translate')}>
          <form method="post" className="form">
            <input type="hidden" name="revision" value={data.revision} />
            <TextArea
              name="translation"
              label={t('submissions.translateText')}
              value={entered.value('translation', submission.said.translation ?? '')}
              required
            />
            <Button name="do" value="translate" kind="quiet">
              {t('submissions.translate')}
            </Button>
          </form>
        </Section>
      )}
      {open && <Together data={data} entered={entered} />}
      {submission.lead !== undefined && (
        <Section id="separate" title={t('submissions.separate')}>
          <form method="post" className="form">
            <input type="hidden" name="revision" value={data.revision} />
            <Button name="do" value="separate" kind="quiet">
              {t('submissions.separate')}
            </Button>
          </form>
        </Section>
      )}
    </>
  )
}

function PassOn({ data: { submission, revision, organisations }, entered }: { data: Moves; entered: Entered }) {
  const { t, locale } = useLanguage()
  const { passedTo, due } = submission
  return (
    <Section id="pass" title={t('submissions.pass')}>
      <form method="post" className="form">
        <input type="hidden" name="revision" value={revision} />
        <Select
          name="organisation"
          label={t('submissions.passTo')}
          value={entered.value('organisation', passedTo?.organisation ?? '')}
          error={entered.error('organisation')}
          options={[
            { value: '', label: t('submissions.choose') },
            ...organisations.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) })),
          ]}
        />
        <TextInput
          name="due"
          label={t('submissions.passDue')}
          type="date"
          value={entered.value('due', passedTo?.due ?? due)}
          error={entered.error('due')}
          short
          required
        />
        <Button name="do" value="pass" kind="quiet">
          {t('submissions.pass')}
        </Button>
      </form>
    </Section>
  )
}

function Together({ data: { revision, others }, entered }: { data: Moves; entered: Entered }) {
  const { t } = useLanguage()
  return (
    <Section id="group" title={t('submissions.group')}>
      {others.length === 0 ? (
        <p className="quiet">{t('submissions.groupNone')}</p>
      ) : (
        <form method="post" className="form">
          <input type="hidden" name="revision" value={revision} />
          <Select
            name="lead"
            label={t('submissions.groupWith')}
            value={entered.value('lead')}
            error={entered.error('lead')}
            options={[
              { value: '', label: t('submissions.choose') },
              ...others.map(({ id, brief }) => ({ value: id, label: brief })),
            ]}
          />
          <Button name="do" value="group" kind="quiet">
            {t('submissions.group')}
          </Button>
        </form>
      )}
    </Section>
  )
}
