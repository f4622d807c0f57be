/** What becomes of a file of borders: which features are areas that are there, which are new, which are doubtful, which are refused. Pure. */
import type { Area } from '#src/coordination/model.ts'
import { AreaHistory, existedOn } from '../places/area-history.ts'
import { gazetteer } from '../places/gazetteer.ts'
import type { BoundaryOf, Polygons } from '../places/model.ts'
import { pointIndex } from '../places/point-index.ts'
import type { Account, Boundary } from './boundary-model.ts'
import type { ReadFeature } from './read-geojson.ts'

export interface LoadWish {
  /** Names the load; stands in the ids of its records. */
  id: string
  level: Area['classification']
  nameField: string
  /** Of names in another script or language: they become other names. */
  otherNameFields: readonly string[]
  codeField?: string | undefined
  parentField?: string | undefined
  /** How its codes are called: `pcode`. */
  scheme: string
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
  const judge = judgeOf(wish, areas, wider)
  const taken = new Map<string, string>()
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
    if ('added' in verdict) plan.areas.push(verdict.added)
    account['area' in verdict ? 'matched' : 'added']++
    plan.boundaries.push({
      id: `${wish.id}-${area}`,
      area,
      load: wish.id,
      polygons: told.polygons as Boundary['polygons'],
    })
  }
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
    polygons,
  }
}

/** Decides on one feature: by its code, else by its name within its parent. */
function judgeOf(wish: LoadWish, areas: readonly Area[], wider: readonly BoundaryOf[]): (told: Told) => Verdict {
  const history = new AreaHistory(areas)
  const ofLevel = areas.filter(({ classification }) => classification === wish.level)
  const names = gazetteer(ofLevel)
  const parents = gazetteer(areas.filter(({ classification }) => classification !== wish.level))
  const levels = new Map(areas.map(({ id, classification }) => [id, classification]))
  const others = wider.filter(({ area }) => levels.get(area) !== wish.level && levels.has(area))
  const inside = pointIndex(others)
  const country = history.country()

  return (told) => {
    if (told.name === '') return { refusal: `it has no name: its property "${wish.nameField}" is empty or missing` }
    const parent = parentOf(told)
    if (parent === undefined)
      return { refusal: 'it lies outside all areas that are wider and whose borders are known, and names none of them' }
    const coded = ofLevel.find(({ codes }) => told.code !== undefined && codes?.[wish.scheme] === told.code)
    if (coded) return { area: coded.id }
    const here = (area: Area) => history.isWithin(area.id, parent) || history.isWithin(parent, area.id)
    const exact = names.named(told.name).filter(here)
    const now = exact.length > 1 ? exact.filter((area) => existedOn(area, '9999')) : exact
    if (now.length === 1 && now[0]) return { area: now[0].id }
    if (exact.length > 1) return { doubt: 'is the name of several areas', candidates: exact.map(({ id }) => id) }
    const near = names.nearly(told.name).filter(here)
    if (near.length > 0) return { doubt: 'is nearly the name of another area', candidates: near.map(({ id }) => id) }
    return { added: areaOf(told, wish, parent) }
  }

  /** By its name or code, else by where its middle lies; without any wider borders, in the country. */
  function parentOf({ parent, polygons }: Told): string | undefined {
    const named = parent === undefined ? [] : parents.named(parent)
    if (named.length === 1) return named[0]?.id
    const within = widest(polygons, inside)
    if (within !== undefined) return within
    return others.length === 0 || wish.level === 'province' || wish.level === 'territory' ? country?.id : undefined
  }
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

function areaOf({ name, others, code }: Told, { scheme, level }: LoadWish, parent: string): Area {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const id = `${parent}-${plain || (code ?? 'area').toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
    .slice(0, 110)
    .replace(/-$/, '')
  const arabic = others.find((other) => /\p{Script=Arabic}/u.test(other))
  const rest = others.filter((other) => other !== arabic && other !== name)
  return {
    id,
    name: { en: name, ...(arabic ? { ur: arabic } : {}) },
    ...(rest.length > 0 ? { otherNames: rest } : {}),
    ...(code ? { codes: { [scheme]: code } } : {}),
    classification: level,
    parent,
  }
}
