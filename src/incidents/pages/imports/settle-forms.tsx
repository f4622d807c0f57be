import type { Entered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { Radios } from '#src/ui/choices.tsx'
import { DefinitionList } from '#src/ui/definition-list.tsx'
import { TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { type Deed, deeds } from '../../review/settlement-model.ts'
import type { Loaded } from './import-row.tsx'

/** What is to become of a doubtful row. */
export function SettleForm({ loaded, entered }: { loaded: Loaded; entered: Entered }) {
  const { t, f } = useLanguage()
  const { accepted, fields, review } = loaded
  const words = accepted && {
    day: f.date(accepted.day),
    area: accepted.area ?? '',
    hasArea: accepted.area === null ? 'no' : 'yes',
    eventClass: t(`incidents.value.${accepted.eventClass}`),
    deaths: accepted.deaths ?? 0,
    hasDeaths: accepted.deaths === null ? 'no' : 'yes',
  }
  const choices = deeds.filter((deed) => deed !== 'accept' || accepted)
  const hints = {
    accept: words ? t('importPages.acceptHint', words) : '',
    correct: t('importPages.correctHint'),
    'leave-out': '',
  }
  return (
    <form method="post" className="form">
      {!accepted && <p>{t('importPages.noAccept')}</p>}
      <Radios
        name="deed"
        label={t('importPages.decide')}
        options={choices.map((deed) => ({
          value: deed,
          label: t(`importPages.do.${deed}`),
          ...(hints[deed] ? { hint: hints[deed] } : {}),
        }))}
        value={entered.value('deed')}
        error={entered.error('deed')}
        required
      />
      <Reason entered={entered} />
      <fieldset className="field flow">
        <legend>{t('importPages.values')}</legend>
        <p className="hint">{t('importPages.valuesHint')}</p>
        {fields
          .filter(({ isUsed }: Loaded['fields'][number]) => isUsed)
          .map(({ column, value }: Loaded['fields'][number]) => (
            <div key={column}>
              <input type="hidden" name={`was.${column}`} value={value} />
              <TextInput
                name={`f.${column}`}
                label={<bdi>{column}</bdi>}
                value={entered.value(`f.${column}`, value)}
                error={entered.error(column)}
                {...(column === review.column && review.right !== ''
                  ? { hint: t('incidentImports.right', { right: review.right }) }
                  : {})}
              />
            </div>
          ))}
      </fieldset>
      <Button>{t('importPages.settle')}</Button>
      <Rest fields={fields} />
    </form>
  )
}

/** The decision taken back by itself. */
export function ReopenForm({ deed, entered }: { deed: Deed; entered: Entered }) {
  const { t } = useLanguage()
  return (
    <Section id="reopen" title={t('importPages.reopen')}>
      <p>{t('importPages.reopenMeans')}</p>
      <form method="post" className="form">
        <input type="hidden" name="deed" value={deed} />
        <Reason entered={entered} />
        <Button name="do" value="reopen" kind="warn">
          {t('importPages.reopen')}
        </Button>
      </form>
    </Section>
  )
}

function Reason({ entered }: { entered: Entered }) {
  const { t } = useLanguage()
  return (
    <TextArea
      name="note"
      label={t('importPages.why')}
      value={entered.value('note')}
      error={entered.error('note')}
      rows={2}
      required
    />
  )
}

/** What the mapping does not look at, and a person may. */
function Rest({ fields }: { fields: Loaded['fields'] }) {
  const { t } = useLanguage()
  const rest = fields.filter(({ isUsed, value }: Loaded['fields'][number]) => !isUsed && value !== '')
  if (rest.length === 0) return null
  return (
    <details>
      <summary>{t('importPages.otherValues')}</summary>
      <DefinitionList
        items={rest.map(({ column, value }: Loaded['fields'][number]) => ({ term: column, value: <bdi>{value}</bdi> }))}
      />
    </details>
  )
}
