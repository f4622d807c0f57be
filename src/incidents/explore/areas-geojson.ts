/** The areas of a view with their values, as the moving map takes them. */
import { classesOf, classOf, shadeOf } from '#src/ui/map/classes.ts'
import type { Borders } from '../charts/map-section.tsx'
import type { IncidentView } from '../charts/view-model.ts'

export interface AreasGeoJson {
  type: 'FeatureCollection'
  features: {
    type: 'Feature'
    properties: { area: string; name: string; said: string; shade: number | null; dashed: boolean }
    geometry: { type: 'MultiPolygon'; coordinates: unknown }
  }[]
}

/** @param say a name, and a value in words */
export function areasGeoJson(
  { parts, mapped }: IncidentView,
  { shapes, dashed }: Pick<Borders, 'shapes' | 'dashed'>,
  say: { name: (of: { en: string; ur?: string }) => string; value: (value: number | undefined) => string },
): AreasGeoJson {
  const amountOf = (part: IncidentView['parts'][number]) => {
    const sum = part.values[mapped]
    return sum === undefined || sum === 'not-measurable' ? undefined : sum.value
  }
  const classes = classesOf(parts.filter(({ name }) => name).flatMap((part) => amountOf(part) ?? []))
  const features = parts.flatMap((part): AreasGeoJson['features'] => {
    const polygons = shapes.filter(({ area }) => area === part.key).flatMap((shape) => shape.polygons)
    if (!part.name || polygons.length === 0) return []
    const value = amountOf(part)
    const shade = value === undefined ? null : shadeOf(classOf(value, classes), classes.length)
    return [
      {
        type: 'Feature',
        properties: {
          area: part.key,
          name: say.name(part.name),
          said: say.value(value),
          shade,
          dashed: dashed.includes(part.key),
        },
        geometry: { type: 'MultiPolygon', coordinates: polygons },
      },
    ]
  })
  return { type: 'FeatureCollection', features }
}
