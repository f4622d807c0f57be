/** What the page of a publication or a withdrawal shows of its plan: records by kind, with what they are called. */
import type { Label } from '#src/identity/labels.ts'
import type { Published } from '#src/publishing/door.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { Kind, RecordOf } from '#src/workspaces/kinds.ts'
import type { LabelPlan } from './label-plan.ts'

export interface NamedRecord {
  kind: Kind
  id: string
  /** Null where nobody has given it words: a clause goes by its number. */
  title: LocalText | null
  number: string | null
}

export interface LabelPlanView {
  affected: { kind: Kind; records: NamedRecord[] }[]
  heldBack: (NamedRecord & { because: NamedRecord & { label: Label } })[]
}

function named({ records }: Published, kind: Kind, id: string): NamedRecord {
  const record = records[kind].get(id) as RecordOf<Kind> | undefined
  const words = record as { title?: LocalText; name?: LocalText; gist?: LocalText; number?: string } | undefined
  const title = words?.title ?? words?.name ?? words?.gist ?? null
  return { kind, id, title, number: kind === 'clauses' ? (words?.number ?? null) : null }
}

/** @param published with nothing withheld */
export function labelPlanView(published: Published, { affected, heldBack }: LabelPlan): LabelPlanView {
  return {
    affected: affected.map(({ kind, ids }) => ({ kind, records: ids.map((id) => named(published, kind, id)) })),
    heldBack: heldBack.map(({ kind, id, because }) => ({
      ...named(published, kind, id),
      because: { ...named(published, because.kind, because.id), label: because.label },
    })),
  }
}
