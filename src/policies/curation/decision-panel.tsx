import type { Entered } from '#src/publishing/refused-form.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { Radios } from '#src/ui/choices.tsx'
import { Select, TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { Finding } from '../model.ts'
import type { CurationChoices } from './curation-choices.ts'
import type { PromiseDraft } from './promise-draft.ts'
import { PromiseFields, TitleFields } from './promise-fields.tsx'
import { useReasons } from './rejection.tsx'

const kinds = ['commitment', 'demand', 'recommendation'] as const

interface DecisionPanelProps {
  finding: Finding
  /** Of the finding, as it is shown. */
  revision: number
  /** What acceptance begins with; its title may be empty. */
  draft: PromiseDraft
  choices: CurationChoices
  /** Owners that the text names and no post here can stand for. */
  unknownOwners: string[]
  entered: Entered
}

/** One form, four ways to send it: accept (reworded or not), split, merge, reject. */
export function DecisionPanel({ finding, revision, draft, choices, unknownOwners, entered }: DecisionPanelProps) {
  const { t } = useLanguage()
  const { value, error } = entered
  const { title, owners, approach, theme, due } = draft
  const reasons = useReasons()
  const first = { title, owners, approach, theme, due }
  const basis = finding.owner.length > 0 ? 'stated' : 'assigned'
  return (
    <form method="post" className="form">
      <input type="hidden" name="revision" value={revision} />
      <Ways
        ways={choices.promises.length > 0 ? ['accept', 'split', 'merge', 'reject'] : ['accept', 'split', 'reject']}
      />
      <Section id="accept" title={t('curation.accept')}>
        <TitleFields first={first} entered={entered} />
        <Radios
          name="kind"
          label={t('curation.field.kind')}
          options={kinds.map((kind) => ({
            value: kind,
            label: t(`common.${kind}`),
            hint: kind === 'recommendation' ? t('curation.recommendationKeeps') : undefined,
          }))}
          value={value('kind', draft.kind)}
          error={error('kind')}
        />
        <TextArea
          name="summary"
          label={t('curation.field.summary')}
          value={value('summary')}
          error={error('summary')}
          rows={2}
          optional
        />
        <TextArea
          name="summaryUr"
          label={t('curation.field.summaryUr')}
          value={value('summaryUr')}
          error={error('summaryUr')}
          rows={2}
          optional
        />
        <PromiseFields first={first} choices={choices} entered={entered} unknownOwners={unknownOwners} />
        <Radios
          name="basis"
          label={t('curation.field.basis')}
          options={(['stated', 'assigned'] as const).map((one) => ({ value: one, label: t(`policies.basis.${one}`) }))}
          value={value('basis', basis)}
        />
        <NamesFields finding={finding} entered={entered} />
        <TextInput name="note" label={t('curation.field.note')} value={value('note')} error={error('note')} optional />
        <Buttons>
          <Button name="verdict" value="accept">
            {t('curation.accept')}
          </Button>
        </Buttons>
      </Section>
      <Section id="split" title={t('curation.split')}>
        <TextArea
          name="parts"
          label={t('curation.field.parts')}
          hint={t('curation.field.partsHint')}
          value={value('parts')}
          error={error('parts')}
          rows={3}
        />
        <Buttons>
          <Button kind="quiet" name="verdict" value="split">
            {t('curation.split')}
          </Button>
        </Buttons>
      </Section>
      {choices.promises.length > 0 && (
        <Section id="merge" title={t('curation.merge')}>
          <Select
            name="into"
            label={t('curation.field.into')}
            options={[{ value: '', label: t('curation.choose') }, ...choices.promises]}
            value={value('into')}
            error={error('into')}
          />
          <Buttons>
            <Button kind="quiet" name="verdict" value="merge">
              {t('curation.merge')}
            </Button>
          </Buttons>
        </Section>
      )}
      <Section id="reject" title={t('curation.reject')}>
        <Radios
          name="reason"
          label={t('curation.field.reason')}
          options={[...reasons, { value: '', label: t('curation.reason.own') }]}
          value={value('reason', finding.is ? undefined : 'no-promise')}
          error={error('reason')}
        />
        <TextInput
          name="reasonNote"
          label={t('curation.field.reasonNote')}
          value={value('reasonNote')}
          error={error('reasonNote')}
          optional
        />
        <Buttons>
          <Button kind="warn" name="verdict" value="reject">
            {t('curation.reject')}
          </Button>
        </Buttons>
      </Section>
    </form>
  )
}

/** The four ways to decide, for the form is long on a phone. */
function Ways({ ways }: { ways: ('accept' | 'split' | 'merge' | 'reject')[] }) {
  const { t } = useLanguage()
  return (
    <nav className="facets" aria-label={t('curation.column.state')}>
      <ul className="bare">
        {ways.map((way) => (
          <li key={way}>
            <a href={`#${way}`}>{t(`curation.${way}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What the promise names so that it could be checked, as short phrases of the text. */
function NamesFields({ finding: { names }, entered: { value, error } }: { finding: Finding; entered: Entered }) {
  const { t } = useLanguage()
  const fields = ['deadline', 'target', 'money', 'verification'] as const
  return (
    <>
      {fields.map((field) => (
        <TextInput
          key={field}
          name={field}
          label={t(`common.names.${field}`)}
          hint={field === 'deadline' ? t('curation.field.namesHint') : undefined}
          value={value(field, names[field]?.text)}
          error={error(field)}
          optional
        />
      ))}
    </>
  )
}
