/** Where something happened: an area as it was on that day, and how exactly that is known. */
import type { Area } from '#src/coordination/model.ts'

/**
 * How exactly a place is known, from the closest: the spot, a settlement or its surroundings, somewhere in a district, in a
 * province, in the country. A province is not a spot in its middle.
 */
export const placePrecisions = ['exact', 'near', 'district', 'province', 'country', 'unknown'] as const
export type PlacePrecision = (typeof placePrecisions)[number]

/** What a source says of a place. */
export interface SaidPlace {
  /** Names of areas as the source writes them, the widest first: province, district. Empty ones are passed over. */
  names: readonly (string | undefined)[]
  /** Degrees, WGS 84. */
  lat?: number | undefined
  lon?: number | undefined
  /** ISO 8601, as exactly as known. */
  day: string
  /** Left out where the source does not say; its coordinates are then taken for a spot. */
  precision?: PlacePrecision | undefined
}

/** `name`: by its name, another of its names or a code; `point`: by coordinates; `both`: a doubtful name that the coordinates settle; `country`: nothing closer is said. */
export type HowPlaced = 'name' | 'point' | 'both' | 'country'

/** `typo`: nearly an area's name; `several`: the name of more than one; `unknown`: no area's name; `outside`: in none of the areas; `nowhere`: no place is said. */
export type PlaceDoubt = 'typo' | 'several' | 'unknown' | 'outside' | 'nowhere'

export type Placed =
  | {
      area: string
      precision: PlacePrecision
      how: HowPlaced
      /** The area the coordinates lie in, where it is another than the one that is named: the name is believed. */
      pointIn?: string
      /** The area had ended by then; the source goes on naming it, and it is left there. */
      ended?: true
    }
  | { doubtful: PlaceDoubt; candidates: string[] }

export type PlaceOf = (said: SaidPlace) => Placed

/** Rings of longitude and latitude, closed; of each polygon the outer one first, then its holes. */
export type Polygons = readonly (readonly (readonly (readonly [lon: number, lat: number])[])[])[]

export interface BoundaryOf {
  area: string
  polygons: Polygons
}

export type { Area }
