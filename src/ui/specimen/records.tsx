import { Chain } from '../chain.tsx'
import { Clamp } from '../clamp.tsx'
import { DefinitionList } from '../definition-list.tsx'
import { Diff } from '../diff.tsx'
import { EmptyState } from '../empty-state.tsx'
import { useLanguage } from '../language.tsx'
import { Measure, type MeasureProps } from '../measure.tsx'
import { Pagination } from '../pagination.tsx'
import { Quote } from '../quote.tsx'
import { Section } from '../section.tsx'
import { Sidenote } from '../sidenote.tsx'
import { StateMark } from '../state-mark.tsx'
import { type Column, DataTable } from '../table.tsx'
import { Tag, type TagTone } from '../tag.tsx'
import { looks, type Shape } from '../tone.ts'
import { words } from './words.ts'

type Row = Pick<MeasureProps, 'state' | 'progress' | 'expected'> & {
  number: string
  tone: TagTone
  work: Shape
  amount: number
}

const rows: Row[] = [
  { number: '36', state: 'no-data', tone: 'one', work: 'hatched', amount: 1200.5 },
  { number: '47', state: 'not-measurable', tone: 'two', work: 'quarter', amount: 32 },
  { number: '60', state: 'no-progress', progress: 0, expected: 1, tone: 'both', work: 'ring', amount: 8.75 },
  { number: '38', state: 'behind', progress: 0.41, expected: 0.6, tone: 'one', work: 'half', amount: 732.4 },
  { number: '41', state: 'on-track', progress: 0.7, expected: 0.55, tone: 'one', work: 'three-quarters', amount: 50 },
  { number: '14(a)', state: 'reached', progress: 1, expected: 0.8, tone: 'two', work: 'full', amount: 171 },
  { number: '52', state: 'missed', progress: 0.62, expected: 1, tone: 'plain', work: 'bar', amount: 62 },
  { number: '53', state: 'worse', progress: -0.2, expected: 0.5, tone: 'plain', work: 'turn', amount: 0.5 },
]

/** Tables, states, quotations, chains. */
export function RecordsSpecimen() {
  const { locale, t, f } = useLanguage()
  const tags: Record<TagTone, string> = {
    one: t('common.approach.soft'),
    two: t('common.approach.hard'),
    both: t('common.approach.both'),
    plain: 'TLP:GREEN',
  }
  const columns: Column<Row>[] = [
    { key: 'number', head: words.number[locale], tight: true, cell: (row) => f.digits(row.number) },
    {
      key: 'item',
      head: words.item[locale],
      names: true,
      sort: { href: '?sort=item', direction: 'ascending' },
      cell: (row) => (
        <>
          <a href={`#${row.number}`}>{t('common.clauseNumber', { number: f.digits(row.number) })}</a>{' '}
          <Tag tone={row.tone}>{tags[row.tone]}</Tag>
        </>
      ),
    },
    {
      key: 'stands',
      head: words.stands[locale],
      cell: (row) => (
        <Measure
          state={row.state}
          progress={row.progress}
          expected={row.expected}
          caption={t(`common.state.${row.state}`)}
        />
      ),
    },
    {
      key: 'work',
      head: words.work[locale],
      cell: (row) => <StateMark shape={row.work} tone={looks[row.state].tone} label={t('common.completion.limited')} />,
    },
    {
      key: 'amount',
      head: words.amount[locale],
      figures: true,
      sort: { href: '?sort=amount' },
      cell: (row) => f.number(row.amount, { digits: 2, fixed: true }),
    },
  ]
  return (
    <>
      <Section
        title={words.tableTitle[locale]}
        id="table"
        notes={<Sidenote title={words.coverage[locale]}>{words.coverageText[locale]}</Sidenote>}
      >
        <DataTable caption={words.ruleTitle[locale]} columns={columns} rows={rows} rowKey={(row) => row.number} />
        <Pagination page={4} pages={12} href={(page) => `?page=${page}`} />
      </Section>
      <Section title={t('common.commitment')} id="one">
        <DefinitionList
          items={[
            { term: t('common.owner'), value: words.ministry[locale] },
            { term: t('common.date'), value: f.date('2016-06-30') },
            { term: t('common.budget'), value: f.money(732.4e9, 'PKR') },
            { term: t('common.evidence'), value: null },
            { term: t('common.history'), value: <Clamp text={words.long[locale]} limit={120} /> },
          ]}
        />
        <Quote
          text={words.quote[locale]}
          lang={locale}
          marks={[{ start: 4, end: 30 }]}
          source={t('common.clauseNumber', { number: f.digits('14(a)') })}
        />
        <Diff before={words.quote[locale]} after={words.quoteAfter[locale]} lang={locale} />
        <Chain
          links={[
            { kind: t('common.value'), label: f.integer(41), href: '#value' },
            {
              kind: t('common.observation'),
              label: f.date('2016-06'),
              href: '#observation',
              proof: 'sha256 9c41b2…e07',
            },
            { kind: t('common.clause'), label: f.digits('14(a)'), href: '#clause' },
          ]}
        />
        <EmptyState title={t('ui.nothingYet')}>{words.coverageText[locale]}</EmptyState>
      </Section>
    </>
  )
}
