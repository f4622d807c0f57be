/** What becomes of a file of borders: which features are areas that are there, which are new, which are doubtful, which are refused. Pure. */
import type { Area } from '#src/coordination/model.ts'
import { AreaHistory, existedOn } from '../places/area-history.ts'
import { gazetteer } from '../places/gazetteer.ts'
import type { BoundaryOf, Polygons } from '../places/model.ts'
import { pointIndex } from '../places/point-index.ts'
import type { Account, Boundary } from './boundary-model.ts'
import type { Fields } from './known-layouts.ts'
import { newArea } from './new-area.ts'
import type { ReadFeature } from './read-geojson.ts'
import { isSameLevel, type SaidWider, WiderAreas } from './wider-areas.ts'

export interface LoadWish extends Fields {
  /** Names the load; stands in the ids of its records. */
  id: string
}

export interface PlannedLoad {
  account: Account
  areas: Area[]
  boundaries: Boundary[]
}

interface Told {
  feature: number
  name: string
  others: string[]
  code?: string
  parent?: string
  wider: SaidWider[]
  polygons: Polygons
}

type Verdict = { area: string } | { added: Area } | { doubt: string; candidates: string[] } | { refusal: string }

export function planLoad(
  features: readonly ReadFeature[],
  wish: LoadWish,
  areas: readonly Area[],
  wider: readonly BoundaryOf[],
): PlannedLoad {
  const account: Account = { read: features.length, matched: 0, added: 0, doubtful: [], refused: [] }
  const plan: PlannedLoad = { account, areas: [], boundaries: [] }
  const above = new WiderAreas(
    areas.filter(({ classification }) => !isSameLevel(classification, wish.level)),
    wish.scheme,
  )
  const judge = judgeOf(wish, areas, above, wider)
  const taken = new Map<string, string>()
  const added = new Map<string, Area>()
  for (const [index, feature] of features.entries()) {
    const told = toldOf(feature, index + 1, wish)
    const place = { feature: told.feature, name: told.name }
    const verdict = feature.fault ? { refusal: feature.fault } : judge(told)
    if ('refusal' in verdict) {
      account.refused.push({ ...place, reason: verdict.refusal })
      continue
    }
    if ('doubt' in verdict) {
      account.doubtful.push({ ...place, reason: verdict.doubt, candidates: verdict.candidates })
      continue
    }
    const area = 'area' in verdict ? verdict.area : verdict.added.id
    const twin = taken.get(area)
    if (twin !== undefined) {
      account.doubtful.push({ ...place, reason: `is taken for ${area}, as ${twin} is`, candidates: [area] })
      continue
    }
    taken.set(area, told.name)
    if ('added' in verdict) {
      for (const area of above.newAbove(verdict.added)) added.set(area.id, area)
      plan.areas.push(verdict.added)
    }
    account['area' in verdict ? 'matched' : 'added']++
    plan.boundaries.push({
      id: `${wish.id}-${area}`,
      area,
      load: wish.id,
      polygons: told.polygons as Boundary['polygons'],
    })
  }
  if (added.size > 0) account.wider = [...added.keys()]
  plan.areas.unshift(...added.values())
  return plan
}

function toldOf({ properties, polygons }: ReadFeature, feature: number, wish: LoadWish): Told {
  const text = (field: string | undefined) => {
    const value = field === undefined ? undefined : properties[field]
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, 200) : ''
  }
  const [code, parent] = [text(wish.codeField), text(wish.parentField)]
  return {
    feature,
    name: text(wish.nameField),
    others: wish.otherNameFields.map(text).filter((name) => name !== ''),
    ...(code ? { code } : {}),
    ...(parent ? { parent } : {}),
    wider: (wish.wider ?? []).flatMap(({ level, nameField, codeField }) => {
      const [name, code] = [text(nameField), text(codeField)]
      return name || code ? [{ level, name: name || code, ...(code ? { code } : {}) }] : []
    }),
    polygons,
  }
}

/** Decides on one feature: by its code, else by its name within its parent. */
function judgeOf(
  wish: LoadWish,
  areas: readonly Area[],
  above: WiderAreas,
  drawn: readonly BoundaryOf[],
): (told: Told) => Verdict {
  const history = new AreaHistory(areas)
  const ofLevel = areas.filter(({ classification }) => isSameLevel(classification, wish.level))
  const names = gazetteer(ofLevel)
  const own = new Set(ofLevel.map(({ id }) => id))
  const others = drawn.filter(({ area }) => !own.has(area) && history.areas.has(area))
  const inside = pointIndex(others)
  const country = history.country()

  return (told) => {
    if (told.name === '') return { refusal: `it has no name: its property "${wish.nameField}" is empty or missing` }
    const parent = wish.level === 'country' ? undefined : parentOf(told)
    if (parent === undefined && wish.level !== 'country')
      return {
        refusal: `it lies outside all areas that are wider and whose borders are known, and names none of them${missingSaid(told.wider)}`,
      }
    const coded = ofLevel.find(({ codes }) => told.code !== undefined && codes?.[wish.scheme] === told.code)
    if (coded) return { area: coded.id }
    const around = parent && above.standing(parent)
    const here = ({ id }: Area) => !around || history.isWithin(id, around) || history.isWithin(around, id)
    const exact = names.named(told.name).filter(here)
    const now = exact.length > 1 ? exact.filter((area) => existedOn(area, '9999')) : exact
    if (now.length === 1 && now[0]) return { area: now[0].id }
    if (exact.length > 1) return { doubt: 'is the name of several areas', candidates: exact.map(({ id }) => id) }
    const near = names.nearly(told.name).filter(here)
    if (near.length > 0) return { doubt: 'is nearly the name of another area', candidates: near.map(({ id }) => id) }
    const added = newArea(told, wish, parent)
    if (history.areas.has(added.id)) return { doubt: 'would have the id of another area', candidates: [added.id] }
    return { added }
  }

  /** By its name or code, else by where its middle lies; without any wider borders, in the country. */
  function parentOf({ parent, wider, polygons }: Told): string | undefined {
    const named = (parent === undefined ? undefined : above.named(parent)?.id) ?? above.narrowest(wider)
    if (named !== undefined) return named
    const within = widest(polygons, inside)
    if (within !== undefined || missingSaid(wider)) return within
    return others.length === 0 || isSameLevel(wish.level, 'province') ? country?.id : undefined
  }
}

/** Said of a feature that names wider areas beside the country; '' where it names none. */
const missingSaid = (wider: readonly SaidWider[]): string => {
  const names = wider.filter(({ level }) => level !== 'country').map(({ name }) => name)
  return names.length > 0 ? `: there is no ${names.join(', ')}` : ''
}

/** The area that most of a shape's corners lie in; undefined where most lie in none. */
function widest(polygons: Polygons, inside: (lat: number, lon: number) => string[]): string | undefined {
  const corners = polygons.flatMap(([outer]) => outer ?? [])
  const step = Math.max(1, Math.floor(corners.length / 100))
  const some = corners.filter((_, i) => i % step === 0)
  const counts = new Map<string, number>()
  for (const [lon, lat] of some) for (const area of inside(lat, lon)) counts.set(area, (counts.get(area) ?? 0) + 1)
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return most && most[1] * 2 > some.length ? most[0] : undefined
}
