import { inLocale } from '#src/publishing/in-locale.ts'
import { Local } from '#src/publishing/local.tsx'
import { Figure } from '#src/ui/figure.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { AreaMap, type MapArea } from '#src/ui/map/area-map.tsx'
import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { BoundaryOf } from '../places/model.ts'
import { writeChoice } from './choice.ts'
import { unitSaid } from './incident-words.ts'
import { Multiples } from './multiples.tsx'
import { OtherMaps } from './other-maps.tsx'
import { lastCountHolds } from './people-years.ts'
import { useSourceColumns } from './source-columns.tsx'
import { SumText } from './sum-text.tsx'
import type { IncidentView, PartView } from './view-model.ts'

export interface Borders {
  shapes: BoundaryOf[]
  terms: { source: string; licence: string }[]
  disclaimer: LocalText | null
  dashed: string[]
}

export interface MapSectionProps {
  view: IncidentView
  borders: Borders
  /** Of counts of people that rates were measured against. */
  populations: { area: LocalText; day: string; value: number; source: string }[]
  base: string
  csv: string
  permanent: string
}

/** One source's numbers on a map, and every source's in the table behind it. */
export function MapSection({ view, borders, populations, base, csv, permanent }: MapSectionProps) {
  const { t, f, to, locale } = useLanguage()
  const { choice, sources, mapped } = view
  const measure = unitSaid(t, choice)
  const source = sources.find(({ id }) => id === mapped)
  const name = source ? inLocale(source.title, locale) : mapped
  const areas = mapAreas(view, borders, (of) => inLocale(of, locale))
  const others = sources.filter(({ id }) => id !== mapped)
  return (
    <Section id="where" title={t('incidents.map')}>
      {areas.length === 0 ? (
        <p>{t('incidents.noBorders')}</p>
      ) : (
        <Figure
          title={t('incidents.mapTitle', { measure, source: name })}
          links={{ table: '#by-area', csv, permanent, provenance: '#from' }}
          caption={<BordersSaid borders={borders} />}
        >
          <AreaMap
            title={t('incidents.mapTitle', { measure, source: name })}
            unit={measure}
            areas={areas}
            write={(value) => (choice.rate ? f.number(value, { digits: 1 }) : f.integer(value))}
          />
        </Figure>
      )}
      <OtherMaps sources={others} choice={choice} address={to(`${base}/incidents`)} anchor="#where" />
      {view.hasMergers && <p>{t(`incidents.borders.${choice.borders}Means`)}</p>}
      <AreaTable view={view} base={base} />
      {choice.rate && (
        <>
          <p>{t('incidents.notMeasurableMeans')}</p>
          <p>{t('incidents.rateMeans', { years: lastCountHolds })}</p>
          <p>{t('incidents.populations')}</p>
          <ul>
            {populations.map(({ area, day, value, source }) => (
              <li key={`${area.en} ${day}`}>
                <a href={to(`${base}/sources/${source}`)}>
                  {t('incidents.population', {
                    area: inLocale(area, locale),
                    day: f.date(day),
                    value: f.integer(value),
                  })}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <Multiples view={view} base={base} />
    </Section>
  )
}

function mapAreas(
  { parts, choice, mapped }: IncidentView,
  { shapes, dashed }: Borders,
  say: (of: LocalText) => string,
): MapArea[] {
  return parts.flatMap(({ key, name, values }): MapArea[] => {
    const polygons = shapes.filter(({ area }) => area === key).flatMap((shape) => shape.polygons)
    if (!name || polygons.length === 0) return []
    const sum = values[mapped]
    const value =
      sum === undefined
        ? 'no-data'
        : sum === 'not-measurable'
          ? sum
          : choice.rate
            ? Math.round(sum.value * 10) / 10
            : sum.value
    return [{ key, name: say(name), polygons, value, dashed: dashed.includes(key) }]
  })
}

function BordersSaid({ borders: { disclaimer, terms } }: { borders: Borders }) {
  const { t } = useLanguage()
  return (
    <>
      {disclaimer && (
        <p>
          <Local of={disclaimer} />
        </p>
      )}
      {terms.map((one) => (
        <p key={one.source}>{t('incidents.bordersFrom', one)}</p>
      ))}
    </>
  )
}

function AreaTable({ view, base }: { view: IncidentView; base: string }) {
  const { t, to, locale } = useLanguage()
  const { choice, whole } = view
  const told = useSourceColumns<PartView>(view, ({ values }, id) => <SumText sum={values[id]} rate={choice.rate} />)
  const placeSaid = whole ? inLocale(whole.name, locale) : ''
  return (
    <div id="by-area">
      <DataTable<PartView>
        caption={t('incidents.byArea')}
        rows={view.parts}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'area',
            head: t('incidents.area'),
            names: true,
            cell: ({ key, name }) =>
              name ? (
                <a href={`${to(`${base}/incidents`)}${writeChoice({ ...choice, area: key })}`}>
                  <Local of={name} />
                </a>
              ) : (
                t(`incidents.part.${key as 'wide'}`, { place: placeSaid })
              ),
          },
          ...told,
        ]}
      />
    </div>
  )
}
