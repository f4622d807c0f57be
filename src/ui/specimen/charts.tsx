import type { Locale } from '#src/i18n/locale.ts'
import { BarList } from '../chart/bar-list.tsx'
import { DotRows } from '../chart/dot-rows.tsx'
import { LineChart } from '../chart/line-chart.tsx'
import { SmallMultiples } from '../chart/small-multiples.tsx'
import { StackedBar } from '../chart/stacked-bar.tsx'
import { Figure } from '../figure.tsx'
import { useLanguage } from '../language.tsx'
import { Section } from '../section.tsx'
import { looks, type ProgressState } from '../tone.ts'

const counts: [ProgressState, number][] = [
  ['reached', 3],
  ['on-track', 5],
  ['behind', 9],
  ['no-progress', 6],
  ['worse', 4],
  ['missed', 7],
  ['no-data', 14],
  ['not-measurable', 1],
]

const places: Record<Locale, string[]> = {
  en: ['Punjab', 'Sindh', 'Khyber Pakhtunkhwa', 'Balochistan', 'Islamabad'],
  ur: ['پنجاب', 'سندھ', 'خیبر پختونخوا', 'بلوچستان', 'اسلام آباد'],
}

const says = {
  unit: { en: 'events a year', ur: 'واقعات سالانہ' },
  finding: { en: 'It fell until 2017 and has not been counted since', ur: '۲۰۱۷ تک کمی آئی، اس کے بعد گنتی نہیں ہوئی' },
  break: { en: 'new definition', ur: 'نئی تعریف' },
  stale: { en: 'no value', ur: 'کوئی قدر نہیں' },
  states: { en: 'Of 49, most are not known', ur: '۴۹ میں سے اکثر کا حال معلوم نہیں' },
}

function years(first: number, values: (number | null)[], spread = 0) {
  return values.map((value, index) => ({
    at: String(first + index),
    value,
    ...(spread > 0 && value !== null ? { low: value - spread, high: value + spread } : {}),
  }))
}

/** Charts. */
export function ChartsSpecimen() {
  const { locale, t } = useLanguage()
  const names = places[locale]
  const name = (index: number) => names[index] ?? ''
  return (
    <Section title={t('common.indicator')} id="charts">
      <Figure title={says.states[locale]} links={{ csv: '/states.csv', provenance: '#chain' }}>
        <StackedBar
          title={says.states[locale]}
          segments={counts.map(([state, count]) => ({
            key: state,
            label: t(`common.state.${state}`),
            count,
            href: `?state=${state}`,
            ...looks[state],
          }))}
        />
      </Figure>
      <Figure title={says.finding[locale]} links={{ csv: '/line.csv', permanent: '/r/4/line' }}>
        <LineChart
          title={says.finding[locale]}
          unit={says.unit[locale]}
          series={[
            {
              name: name(2),
              accent: true,
              segments: [years(2010, [320, 290, 340, 260], 30), years(2014, [210, 150, 120, 96], 18)],
            },
            { name: name(3), segments: [years(2010, [180, 200, null, 220, 190, 170, 150, 160])] },
            { name: name(1), segments: [years(2010, [60, 70, 85, 90, 140, 160, 170, 150])] },
          ]}
          baseline={{ at: '2013', value: 260 }}
          target={{ at: '2020', value: 50 }}
          breaks={[{ at: '2013-12-31', label: says.break[locale] }]}
          stale={{ from: '2018', to: '2020', label: says.stale[locale] }}
        />
      </Figure>
      <Figure title={says.unit[locale]}>
        <SmallMultiples
          title={says.unit[locale]}
          unit={says.unit[locale]}
          items={names.map((place, index) => ({
            name: place,
            series: [
              {
                name: place,
                accent: true,
                segments: [
                  years(
                    2010,
                    [3, 5, 9, 7, 8, 4, 2, 3].map((value) => value * (6 - index)),
                  ),
                ],
              },
            ],
          }))}
        />
      </Figure>
      <Figure title={t('common.owner')}>
        <BarList
          bars={names.map((place, index) => ({
            key: place,
            label: place,
            value: 40 - 9 * index,
            href: '#',
            accent: index === 0,
          }))}
        />
      </Figure>
      <Figure title={t('common.evidence')}>
        <DotRows
          rows={names.map((place, index) => ({
            key: place,
            label: place,
            count: 12 - 3 * index,
            total: 44 - 6 * index,
          }))}
        />
      </Figure>
    </Section>
  )
}
