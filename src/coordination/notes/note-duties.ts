import { type Label, strictest } from '#src/identity/labels.ts'
import { partiesOf } from '#src/identity/visitor.ts'
import { dayAfter } from '#src/vocabulary/days.ts'
import type { DutySource } from '../duty.ts'
import { mayDecideNoteLabel, writesFor } from './note-access.ts'
import { unopened, waiting, waitingLabels } from './note-store.ts'

/** So long before a note ends its author hears of it. */
const notice = 'P14D'

/** Addressed to few, whatever its label: not even its title goes by mail. */
const addressed = (label: Label) => strictest('TLP:AMBER', label)

/** A note waits to be opened by those it is addressed to; its author is told before it ends, and a second person that its label waits. */
export const noteDuties: DutySource = async (tx, by, today) => {
  const path = (id: string) => `/${tx.workspace}/notes/${id}`
  const author = writesFor(by)
  const toOpen = await unopened(tx, partiesOf(by), today)
  const ending = author === null ? [] : await waiting(tx, author, today, dayAfter(today, notice))
  const labels = author === null ? [] : (await waitingLabels(tx)).filter((note) => mayDecideNoteLabel(by, note))
  return [
    ...toOpen.map(({ id, title, handling, until, version }) => ({
      sort: version > 1 ? ('work.duty.noteRenewed' as const) : ('work.duty.note' as const),
      ...{ title, label: addressed(handling), path: path(id), due: until },
    })),
    ...ending.map(({ id, title, handling, until = null }) => ({
      sort: 'work.duty.noteEnds' as const,
      ...{ title, label: addressed(handling), path: path(id), due: until },
    })),
    ...labels.map(({ id, title, handling }) => ({
      sort: 'work.duty.noteLabel' as const,
      ...{ title, label: addressed(handling), path: path(id), due: null },
    })),
  ]
}
