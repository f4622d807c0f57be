import { inLocale } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { Button, Buttons } from '#src/ui/button.tsx'
import { Select, TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { partField, partKey } from './entry.ts'
import { LineEvidence, type OwnEvidence } from './line-evidence.tsx'
import { liveLine } from './live/setting.ts'
import type { LineView } from './report-view.ts'
import { StoredBeside } from './stored-beside.tsx'
import { valueText } from './value-text.tsx'

export interface LineFieldsProps {
  line: LineView
  /** What stands in a field: what was entered, where the form came back, or else what is stored. */
  value(field: string, stored: string): string
  error(field: string): string | undefined
  /** The form came back with this line: somebody else has changed it meanwhile, or something in it was refused. */
  cameBack?: 'met' | 'refused'
  evidence: readonly OwnEvidence[]
}

/** One line of a report: what was last known, what it is now, and what is unusual in that. */
export function LineFields({ line, value, error, cameBack, evidence }: LineFieldsProps) {
  const { t, f, locale } = useLanguage()
  const { indicator, title, area, unit, last, usual, entry, queries } = line
  const input = (field: string, stored: string) => ({
    name: `${field}.${indicator}`,
    value: value(`${field}.${indicator}`, stored),
    error: error(`${field}.${indicator}`),
  })
  const queried = queries.map(({ message }) => message).join(' ')
  return (
    <section
      className="section flow"
      id={`line-${indicator}`}
      aria-labelledby={`title-${indicator}`}
      data-line={JSON.stringify(liveLine(line, inLocale(title, locale), cameBack))}
    >
      <h2 className="section-title" id={`title-${indicator}`}>
        <Local of={title} />
        {area && (
          <>
            {' · '}
            <Local of={area} />
          </>
        )}
      </h2>
      <input type="hidden" name={`was.${indicator}`} value={line.was} autoComplete="off" />
      <p className="quiet">
        {t('rounds.line.last')}:{' '}
        {last
          ? t('rounds.line.lastOn', { value: valueText(last.value, t, f), date: f.date(last.date) })
          : t('rounds.line.noLast')}
        {unit && ` · ${inLocale(unit, locale)}`}
        {usual !== null && ` · ${t('rounds.line.usual', { move: f.number(usual) })}`}
      </p>
      {cameBack === 'met' && (
        <div data-stored-beside>
          <StoredBeside line={line} value={value} />
        </div>
      )}
      <div className="field-row">
        <ValueField line={line} input={input} />
        <Shares line={line} input={input} />
      </div>
      <Parts line={line} input={input} />
      <TextArea
        {...input('note', entry.note)}
        label={t('rounds.line.note')}
        hint={queried === '' ? undefined : queried}
        rows={2}
        optional={queried === ''}
      />
      <div data-query hidden={queried === '' || entry.note !== ''}>
        <Notice kind="warn">{t('rounds.line.query')}</Notice>
      </div>
      <LineEvidence {...input('evidence', entry.evidence.join(' '))} own={evidence} />
      <Buttons>
        <Button kind="quiet" name="do" value={`save ${indicator}`}>
          {t('rounds.save')}
        </Button>
        <Button kind="quiet" name="do" value={`evidence ${indicator}`}>
          {t('keeping.evidenceMore')}
        </Button>
      </Buttons>
    </section>
  )
}

type Input = (field: string, stored: string) => { name: string; value: string; error: string | undefined }

function ValueField({ line: { answers, entry, plausible, ratio }, input }: { line: LineView; input: Input }) {
  const { t } = useLanguage()
  if (answers) {
    const yesNo = answers.join() === 'yes,no'
    const label = (answer: string) => (yesNo ? t(answer === 'yes' ? 'rounds.line.yes' : 'rounds.line.no') : answer)
    const options = [
      { value: '', label: t('rounds.line.choose') },
      ...answers.map((answer) => ({ value: answer, label: label(answer) })),
    ]
    return <Select {...input('value', entry.value)} label={t('rounds.line.value')} options={options} />
  }
  const { min, max } = plausible ?? {}
  const range =
    min !== undefined && max !== undefined
      ? t('rounds.line.range', { min, max })
      : min !== undefined
        ? t('rounds.line.min', { min })
        : max !== undefined && t('rounds.line.max', { max })
  const hint = [ratio && t('rounds.line.worked'), range].filter(Boolean).join(' ')
  return (
    <TextInput
      {...input('value', entry.value)}
      label={t('rounds.line.value')}
      hint={hint || undefined}
      inputMode="decimal"
      short
    />
  )
}

/** The two figures that a share is worked out from. */
function Shares({ line: { ratio, entry }, input }: { line: LineView; input: Input }) {
  const { locale } = useLanguage()
  if (!ratio) return null
  return (['numerator', 'denominator'] as const).map((field) => (
    <TextInput
      key={field}
      {...input(field, entry[field])}
      label={inLocale(ratio[field], locale)}
      inputMode="decimal"
      short
    />
  ))
}

/** What the whole is taken apart into, with the last figures beside the new ones. */
function Parts({ line, input }: { line: LineView; input: Input }) {
  const { t, f, locale } = useLanguage()
  const { ratio, disaggregations = [], entry, last } = line
  const whole = ratio ? inLocale(ratio.numerator, locale) : t('rounds.line.whole')
  const lastOf = (key: string) => {
    const before = last?.parts[key]
    if (!last || before === undefined) return undefined
    return t('rounds.line.lastOn', { value: f.number(before), date: f.date(last.date) })
  }
  return disaggregations.map(({ name, title, parts, sums }, d) => (
    <fieldset key={name} className="field flow">
      <legend>
        <Local of={title} />
      </legend>
      {sums && <p className="hint">{t('rounds.line.sums', { whole })}</p>}
      <div className="field-row">
        {parts.map((part, p) => (
          <TextInput
            key={part.name}
            {...input(partField(d, p), entry.parts[partKey(name, part.name)] ?? '')}
            label={inLocale(part.title, locale)}
            hint={lastOf(partKey(name, part.name))}
            inputMode="decimal"
            short
          />
        ))}
      </div>
    </fieldset>
  ))
}
