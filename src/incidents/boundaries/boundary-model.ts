/** Borders of areas as they were loaded from one file, with the terms that it came under. */
import { z } from 'zod'
import { Day, Id, LocalText } from '#src/vocabulary/model.ts'
import { Line } from '#src/vocabulary/text.ts'

const Position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])

/** A closed ring of longitude and latitude, WGS 84. */
const Ring = z.array(Position).min(4)

export const Boundary = z.strictObject({
  id: Id,
  area: Id,
  load: Id,
  /** As in a GeoJSON MultiPolygon: of each polygon the outer ring first, then its holes. */
  polygons: z.array(z.array(Ring).min(1)).min(1),
})
export type Boundary = z.infer<typeof Boundary>

/** What became of the features of a file; they add up to all that were read. */
const Account = z.strictObject({
  read: z.int().min(0),
  matched: z.int().min(0),
  added: z.int().min(0),
  /** Wider areas that the features name and that are new too: they have no borders, and are no features. */
  wider: z.array(Id).optional(),
  doubtful: z.array(
    z.strictObject({ feature: z.int(), name: z.string(), reason: z.string(), candidates: z.array(Id) }),
  ),
  refused: z.array(z.strictObject({ feature: z.int(), name: z.string(), reason: z.string() })),
})
export type Account = z.infer<typeof Account>

export const BoundaryLoad = z.strictObject({
  id: Id,
  source: Line,
  licence: Line,
  loaded: Day.optional(),
  account: Account,
  /** Areas that were not there before: they go when the load is undone. */
  areas: z.array(Id),
})
export type BoundaryLoad = z.infer<typeof BoundaryLoad>

/** In `workspace.yaml`: which borders a map draws, and what is said under it. */
export const BordersSetting = z.strictObject({
  /** The load whose borders are drawn; the newest where nothing is said. */
  load: Id.optional(),
  disclaimer: LocalText,
  /** Areas whose borders are drawn dashed. */
  dashed: z.array(Id).default([]),
  /** Areas that are not drawn. */
  hidden: z.array(Id).default([]),
})
export type BordersSetting = z.infer<typeof BordersSetting>

declare module '#src/ledger/records.ts' {
  interface RecordTypes {
    boundaries: Boundary
    boundary_loads: BoundaryLoad
  }
}
