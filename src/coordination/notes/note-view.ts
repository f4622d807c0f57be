/** What the page of a note shows: to each what is theirs to see and to do. */
import { translator } from '#src/i18n/translate.ts'
import { officesOf } from '#src/identity/act.ts'
import type { Grant } from '#src/identity/model.ts'
import { bodies, partiesOf } from '#src/identity/visitor.ts'
import { byIds } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { refuse } from '#src/publishing/refusal.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import { type OfficeNames, officeNames } from '../office-names.ts'
import { isAuthor, mayDecideNoteLabel } from './note-access.ts'
import { type NoteLabelChange, type NoteReceipt, type NoteStep, partiesIn, type SharedNote } from './note-model.ts'
import { receiptsOf } from './note-store.ts'
import { isOpenedBy } from './open-note.ts'

export interface ReceiptLine {
  office: LocalText
  openings: { day: string; offices: LocalText[] }[]
}

export interface NoteCover {
  id: string
  title: string
  author: LocalText
  to: LocalText[]
  theme: LocalText | null
  areas: LocalText[]
  period: { from: string; to: string } | null
  handling: SharedNote['handling']
  until: string | null
  version: number
}

export type NoteText = Pick<
  SharedNote,
  'judged' | 'basis' | 'unknown' | 'reliability' | 'credibility' | 'likelihood' | 'confidence'
>

export interface OpenNote {
  kind: 'open'
  cover: NoteCover
  text: NoteText
  /** The day on which one of the reader's offices opened it as it stands; null for its author. */
  openedOn: string | null
  receipts: ReceiptLine[]
  steps: (Omit<NoteStep, 'offices'> & { offices: LocalText[] })[]
  /** What its author sees of it besides; null for the others. */
  own: { state: SharedNote['state']; expired: boolean; revision: number } | null
  change:
    | (Omit<NoteLabelChange, 'by' | 'offices'> & { offices: LocalText[]; mayDecide: boolean; revision: number })
    | null
}

export type NoteView =
  | OpenNote
  | { kind: 'closed'; cover: NoteCover }
  | { kind: 'gone'; author: LocalText; until: string; withdrawn: NoteReceipt['withdrawn'] | null }

/** @throws Refusal 404 where it is neither theirs nor addressed to them */
export async function noteView(tx: ReadTx, by: Grant, id: string, today: string): Promise<NoteView> {
  const names = await officeNames(tx)
  const [held] = await byIds(tx, 'shared_notes', [id])
  const receipts = await receiptsOf(tx, id)
  const mine = receipts.filter(({ recipient }) => partiesOf(by).includes(recipient))
  const author = held !== undefined && isAuthor(by, held.data)
  const [first] = mine
  if (!held || (first && !author && (first.withdrawn || first.until < today))) {
    if (!first) return refuse(404, 'work.error.gone', { id })
    const { until, withdrawn = null } = first
    return { kind: 'gone', author: partyName(names, first.author), until, withdrawn }
  }
  const cover = await coverOf(tx, names, held.data)
  const opening = mine.flatMap((receipt) => openingBy(receipt, officesOf(by)))[0]
  if (!author && first && !opening) return { kind: 'closed', cover }
  const { data: note, revision } = held
  const { judged, basis, unknown, reliability, credibility, likelihood, confidence, change, state } = note
  return {
    kind: 'open',
    cover,
    text: { judged, basis, unknown, reliability, credibility, likelihood, confidence },
    openedOn: opening?.day ?? null,
    receipts: receipts.map((receipt) => receiptLine(names, receipt)),
    steps: note.steps.map((step) => ({ ...step, offices: step.offices.map(names.of) })),
    own: author ? { state, revision, expired: state === 'shared' && (note.until ?? '') < today } : null,
    change: change
      ? {
          ...{ to: change.to, reason: change.reason, asked: change.asked, revision },
          offices: change.offices.map(names.of),
          mayDecide: mayDecideNoteLabel(by, note),
        }
      : null,
  }
}

/** An organisation, a post or a body. */
export function partyName(names: OfficeNames, party: string): LocalText {
  const body = (['secretariat', 'committee'] as const).find((one) => bodies[one] === party)
  const name = (locale: 'en' | 'ur') => translator(locale)(`notes.body.${body ?? 'secretariat'}`)
  return body ? { en: name('en'), ur: name('ur') } : names.of(party)
}

const openingBy = (receipt: NoteReceipt, offices: string[]) =>
  isOpenedBy(receipt, offices)
    ? receipt.opened.filter(({ version, offices: of }) => version === receipt.version && of.join() === offices.join())
    : []

const receiptLine = (names: OfficeNames, { recipient, opened, version }: NoteReceipt): ReceiptLine => ({
  office: partyName(names, recipient),
  openings: opened
    .filter((one) => one.version === version)
    .map(({ day, offices }) => ({ day, offices: offices.map(names.of) })),
})

async function coverOf(tx: ReadTx, names: OfficeNames, note: SharedNote): Promise<NoteCover> {
  const { id, title, author, addressees, theme, areas, from, to, handling, until = null, version } = note
  return {
    ...{ id, title, handling, until, version },
    author: partyName(names, author),
    to: partiesIn(addressees).map((party) => partyName(names, party)),
    theme: theme === undefined ? null : ((await namesOf(tx, 'themes', [theme]))[0] ?? null),
    areas: await namesOf(tx, 'areas', areas),
    period: from !== undefined && to !== undefined ? { from, to } : null,
  }
}

async function namesOf(tx: ReadTx, kind: 'themes' | 'areas', ids: string[]): Promise<LocalText[]> {
  const found = await byIds(tx, kind, ids)
  return found.map(({ id, data }) => {
    const { title, name } = data as { title?: LocalText; name?: LocalText }
    return title ?? name ?? { en: id }
  })
}
