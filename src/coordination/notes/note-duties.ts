import { partiesOf } from '#src/identity/visitor.ts'
import { dayAfter } from '#src/vocabulary/days.ts'
import type { DutySource } from '../duties.ts'
import { mayDecideNoteLabel, writesFor } from './note-access.ts'
import { unopened, waiting, waitingLabels } from './note-store.ts'

/** So long before a note ends its author hears of it. */
const notice = 'P14D'

/** A note waits to be opened by those it is addressed to; its author is told before it ends, and a second person that its label waits. */
export const noteDuties: DutySource = async (tx, by, today) => {
  const path = (id: string) => `/${tx.workspace}/notes/${id}`
  const author = writesFor(by)
  const toOpen = await unopened(tx, partiesOf(by), today)
  const ending = author === null ? [] : await waiting(tx, author, today, dayAfter(today, notice))
  const labels = author === null ? [] : (await waitingLabels(tx)).filter((note) => mayDecideNoteLabel(by, note))
  // Not even its title goes by mail.
  const label = 'TLP:RED' as const
  return [
    ...toOpen.map(({ id, title, until, version }) => ({
      sort: version > 1 ? ('work.duty.noteRenewed' as const) : ('work.duty.note' as const),
      ...{ title, label, path: path(id), due: until },
    })),
    ...ending.map(({ id, title, until = null }) => ({
      sort: 'work.duty.noteEnds' as const,
      ...{ title, label, path: path(id), due: until },
    })),
    ...labels.map(({ id, title }) => ({
      sort: 'work.duty.noteLabel' as const,
      ...{ title, label, path: path(id), due: null },
    })),
  ]
}
