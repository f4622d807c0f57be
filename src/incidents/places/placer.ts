/** Where a source says that something happened, as one of the areas: by the names it gives, by its coordinates, or doubtful. */
import { AreaHistory, endedBefore, existedOn } from './area-history.ts'
import { gazetteer } from './gazetteer.ts'
import type { Area, BoundaryOf, PlaceDoubt, Placed, PlaceOf, PlacePrecision, SaidPlace } from './model.ts'
import { placePrecisions } from './model.ts'
import { pointIndex } from './point-index.ts'

/** What the names alone say. */
interface Named {
  area?: Area
  doubt?: { reason: PlaceDoubt; candidates: Area[] }
}

/** How exactly an area tells a place. */
const precisionIn: Record<Area['classification'], PlacePrecision> = {
  country: 'country',
  province: 'province',
  territory: 'province',
  district: 'district',
  other: 'district',
}

/** Coordinates that stand for a spot or its surroundings; those of a province or a country are its middle, and say nothing. */
const isSpot = (precision: PlacePrecision | undefined) =>
  precision === undefined || precision === 'exact' || precision === 'near' || precision === 'district'

const coarser = (a: PlacePrecision, b: PlacePrecision) =>
  placePrecisions.indexOf(a) > placePrecisions.indexOf(b) ? a : b

/**
 * A function that places what a source says.
 *
 * Names are believed before coordinates, and the narrowest name that is known and lies in the wider ones decides. A name that is
 * nearly an area's is doubtful, unless the coordinates lie in that area. Without a name that is known, coordinates decide, as far as they
 * stand for a spot, by the borders of the day: a point in a former unit is placed in what it went into. A source that goes on naming a
 * unit after its end is taken at its word (`ended`): whether the two series are joined is the reader's choice, not the importer's.
 */
export function placer(areas: Iterable<Area>, boundaries: readonly BoundaryOf[]): PlaceOf {
  const history = new AreaHistory(areas)
  const places = gazetteer(history.areas.values())
  const inside = pointIndex(boundaries.filter(({ area }) => history.areas.has(area)))
  const country = history.country()

  return (said) => {
    const named = byNames(said)
    const point = byPoint(said)
    if (named.doubt) return settled(named.doubt, named.area, point, said)
    if (named.area && named.area !== country) return byName(named.area, point, said)
    if (point) return { area: point, precision: pointPrecision(said), how: 'point' }
    if (hasSpot(said)) return { doubtful: 'outside', candidates: [] }
    return country
      ? { area: country.id, precision: 'country', how: 'country' }
      : { doubtful: 'nowhere', candidates: [] }
  }

  function byNames({ names, day }: SaidPlace): Named {
    let found: Area | undefined
    for (const name of names) {
      if (name === undefined || name.trim() === '') continue
      const fits = (area: Area) => !found || (area !== found && history.isWithin(area.id, found.id))
      const exact = places.named(name).filter((area) => area === found || fits(area))
      const [one, ...others] = narrowed(exact, day)
      if (one && others.length === 0) found = one
      else if (one)
        return { ...(found ? { area: found } : {}), doubt: { reason: 'several', candidates: [one, ...others] } }
      else {
        const near = places.nearly(name).filter(fits)
        if (near.length > 0) return { ...(found ? { area: found } : {}), doubt: { reason: 'typo', candidates: near } }
        if (!found) return { doubt: { reason: 'unknown', candidates: [] } }
      }
    }
    return found ? { area: found } : {}
  }

  /** Of several with one name those that existed on the day, and of units one within the other the widest. */
  function narrowed(some: readonly Area[], day: string): Area[] {
    const then = some.filter((area) => existedOn(area, day))
    const left = some.length > 1 && then.length > 0 ? then : some
    return left.filter((area) => !left.some((other) => other !== area && history.lineOf(area.id).includes(other)))
  }

  function byPoint(said: SaidPlace): string | undefined {
    if (!hasSpot(said)) return undefined
    const found = inside(said.lat as number, said.lon as number)
    const now = [...new Set(found.map((area) => history.successor(area, said.day)))]
    // The narrowest of those one within the other, and not one that had yet to begin.
    const begun = now.filter((id) => existedOn(history.areas.get(id) ?? {}, said.day))
    return (begun.length > 0 ? begun : now).sort((a, b) => history.lineOf(b).length - history.lineOf(a).length)[0]
  }

  function byName(area: Area, point: string | undefined, said: SaidPlace): Placed {
    const finer = point !== undefined && point !== area.id && history.lineOf(point).includes(area)
    const at = finer ? point : area.id
    const level = precisionIn[history.areas.get(at)?.classification ?? 'other']
    const precision =
      isSpot(said.precision) && hasSpot(said)
        ? pointPrecision(said)
        : said.precision
          ? coarser(level, said.precision)
          : level
    const same = point === undefined || finer || point === area.id || history.successor(area.id, said.day) === point
    return {
      area: at,
      precision,
      how: finer ? 'both' : 'name',
      ...(same ? {} : { pointIn: point }),
      ...(endedBefore(area, said.day) ? { ended: true as const } : {}),
    }
  }

  function settled(
    doubt: NonNullable<Named['doubt']>,
    within: Area | undefined,
    point: string | undefined,
    said: SaidPlace,
  ): Placed {
    const meant = doubt.candidates.find(({ id }) => point !== undefined && history.isWithin(point, id))
    if (meant) return { area: meant.id, precision: pointPrecision(said), how: 'both' }
    if (doubt.reason === 'unknown' && point !== undefined)
      return { area: point, precision: pointPrecision(said), how: 'point' }
    return {
      doubtful: doubt.reason,
      candidates: [...doubt.candidates, ...(within ? [within] : [])].map(({ id }) => id),
    }
  }
}

function hasSpot({ lat, lon, precision }: SaidPlace): boolean {
  return Number.isFinite(lat) && Number.isFinite(lon) && isSpot(precision)
}

const pointPrecision = ({ precision }: SaidPlace): PlacePrecision => precision ?? 'near'
