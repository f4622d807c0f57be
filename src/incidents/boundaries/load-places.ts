/** Areas and their borders out of a file that somebody has, with an account; taken back whole. */
import { z } from 'zod'
import { Area } from '#src/coordination/model.ts'
import { Label, unlabelled } from '#src/identity/labels.ts'
import type { Actor, Ledger } from '#src/ledger/ledger.ts'
import { all, byIds, putMany, removeMany } from '#src/ledger/records.ts'
import type { WriteTx } from '#src/ledger/transaction.ts'
import { observeIncidents } from '#src/results/incidents/observe-incidents.ts'
import { Id } from '#src/vocabulary/model.ts'
import { Line } from '#src/vocabulary/text.ts'
import { kinds } from '#src/workspaces/kinds.ts'
import { readHoldings } from '#src/workspaces/read-snapshot.ts'
import { referencesOf } from '#src/workspaces/references.ts'
import { BoundaryFileError } from './boundary-file-error.ts'
import type { Account } from './boundary-model.ts'
import { bordersOf, folderLoad, idsOf, putLoad } from './boundary-store.ts'
import { planLoad } from './plan-load.ts'
import { readBorders } from './read-borders.ts'

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
  level: Area.shape.classification,
  nameField: z.string().min(1),
  otherNameFields: z.array(z.string()).default([]),
  codeField: z.string().optional(),
  parentField: z.string().optional(),
  scheme: Id.default('pcode'),
})
export type LoadPlaces = z.infer<typeof LoadPlaces>

export interface LoadedPlaces {
  account: Account
  label: Label
}

/**
 * A second load of the same name takes the place of the first. What is doubtful or refused is told and left out. What is worked out of
 * incidents in these areas is worked out again.
 * @throws BoundaryFileError where the file holds no borders, or no feature of it can be taken
 */
export function loadPlaces(ledger: Ledger, actor: Actor, wish: LoadPlaces, today: string): Promise<LoadedPlaces> {
  const features = readBorders(wish.text, digits, wish.object)
  return ledger.write(actor, wish.workspace, async (tx) => {
    const areas = (await all(tx, 'areas')).map(({ data }) => Area.parse(data))
    const { boundaries: wider } = await bordersOf(tx, undefined)
    const plan = planLoad(features, wish, areas, wider)
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
    await observeIncidents(tx)
    return { account: plan.account, label }
  })
}

function noneOf({ read, refused, doubtful }: Account): string {
  const [first] = [...refused, ...doubtful]
  return `Nothing was loaded: none of the ${read} features could be taken. The first: ${first?.name || 'without a name'}: ${first?.reason}.`
}

export interface UndonePlaces {
  boundaries: number
  areas: number
  /** Areas that came with the load and that something points at by now: they stay. */
  kept: string[]
}

/** Takes a load back: its borders, and the areas that came with it and that nothing has come to rest on since; values are worked out again. */
export function undoPlaces(ledger: Ledger, actor: Actor, workspace: string, id: string): Promise<UndonePlaces> {
  return ledger.write(actor, workspace, async (tx) => {
    const [load] = await byIds(tx, 'boundary_loads', [id])
    if (!load) {
      const there = (await all(tx, 'boundary_loads')).map((one) => one.id).filter((one) => one !== folderLoad)
      throw new BoundaryFileError(`There is no load "${id}"; there are ${there.join(', ') || 'none'}.`)
    }
    const boundaries = await removeMany(tx, 'boundaries', await idsOf(tx, id))
    await removeMany(tx, 'boundary_loads', [id])
    const kept = await pointedAt(tx, load.data.areas)
    const areas = await removeMany(
      tx,
      'areas',
      load.data.areas.filter((area) => !kept.includes(area)),
    )
    await observeIncidents(tx)
    return { boundaries: boundaries.length, areas: areas.length, kept }
  })
}

/** Those of these areas that a record of another kind, or an area that is not one of them, points at. */
async function pointedAt(tx: WriteTx, ids: readonly string[]): Promise<string[]> {
  const some = new Set(ids)
  const holdings = await readHoldings(tx)
  const found = new Set<string>()
  for (const kind of kinds)
    for (const [id, { data }] of holdings[kind])
      if (kind !== 'areas' || !some.has(id))
        for (const to of referencesOf(kind, data as never)) if (to.kind === 'areas' && some.has(to.id)) found.add(to.id)
  return [...found]
}
