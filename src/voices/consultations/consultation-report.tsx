import { inLocale } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { type Column, DataTable } from '#src/ui/table.tsx'
import type { ReportView, ThemeCount } from './report-view.ts'
import { useSpeaker, VoiceItem } from './voice-list.tsx'

/** The report, on its page and before it is published. */
export function ConsultationReport({ base, view }: { base: string; view: ReportView }) {
  const { t } = useLanguage()
  return (
    <>
      <Sessions view={view} />
      <TookPart view={view} />
      {view.voices > 0 && <Counts view={view} />}
      {view.themes.map((theme) => (
        <Section
          key={theme.id}
          id={`theme-${theme.id || 'none'}`}
          title={theme.name ? <Local of={theme.name} /> : t('consultations.noTheme')}
        >
          <ul className="plain-list flow">
            {theme.voices.map((voice) => (
              <VoiceItem key={voice.id} base={base} voice={voice} isRetold={view.source !== null} />
            ))}
          </ul>
        </Section>
      ))}
      {view.withheld > 0 && <p>{t('consultations.withheld', { count: view.withheld })}</p>}
    </>
  )
}

function Sessions({ view: { sessions } }: { view: ReportView }) {
  const { t, f, locale } = useLanguage()
  return (
    <Section id="sessions" title={t('consultations.sessions')}>
      <DataTable
        caption={t('consultations.sessions')}
        captionUnseen
        rows={sessions}
        rowKey={({ title, day }) => `${day} ${title.en}`}
        columns={[
          {
            key: 'title',
            head: t('consultations.session'),
            names: true,
            cell: ({ title }) => <Local of={title} />,
          },
          {
            key: 'day',
            head: t('consultations.day'),
            cell: ({ day }) => (day === null ? t('consultations.noDay') : f.date(day)),
          },
          { key: 'place', head: t('consultations.place'), cell: ({ place }) => place && <Local of={place} /> },
          {
            key: 'themes',
            head: t('consultations.themes'),
            cell: ({ themes }) => f.list(themes.map((name) => inLocale(name, locale))),
          },
        ]}
      />
    </Section>
  )
}

function TookPart({ view: { groups, people } }: { view: ReportView }) {
  const { t, f } = useLanguage()
  const speaker = useSpeaker()
  return (
    <Section id="who" title={t('consultations.who')}>
      {people === null ? (
        <p>{t('consultations.whoUnknown')}</p>
      ) : (
        <>
          <p>
            {t('consultations.whoCount', { count: people, n: f.integer(people) })} {t('consultations.whoText')}
          </p>
          <DataTable
            caption={t('consultations.who')}
            captionUnseen
            rows={groups}
            rowKey={(group) => speaker(group)}
            columns={[
              { key: 'group', head: t('consultations.group'), names: true, cell: (group) => speaker(group) },
              {
                key: 'people',
                head: t('consultations.people'),
                figures: true,
                tight: true,
                cell: (group) => f.integer(group.people),
              },
            ]}
          />
        </>
      )}
    </Section>
  )
}

function Counts({ view: { counts, regions, drivers, themes } }: { view: ReportView }) {
  const { t, f, locale } = useLanguage()
  const byRegion = regions.map(
    ({ id, name }, at): Column<ThemeCount> => ({
      key: id ?? 'elsewhere',
      head: name ? inLocale(name, locale) : t('consultations.elsewhere'),
      figures: true,
      tight: true,
      cell: ({ voices }) => f.integer(voices[at] ?? 0),
    }),
  )
  return (
    <Section id="counts" title={t('consultations.counts')}>
      <p>{t('consultations.countsText')}</p>
      <DataTable
        caption={t('consultations.counts')}
        captionUnseen
        rows={counts}
        rowKey={({ theme }) => theme}
        columns={[
          {
            key: 'theme',
            head: t('consultations.theme'),
            names: true,
            cell: ({ theme, name }) => {
              const said = name ? <Local of={name} /> : t('consultations.noTheme')
              return themes.some(({ id }) => id === theme) ? <a href={`#theme-${theme || 'none'}`}>{said}</a> : said
            },
          },
          ...byRegion,
          { key: 'all', head: t('consultations.all'), figures: true, tight: true, cell: ({ all }) => f.integer(all) },
        ]}
      />
      {drivers.length > 0 && (
        <DataTable
          caption={t('consultations.drivers')}
          rows={drivers}
          rowKey={({ name }) => name.en}
          columns={[
            { key: 'driver', head: t('consultations.driver'), names: true, cell: ({ name }) => <Local of={name} /> },
            {
              key: 'voices',
              head: t('consultations.voices'),
              figures: true,
              tight: true,
              cell: ({ voices }) => f.integer(voices),
            },
          ]}
        />
      )}
    </Section>
  )
}
