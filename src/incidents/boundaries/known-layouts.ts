/** Which property of a file of borders is what, for the layouts that most files come in. Pure. */
import type { Area } from '#src/coordination/model.ts'
import type { ReadFeature } from './read-geojson.ts'

type Level = Area['classification']

/** Of a wider area that a feature names in properties of its own. */
export interface WiderField {
  level: Level
  nameField: string
  codeField?: string | undefined
}

export interface Fields {
  level: Level
  nameField: string
  /** Of names in another script or language: they become other names. */
  otherNameFields: readonly string[]
  codeField?: string | undefined
  parentField?: string | undefined
  /** How its codes are called: `pcode`. */
  scheme: string
  /** The wider areas that each feature names, the widest first. */
  wider?: readonly WiderField[]
}

const levels: readonly Level[] = ['country', 'province', 'district']
const levelAt = (depth: number): Level => levels[depth] ?? 'other'

/** Undefined where the file is in none of them. */
export function knownFields(features: readonly ReadFeature[]): Fields | undefined {
  const keys = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))]
  return geoBoundaries(features, keys) ?? codAb(features, keys)
}

/** Of geoBoundaries (Runfola and others 2020): one level a file, and no wider area. ISO 3166-2 codes where each has one of its own. */
function geoBoundaries(features: readonly ReadFeature[], keys: readonly string[]): Fields | undefined {
  if (!keys.includes('shapeName') || !keys.includes('shapeID')) return undefined
  const depth = /^ADM(\d)$/.exec(String(features[0]?.properties.shapeType))?.[1]
  if (depth === undefined) return undefined
  const iso = new Set(features.map(({ properties }) => properties.shapeISO))
  const hasIso = iso.size === features.length && [...iso].every((code) => /^[A-Z]{2}-\w{1,3}$/.test(String(code)))
  const code = hasIso ? { codeField: 'shapeISO', scheme: 'iso' } : { codeField: 'shapeID', scheme: 'geoboundaries' }
  return { level: levelAt(Number(depth)), nameField: 'shapeName', otherNameFields: [], ...code }
}

/** Names of a level as OCHA's common operational datasets have them: `ADM2_EN`, `ADM2_UR`, `ADM2_REF`, `ADM2ALT1EN`, or since 2025 `adm2_name`, `adm2_name1`, `adm2_ref_name`. */
const nameShape = /^adm(\d)(?:_(?:[a-z]{2}|ref|name\d?|ref_name)|alt\d[a-z]{2})$/i
const codeShape = /^adm(\d)_pcode$/i

/** Of OCHA (COD-AB): one level a file, each feature with the names and codes of all that is wider. */
function codAb(features: readonly ReadFeature[], keys: readonly string[]): Fields | undefined {
  const isSaid = (key: string) => features.some(({ properties }) => String(properties[key] ?? '').trim() !== '')
  const ofShape = (shape: RegExp) =>
    Map.groupBy(
      keys.filter((key) => shape.test(key) && isSaid(key)),
      (key) => Number(shape.exec(key)?.[1]),
    )
  const [names, codes] = [ofShape(nameShape), ofShape(codeShape)]
  const depths = [...codes.keys()].filter((depth) => names.has(depth)).sort((a, b) => a - b)
  const deepest = depths.at(-1)
  if (deepest === undefined) return undefined
  const fieldsAt = (depth: number) => {
    const [name = '', ...others] = (names.get(depth) ?? []).toSorted((a, b) => rank(a) - rank(b))
    return { level: levelAt(depth), nameField: name, others, codeField: codes.get(depth)?.[0] }
  }
  const { others, ...own } = fieldsAt(deepest)
  const wider = depths.slice(0, -1).map((depth): WiderField => {
    const { others: _, ...fields } = fieldsAt(depth)
    return fields
  })
  return { ...own, otherNameFields: others, scheme: 'pcode', wider }
}

/** English first; then as they stand in the file. */
const rank = (key: string) => (/^adm\d_(?:en|name)$/i.test(key) ? 0 : 1)
