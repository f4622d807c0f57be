import { useId } from 'react'
import { AtBothWidths, Drawing } from '../chart/drawing.tsx'
import { useLanguage } from '../language.tsx'
import { classesOf, classOf, type MapClass, shadeOf } from './classes.ts'
import { placeLabels } from './labels.ts'
import { type LaidShape, layMap, type MapPolygons } from './layout.ts'

export type MapArea = {
  key: string
  name: string
  polygons: MapPolygons
  /** `no-data`: nothing is known; `not-measurable`: there is nothing to measure it by. */
  value: number | 'no-data' | 'not-measurable'
  /** Its border is drawn dashed. */
  dashed?: boolean
}

export type AreaMapProps = {
  title: string
  /** What the values are: "events", "deaths per 100,000". */
  unit: string
  areas: readonly MapArea[]
  write?: (value: number) => string
}

/**
 * Areas shaded by their value, each with its figure where it fits. What is not known is hatched, what cannot be measured is empty. Maps
 * are not turned round in right-to-left languages. The same must stand in a table beside it.
 */
export function AreaMap({ title, unit, areas, write }: AreaMapProps) {
  const { f, t } = useLanguage()
  const say = write ?? ((value: number) => f.number(value))
  const saidOf = ({ value }: MapArea) =>
    value === 'no-data' ? t('ui.noData') : value === 'not-measurable' ? t('ui.notMeasurable') : say(value)
  const classes = classesOf(areas.flatMap(({ value }) => (typeof value === 'number' ? [value] : [])))
  const description = `${unit}. ${areas.map((area) => `${area.name}: ${saidOf(area)}`).join('; ')}`
  return (
    <div className="area-map">
      <AtBothWidths
        draw={(width) => (
          <Sheet
            {...{ width, title, description, classes }}
            areas={areas.map((area) => ({ ...area, said: saidOf(area) }))}
          />
        )}
      />
      <MapKey unit={unit} classes={classes} say={say} states={new Set(areas.map(({ value }) => value))} />
    </div>
  )
}

type SaidArea = MapArea & { said: string }
type SheetProps = { width: number; title: string; description: string; classes: MapClass[]; areas: SaidArea[] }

function Sheet({ width, title, description, classes, areas }: SheetProps) {
  const hatch = `h${useId().replace(/\W/g, '')}`
  const { shapes, height } = layMap(areas, width, width > 500 ? 500 : 400)
  const byKey = new Map(areas.map((area) => [area.key, area]))
  const drawn = shapes.flatMap((shape) => {
    const area = byKey.get(shape.key)
    return area ? [{ shape, area }] : []
  })
  return (
    <Drawing width={width} height={height} title={title} description={description}>
      <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className="s-strong" d="M0 0V6" />
      </pattern>
      {drawn
        .toSorted((a, b) => Number(a.area.dashed ?? false) - Number(b.area.dashed ?? false))
        .map(({ shape, area }) => (
          <Area key={shape.key} shape={shape} area={area} classes={classes} hatch={hatch} />
        ))}
      <Labels drawn={drawn} small={width < 500} />
    </Drawing>
  )
}

type AreaProps = { shape: LaidShape; area: SaidArea; classes: MapClass[]; hatch: string }

function Area({ shape: { path }, area: { name, said, value, dashed }, classes, hatch }: AreaProps) {
  const shade = typeof value === 'number' ? shadeOf(classOf(value, classes), classes.length) : undefined
  return (
    <g>
      <title>{`${name}: ${said}`}</title>
      <path className="f-paper" fillRule="evenodd" d={path} />
      <path
        className={shade === undefined ? undefined : 'f-accent'}
        fill={value === 'no-data' ? `url(#${hatch})` : shade === undefined ? 'none' : undefined}
        fillOpacity={shade}
        fillRule="evenodd"
        d={path}
      />
      {dashed && <path className="s-paper" strokeWidth="1.6" d={path} />}
      <path
        className="s-ink"
        strokeWidth={dashed ? 1 : 0.7}
        strokeDasharray={dashed ? '4 3' : undefined}
        strokeLinejoin="round"
        d={path}
      />
    </g>
  )
}

function Labels({ drawn, small }: { drawn: { shape: LaidShape; area: SaidArea }[]; small: boolean }) {
  const { locale } = useLanguage()
  const line = locale === 'ur' ? 22 : 14
  const labels = placeLabels(
    drawn.map(({ shape, area }) => ({
      key: area.key,
      at: shape.heart,
      room: shape.reach,
      figure: typeof area.value === 'number' ? area.said : '–',
      name: small ? '' : area.name,
    })),
    line,
  )
  return labels.map(({ key, x, y, figure, name }) => (
    <text key={key} x={x} y={y} textAnchor="middle">
      {name !== '' && (
        <tspan className="t-map-name" x={x} dy="0">
          {name}
        </tspan>
      )}
      <tspan className="t-strong" x={x} dy={name === '' ? 0 : line}>
        {figure}
      </tspan>
    </text>
  ))
}

type KeyProps = { unit: string; classes: MapClass[]; say: (value: number) => string; states: Set<unknown> }

/** What the shades stand for, in words. */
function MapKey({ unit, classes, say, states }: KeyProps) {
  const { t } = useLanguage()
  return (
    <ul className="bare keys">
      <li className="quiet">{unit}</li>
      {classes.map(({ from, to }, place) => (
        <li key={from} className="state">
          <Swatch shade={shadeOf(place, classes.length)} />
          {from === to ? say(from) : t('ui.map.range', { from: say(from), to: say(to) })}
        </li>
      ))}
      {states.has('no-data') && (
        <li className="state">
          <Swatch hatched />
          {t('ui.noData')}
        </li>
      )}
      {states.has('not-measurable') && (
        <li className="state">
          <Swatch />
          {t('ui.notMeasurable')}
        </li>
      )}
    </ul>
  )
}

function Swatch({ shade, hatched }: { shade?: number; hatched?: boolean }) {
  return (
    <svg className="swatch" viewBox="0 0 20 14" width="20" height="14" aria-hidden="true">
      {shade !== undefined && <rect className="f-accent" fillOpacity={shade} width="20" height="14" />}
      {hatched && <path className="s-strong" d="M0 10L10 0M0 16L16 0M6 16L20 2M12 16L20 8" />}
      <rect className="s-ink" strokeWidth="0.7" x="0.5" y="0.5" width="19" height="13" />
    </svg>
  )
}
