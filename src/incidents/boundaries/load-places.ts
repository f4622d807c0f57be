/** Areas and their borders out of a file that somebody has, with an account. */
import { z } from 'zod'
import { Area } from '#src/coordination/model.ts'
import { Label, unlabelled } from '#src/identity/labels.ts'
import type { Actor, Ledger } from '#src/ledger/ledger.ts'
import { all, byIds, putMany } from '#src/ledger/records.ts'
import { Id } from '#src/vocabulary/model.ts'
import { Line } from '#src/vocabulary/text.ts'
import { BoundaryFileError } from './boundary-file-error.ts'
import type { Account } from './boundary-model.ts'
import { bordersOf, folderLoad, putLoad } from './boundary-store.ts'
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
 * A second load of the same name takes the place of the first. What is doubtful or refused is told and left out.
 * Incidents stay where they were placed when they came in.
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
    return { account: plan.account, label }
  })
}

function noneOf({ read, refused, doubtful }: Account): string {
  const [first] = [...refused, ...doubtful]
  return `Nothing was loaded: none of the ${read} features could be taken. The first: ${first?.name || 'without a name'}: ${first?.reason}.`
}
