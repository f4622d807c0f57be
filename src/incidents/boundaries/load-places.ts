/** Areas and their borders out of a file that somebody has, with an account. */
import { z } from 'zod'
import { Area } from '#src/coordination/model.ts'
import { Label, unlabelled } from '#src/identity/labels.ts'
import type { Actor, Ledger } from '#src/ledger/ledger.ts'
import { all, byIds, putMany } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { Id } from '#src/vocabulary/model.ts'
import { Line } from '#src/vocabulary/text.ts'
import { BoundaryFileError } from './boundary-file-error.ts'
import type { Account } from './boundary-model.ts'
import { bordersOf, folderLoad, putLoad } from './boundary-store.ts'
import { type Fields, knownFields } from './known-layouts.ts'
import { type LoadWish, type PlannedLoad, planLoad } from './plan-load.ts'
import { readBorders } from './read-borders.ts'
import type { ReadFeature } from './read-geojson.ts'

/** Decimals of a degree that are kept of a loaded file: 0.001 is about 100 m. */
const digits = 3

export const LoadPlaces = z.strictObject({
  workspace: Id,
  text: z.string(),
  /** Of a TopoJSON file with several objects the one that holds the areas. */
  object: z.string().min(1).optional(),
  id: Id.refine(
    (id) => id !== folderLoad,
    `"${folderLoad}" is the load of the workspace's own folder; name it otherwise`,
  ),
  source: Line,
  licence: Line,
  label: Label.default(unlabelled),
  /** Which property is what; what is not said is as the layout of the file has it, where that is known. */
  level: Area.shape.classification.optional(),
  nameField: z.string().min(1).optional(),
  otherNameFields: z.array(z.string()).optional(),
  codeField: z.string().optional(),
  parentField: z.string().optional(),
  scheme: Id.optional(),
})
export type LoadPlaces = z.infer<typeof LoadPlaces>

/** What decides how a file is read, and nothing else. */
export const LookAtPlaces = LoadPlaces.omit({ source: true, licence: true, label: true })
export type LookAtPlaces = z.infer<typeof LookAtPlaces>

export interface LookedPlaces {
  account: Account
  /** Which property was taken for what. */
  fields: Fields
}

export interface LoadedPlaces extends LookedPlaces {
  label: Label
}

/** What would become of a file; nothing is stored. @throws BoundaryFileError where it holds no borders, or it is not known which property has the name */
export function lookAtPlaces(ledger: Ledger, actor: Actor, wish: LookAtPlaces): Promise<LookedPlaces> {
  const features = readBorders(wish.text, digits, wish.object)
  const fields = fieldsOf(features, wish)
  return ledger.read(actor, wish.workspace, async (tx) => {
    const { account } = await planned(tx, features, { ...fields, id: wish.id })
    return { account, fields }
  })
}

/**
 * A second load of the same name takes the place of the first. What is doubtful or refused is told and left out.
 * Incidents stay where they were placed when they came in.
 * @throws BoundaryFileError where the file holds no borders, or no feature of it can be taken
 */
export function loadPlaces(ledger: Ledger, actor: Actor, wish: LoadPlaces, today: string): Promise<LoadedPlaces> {
  const features = readBorders(wish.text, digits, wish.object)
  const fields = fieldsOf(features, wish)
  return ledger.write(actor, wish.workspace, async (tx) => {
    const plan = await planned(tx, features, { ...fields, id: wish.id })
    if (plan.boundaries.length === 0) throw new BoundaryFileError(noneOf(plan.account))
    const [before] = await byIds(tx, 'boundary_loads', [wish.id])
    const added = [...new Set([...(before?.data.areas ?? []), ...plan.areas.map(({ id }) => id)])]
    const { id, source, licence, label } = wish
    await putMany(
      tx,
      'areas',
      plan.areas.map((data) => ({ id: data.id, label, data })),
    )
    await putLoad(
      tx,
      { id, source, licence, loaded: today, account: plan.account, areas: added },
      plan.boundaries,
      label,
    )
    return { account: plan.account, fields, label }
  })
}

async function planned(tx: ReadTx, features: readonly ReadFeature[], wish: LoadWish): Promise<PlannedLoad> {
  const areas = (await all(tx, 'areas')).map(({ data }) => Area.parse(data))
  const { boundaries } = await bordersOf(tx, undefined)
  return planLoad(features, wish, areas, boundaries)
}

/** As somebody says; what is not said, as in the layout that the file is known to have. Whoever names the name's property says it all. */
function fieldsOf(features: readonly ReadFeature[], said: LookAtPlaces): Fields {
  const known = said.nameField === undefined ? knownFields(features) : undefined
  const nameField = said.nameField ?? known?.nameField
  if (nameField === undefined) throw new BoundaryFileError(unknownFields(features))
  return {
    level: said.level ?? known?.level ?? 'district',
    nameField,
    otherNameFields: said.otherNameFields ?? known?.otherNameFields ?? [],
    codeField: said.codeField ?? known?.codeField,
    parentField: said.parentField,
    scheme: said.scheme ?? known?.scheme ?? 'pcode',
    ...(known?.wider ? { wider: known.wider } : {}),
  }
}

function unknownFields(features: readonly ReadFeature[]): string {
  const keys = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))].slice(0, 40)
  const example = (key: string) => features.find(({ properties }) => properties[key])?.properties[key] ?? ''
  const there = keys.map((key) => `${key} (${String(example(key)).slice(0, 40)})`).join(', ') || 'none'
  return `It is not known which property of this file has the name: it is neither as OCHA (COD-AB) nor as geoBoundaries gives borders out. Say which (--name-field). There are: ${there}.`
}

function noneOf({ read, refused, doubtful }: Account): string {
  const [first] = [...refused, ...doubtful]
  return `Nothing was loaded: none of the ${read} features could be taken. The first: ${first?.name || 'without a name'}: ${first?.reason}.`
}
