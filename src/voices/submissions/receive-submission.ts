/** Takes what somebody says, with an account or without: neither is kept with it. It is the one write of people who are nobody here. */
import { z } from 'zod'
import { checkedInput } from '#src/identity/act.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import { byIds, existing, putMany } from '#src/ledger/records.ts'
import { closedSince } from '#src/policies/drafts/draft-view.ts'
import type { Published } from '#src/publishing/door.ts'
import { refusePersonal } from '#src/publishing/impersonal.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { plainCalendar, workingDayAfter } from '#src/vocabulary/calendar.ts'
import type { Puzzles } from '../puzzle/puzzle.ts'
import type { FloodGate } from './flood-gate.ts'
import { holderOf, idFor, partyFor, Receipt } from './receipt.ts'
import { About, type ReceivedSubmission, Said, usualWorkingDays } from './submission-model.ts'

/** What a page with a module sends along; without one, both are left out. */
const Proof = { puzzle: z.string().max(200).optional(), solution: z.string().max(20).optional() }
const SubmissionDraft = About.extend({ ...Said.omit({ translation: true }).shape, code: Receipt, ...Proof })

export interface Reception {
  ledger: Ledger
  /** The workspace as the public sees it: what is not open to everybody cannot be spoken about. */
  published: Published
  gate: FloodGate
  puzzles: Puzzles
  /** Looked at by the gate, and kept nowhere. */
  address: string
  /** Milliseconds. */
  now: number
  today: string
}

/**
 * The same form sent twice is one submission.
 * @throws Refusal 422 with each field and place, or where the page's work is not what it was given to do; 404 where what it is about is not open; 429 where too many came; 409 where the code
 * was used for something else
 */
export async function receiveSubmission(reception: Reception, given: unknown): Promise<{ id: string }> {
  const { ledger, published, gate, puzzles, address, now, today } = reception
  const { kind, id: about, code, puzzle, solution, ...said } = checkedInput(SubmissionDraft, given)
  const { workspace } = published
  refusePersonal({ text: said.text }, workspace.identityNumbers ?? [])
  if (!published.records[kind].has(about)) refuse(404, 'work.error.gone', { id: about })
  const over = closedSince(published, { kind, id: about }, today)
  if (over) refuse(409, 'submissions.error.closed', { day: over })
  const { voices, calendar = plainCalendar } = workspace
  if (said.role !== undefined && !voices?.roles.some(({ id }) => id === said.role))
    refuse(422, 'submissions.error.role', {}, 'role')
  if (said.area !== undefined && !published.records.areas.has(said.area))
    refuse(422, 'submissions.error.area', {}, 'area')
  const place = { workspace: workspace.id, kind, id: about, code }
  const verdict = puzzle && solution ? puzzles.check(puzzle, solution, place, now) : 'unknown'
  if (verdict === 'wrong' || verdict === 'expired') refuse(422, 'submissions.error.puzzle')
  const proven = verdict === 'solved'
  const minutes = gate.take(workspace.id, address, now, proven)
  if (minutes > 0) refuse(429, 'submissions.error.flood', { minutes })
  const due = workingDayAfter(calendar, today, voices?.answerWithin ?? usualWorkingDays)
  const data: ReceivedSubmission = {
    id: idFor(code),
    about: { kind, id: about },
    received: today,
    due,
    said,
    ...(proven && { proven }),
  }
  await ledger.write(holderOf(code), workspace.id, async (tx) => {
    const [before] = await byIds(tx, 'received_submissions', [data.id])
    if (before && sameWords(before.data, data)) return
    if (before || (await existing(tx, 'submissions', [data.id])).length > 0) refuse(409, 'submissions.error.used')
    await putMany(tx, 'received_submissions', [
      { id: data.id, label: 'TLP:AMBER+STRICT', parties: [partyFor(code)], data },
    ])
  })
  return { id: data.id }
}

const sameWords = (a: ReceivedSubmission, b: ReceivedSubmission) =>
  a.about.kind === b.about.kind && a.about.id === b.about.id && a.said.text === b.said.text
