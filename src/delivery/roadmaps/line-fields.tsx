import type { ReactNode } from 'react'
import { inLocale } from '#src/publishing/frame.tsx'
import { FieldGroup } from '#src/ui/field.tsx'
import { Select, TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'

export interface LineFieldsProps {
  /** What stands in a field, by its name. */
  value: (name: string, first?: string) => string
  error: (name: string) => string | undefined
  rows: { milestones: number; money: number; risks: number }
  posts: { id: string; title: LocalText }[]
  /** ISO 4217: what a sum is in unless it is said otherwise. */
  currency: string
  /** The name of the fiscal year it is: an example of how one is written. */
  year: string
}

/** The fields of one line: an action, its steps, its money, its people, its risks. */
export function LineFields(props: LineFieldsProps) {
  const { t, locale } = useLanguage()
  const { value, error, rows, posts, currency, year } = props
  const field = (name: string) => ({ name, value: value(name), error: error(name) })
  return (
    <>
      <Titles {...props} at="" hint={t('roadmaps.line.titleHint')} />
      <Select
        {...field('post')}
        label={t('roadmaps.line.post')}
        options={[
          { value: '', label: t('roadmaps.line.noPost') },
          ...posts.map(({ id, title }) => ({ value: id, label: inLocale(title, locale) })),
        ]}
      />
      <div className="field-row">
        <TextInput {...field('starts')} type="date" label={t('roadmaps.line.starts')} />
        <TextInput {...field('ends')} type="date" label={t('roadmaps.line.ends')} />
      </div>
      <Rows
        list="milestones"
        count={rows.milestones}
        name="milestone"
        hint={t('roadmaps.line.milestonesHint')}
        {...props}
      >
        {(at) => (
          <>
            <Titles {...props} at={at} />
            <TextInput {...field(`${at}due`)} type="date" short label={t('roadmaps.line.milestoneDue')} />
          </>
        )}
      </Rows>
      <Rows list="money" count={rows.money} name="sum" hint={t('roadmaps.line.moneyHint')} {...props}>
        {(at) => (
          <div className="field-row">
            <TextInput
              {...field(`${at}fiscalYear`)}
              short
              label={t('roadmaps.line.fiscalYear')}
              hint={t('roadmaps.line.fiscalYearHint', { year })}
            />
            <TextInput {...field(`${at}amount`)} short inputMode="numeric" label={t('roadmaps.line.amount')} />
            <TextInput
              {...field(`${at}currency`)}
              value={value(`${at}currency`, currency)}
              short
              label={t('roadmaps.line.currency')}
            />
          </div>
        )}
      </Rows>
      <FieldGroup name="people" label={t('roadmaps.line.people')} optional>
        <div className="flow">
          <TextArea {...field('people.text')} rows={2} label={t('roadmaps.line.peopleText')} />
          <div className="field-row">
            <TextInput {...field('people.posts')} inputMode="decimal" label={t('roadmaps.line.peoplePosts')} />
            <TextInput {...field('people.months')} inputMode="decimal" label={t('roadmaps.line.peopleMonths')} />
          </div>
        </div>
      </FieldGroup>
      <Rows list="risks" count={rows.risks} name="risk" {...props}>
        {(at) => (
          <>
            <TextInput {...field(`${at}risk`)} label={t('roadmaps.line.riskIs')} />
            <TextArea {...field(`${at}response`)} rows={2} label={t('roadmaps.line.response')} />
          </>
        )}
      </Rows>
    </>
  )
}

function Titles({ at, hint, value, error }: Pick<LineFieldsProps, 'value' | 'error'> & { at: string; hint?: string }) {
  const { t } = useLanguage()
  const field = (name: string) => ({ name, value: value(name), error: error(name) })
  return (
    <div className="field-row">
      <TextInput {...field(`${at}title.en`)} label={t('roadmaps.line.titleEn')} hint={hint} />
      <TextInput {...field(`${at}title.ur`)} label={t('roadmaps.line.titleUr')} />
    </div>
  )
}

interface RowsProps extends Pick<LineFieldsProps, 'value' | 'error'> {
  list: 'milestones' | 'money' | 'risks'
  name: 'milestone' | 'sum' | 'risk'
  count: number
  hint?: string
  children: (at: string) => ReactNode
}

/** A row each for what there may be several of; each keeps its key, out of sight. */
function Rows({ list, name, count, hint, value, error, children }: RowsProps) {
  const { t } = useLanguage()
  return (
    <FieldGroup
      name={list}
      label={t(`roadmaps.line.${list}`)}
      hint={hint}
      error={error(list)}
      optional={list !== 'milestones'}
    >
      {Array.from({ length: count }, (_, i) => `${list}.${i}.`).map((at, i) => (
        <fieldset key={at} className="field flow">
          <legend className="quiet">{t(`roadmaps.line.${name}`, { number: i + 1 })}</legend>
          {list !== 'risks' && <input type="hidden" name={`${at}key`} value={value(`${at}key`)} />}
          {children(at)}
        </fieldset>
      ))}
    </FieldGroup>
  )
}
