/** What a statement may name in a workspace: its roles, areas, themes and drivers. */

import type { RecordKind } from '#src/ledger/kinds.ts'
import { all, byIds } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { type FaultKey, refuse } from '#src/publishing/refusal.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { Workspace } from '#src/workspaces/model.ts'

export interface Named {
  id: string
  name: LocalText
}

export interface Room {
  roles: Named[]
  regions: Named[]
  themes: Named[]
  drivers: Named[]
}

export async function roomOf(tx: ReadTx): Promise<Room> {
  const row = await tx.db.selectFrom('workspaces').select('data').where('id', '=', tx.workspace).executeTakeFirst()
  const { voices, consultations } = (row?.data ?? {}) as Pick<Workspace, 'voices' | 'consultations'>
  const areas = (await all(tx, 'areas')) as { id: string; data: object }[]
  const themes = (await all(tx, 'themes')) as { id: string; data: object }[]
  return {
    roles: voices?.roles ?? [],
    regions: areas.map(({ id, data }) => ({ id, name: (data as { name: LocalText }).name })),
    themes: themes.map(({ id, data }) => ({ id, name: (data as { title: LocalText }).title })),
    drivers: consultations?.drivers ?? [],
  }
}

/** @throws Refusal 422 at the field, with the first that is not in the list */
export function assertNamed(list: readonly Named[], ids: readonly string[], key: FaultKey, field: string): void {
  const missing = ids.find((id) => !list.some((one) => one.id === id))
  if (missing !== undefined) refuse(422, key, { id: missing }, field)
}

/** @throws Refusal 422 at the field, with the first that is not there, or not for whoever asks */
export async function assertRecords(tx: ReadTx, kind: RecordKind, ids: readonly string[], field: string) {
  const found = await byIds(tx, kind, [...ids])
  assertNamed(
    found.map(({ id }) => ({ id, name: { en: id } })),
    ids,
    'consultations.error.record',
    field,
  )
  return found
}
