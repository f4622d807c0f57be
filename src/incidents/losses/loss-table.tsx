import { inLocale } from '#src/publishing/in-locale.ts'
import { Local } from '#src/publishing/local.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import { type Loss, lossSectors } from './loss-model.ts'

export interface LossRow {
  loss: Loss
  area: LocalText
  source: LocalText
}

/** Every loss with what is known of it, and who says so. */
export function LossTable({ rows, base, edits }: { rows: LossRow[]; base: string; edits: boolean }) {
  const { t, f, to, locale } = useLanguage()
  const count = (value: number | undefined) => (value === undefined ? '' : f.integer(value))
  return (
    <DataTable<LossRow>
      caption={t('losses.byArea')}
      captionUnseen
      rows={rows}
      rowKey={({ loss }) => loss.id}
      empty={t('losses.none')}
      columns={[
        {
          key: 'what',
          head: t('losses.what'),
          names: true,
          cell: ({ loss, area }) => (
            <span id={loss.id}>
              {edits ? (
                <a href={to(`${base}/losses/${loss.id}/edit`)}>
                  <Local of={loss.title} />
                </a>
              ) : (
                <Local of={loss.title} />
              )}
              <br />
              <span className="quiet">
                <Local of={area} /> · {t(`losses.sectorName.${loss.sector}`)}
              </span>
            </span>
          ),
        },
        { key: 'when', head: t('losses.when'), cell: ({ loss }) => whenOf(loss) },
        { key: 'damaged', head: t('losses.damaged'), figures: true, cell: ({ loss }) => count(loss.damaged) },
        { key: 'destroyed', head: t('losses.destroyed'), figures: true, cell: ({ loss }) => count(loss.destroyed) },
        { key: 'rebuilt', head: t('losses.rebuilt'), cell: ({ loss }) => rebuiltOf(loss) },
        { key: 'killed', head: t('losses.killed'), figures: true, cell: ({ loss }) => count(loss.killed) },
        { key: 'injured', head: t('losses.injured'), figures: true, cell: ({ loss }) => count(loss.injured) },
        { key: 'served', head: t('losses.served'), figures: true, cell: ({ loss }) => servedOf(loss) },
        { key: 'more', head: t('losses.needs'), cell: ({ loss }) => (loss.needs ? <Local of={loss.needs} /> : '') },
        {
          key: 'costs',
          head: t('losses.costs'),
          cell: ({ loss }) =>
            loss.costs.map(({ of, amount, currency, year }) => (
              <div key={`${of} ${currency} ${year}`}>
                {t('losses.cost', {
                  amount: f.money(amount, currency),
                  of: t(`losses.costOf.${of}`),
                  year: f.digits(String(year)),
                })}
              </div>
            )),
        },
        {
          key: 'source',
          head: t('losses.source'),
          cell: ({ loss, source }) => (
            <>
              <a href={to(`${base}/sources/${loss.citation.source}`)}>{inLocale(source, locale)}</a>,{' '}
              {f.date(loss.assessed)}
            </>
          ),
        },
      ]}
    />
  )

  function whenOf({ from, until }: Loss): string {
    if (from && until) return t('ui.map.range', { from: f.date(from), to: f.date(until) })
    const one = from ?? until
    return one ? f.date(one) : ''
  }

  function rebuiltOf({ rebuilt, damaged = 0, destroyed = 0 }: Loss): string {
    if (!rebuilt) return ''
    const total = Math.max(damaged + destroyed, rebuilt.count)
    return t('losses.rebuiltOf', { count: rebuilt.count, total, day: f.date(rebuilt.on) })
  }

  function servedOf({ served }: Loss): string {
    return served === undefined ? '' : served === 'fewer-than-five' ? t('losses.fewerThanFive') : f.integer(served)
  }
}

/** How much is on record of each sector; nothing, where none of its losses says it. People served are not added up: a sum could tell what is hidden. */
export function SectorTable({ losses }: { losses: readonly Loss[] }) {
  const { t, f } = useLanguage()
  const sum = (some: readonly Loss[], of: (loss: Loss) => number | undefined) => {
    const said = some.map(of).filter((value) => value !== undefined)
    if (said.length === 0) return <span className="quiet">{t('ui.noData')}</span>
    return f.integer(said.reduce((all, one) => all + one, 0))
  }
  const sectors = lossSectors.flatMap((sector) => {
    const own = losses.filter((loss) => loss.sector === sector)
    return own.length > 0 ? [{ sector, own }] : []
  })
  type Row = (typeof sectors)[number]
  const column = (key: 'damaged' | 'destroyed' | 'killed' | 'injured') => ({
    key,
    head: t(`losses.${key}`),
    figures: true,
    cell: ({ own }: Row) => sum(own, (loss) => loss[key]),
  })
  return (
    <DataTable<Row>
      caption={t('losses.sectors')}
      captionUnseen
      rows={sectors}
      rowKey={({ sector }) => sector}
      empty={t('losses.none')}
      columns={[
        {
          key: 'sector',
          head: t('losses.sector'),
          names: true,
          cell: ({ sector }) => t(`losses.sectorName.${sector}`),
        },
        { key: 'count', head: t('losses.count'), figures: true, cell: ({ own }) => f.integer(own.length) },
        column('damaged'),
        column('destroyed'),
        {
          key: 'rebuilt',
          head: t('losses.rebuilt'),
          figures: true,
          cell: ({ own }) => sum(own, ({ rebuilt }) => rebuilt?.count),
        },
        column('killed'),
        column('injured'),
      ]}
    />
  )
}
