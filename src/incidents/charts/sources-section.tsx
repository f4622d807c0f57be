import { inLocale } from '#src/publishing/in-locale.ts'
import { Local } from '#src/publishing/local.tsx'
import { DefinitionList } from '#src/ui/definition-list.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { Choice } from './choice.ts'
import { writeChoice } from './choice.ts'
import { valueSaid } from './incident-words.ts'
import { useSourceColumns } from './source-columns.tsx'
import { SumText } from './sum-text.tsx'
import type { IncidentView } from './view-model.ts'

/** What else there is to see: events of every family, each a link to its own picture. */
export function FamilySection({ view, base }: { view: IncidentView; base: string }) {
  const { t, f, to } = useLanguage()
  const unsaid = (source: string) =>
    t(view.sources.find(({ id }) => id === source)?.silent?.of === 'axis' ? 'ui.noData' : 'sideBySide.none')
  const told = useSourceColumns<IncidentView['families'][number]>(view, ({ events }, id) =>
    events[id] === undefined ? <span className="quiet">{unsaid(id)}</span> : f.integer(events[id]),
  )
  const choose = (more: Partial<Choice>) => `${to(`${base}/incidents`)}${writeChoice({ ...view.choice, ...more })}`
  return (
    <Section id="kinds" title={t('incidents.byFamily')}>
      <DataTable<IncidentView['families'][number]>
        caption={t('incidents.byFamily')}
        captionUnseen
        rows={view.families}
        rowKey={({ family }) => family}
        columns={[
          {
            key: 'family',
            head: t('incidents.family'),
            names: true,
            cell: ({ family }) => (
              <a href={choose({ families: [family], classes: [], mix: false })}>{t(`incidents.family.${family}`)}</a>
            ),
          },
          ...told,
        ]}
      />
    </Section>
  )
}

/** The events told apart by one axis. */
export function SplitSection({ view }: { view: IncidentView }) {
  const { t } = useLanguage()
  const told = useSourceColumns<IncidentView['split'][number]>(view, ({ sums }, id) => (
    <SumText sum={sums[id]} rate={false} />
  ))
  const axis = view.choice.split
  if (axis === undefined) return null
  const title = t('incidents.split', { axis: t(`incidents.axis.${axis}`) })
  return (
    <Section id="told-apart" title={title}>
      <DataTable<IncidentView['split'][number]>
        caption={title}
        captionUnseen
        rows={view.split.slice(0, 100)}
        rowKey={({ value }) => value}
        columns={[
          {
            key: 'value',
            head: t(`incidents.axis.${axis}`),
            names: true,
            cell: ({ value }) => valueSaid(t, axis, value),
          },
          ...told,
        ]}
      />
    </Section>
  )
}

/** Who collected it, on what terms, as of which edition. */
export function SourcesSection({ view, base, permanent }: { view: IncidentView; base: string; permanent: string }) {
  const { t, f, to, locale } = useLanguage()
  return (
    <Section id="from" title={t('incidents.from')}>
      {view.sources.map(({ id, title, terms, document, edition, months }) => (
        <DefinitionList
          key={id}
          items={[
            {
              term: t('incidents.source'),
              value: (
                <a href={to(`${base}/sources/${document}`)}>
                  <Local of={title} />
                </a>
              ),
            },
            {
              term: t('incidents.edition'),
              value: `${t('incidents.editionOf', { number: edition.number, name: edition.name, day: f.date(edition.day) })}${
                edition.number < edition.newest ? ` ${t('incidents.older', { newest: edition.newest })}` : ''
              }`,
            },
            { term: t('incidents.terms'), value: inLocale(terms, locale) },
            {
              term: t('incidents.covers'),
              value: months
                ? t('ui.map.range', { from: f.date(months[0]), to: f.date(months[1]) })
                : t('incidents.coversNothing'),
            },
          ]}
        />
      ))}
      <p>
        <a href={permanent}>{t('ui.permanentAddress')}</a>: {t('incidents.permanent')}
      </p>
    </Section>
  )
}
