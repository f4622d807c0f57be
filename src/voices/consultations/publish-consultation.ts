/** A report is published by two: one of the secretariat asks, which closes the consultation, and another looks at it and decides. */
import { z } from 'zod'
import { translator } from '#src/i18n/translate.ts'
import { type ActTx, defineAct, heldRecord, officesOf, Revision } from '#src/identity/act.ts'
import { byIds, putMany } from '#src/ledger/records.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import type { Workspace } from '#src/workspaces/model.ts'
import { type Consultation, type HeldConsultation, lastDayOf } from './consultation-model.ts'
import { dropStatements, settleStatements, statementsOf } from './consultation-store.ts'
import { keepHeld, openConsultation } from './plan-consultation.ts'
import { reportOf } from './report.ts'

const Seen = z.strictObject({ id: Id, revision: Revision })
const roles = ['secretariat'] as const

export const askConsultationReport = defineAct({
  name: 'ask-consultation-report',
  summary: 'Closes a consultation and asks a second person to publish its report.',
  input: Seen,
  roles,
  async run(tx, { id, revision }) {
    const { data } = await openConsultation(tx, id, revision)
    // First shut, which waits for what is just being noted.
    const asked = { by: tx.by.account, offices: officesOf(tx.by), day: tx.today }
    await keepHeld(tx, { ...data, state: 'asked', asked })
    await settleStatements(tx, tx.today, id)
    await publishable(tx, data)
  },
})

export const publishConsultationReport = defineAct({
  name: 'publish-consultation-report',
  summary:
    'Publishes the report of a consultation, as somebody else of the secretariat has asked, and deletes what it was made of.',
  input: Seen,
  roles,
  async run(tx, { id, revision }) {
    const data = await asked(tx, id, revision)
    if (data.asked?.by === tx.by.account) refuse(403, 'consultations.error.own')
    const report = await publishable(tx, data)
    await putMany(tx, 'consultations', [{ id, label: 'TLP:CLEAR', data: report }])
    await becomeEvidence(tx, report)
    await dropStatements(tx, id)
    const { asked: _, ...rest } = data
    await keepHeld(tx, { ...rest, state: 'published' })
  },
})

export const returnConsultationReport = defineAct({
  name: 'return-consultation-report',
  summary: 'Opens a consultation again whose report was to be published.',
  input: Seen,
  roles,
  async run(tx, { id, revision }) {
    const { asked: _, ...data } = await asked(tx, id, revision)
    await keepHeld(tx, { ...data, state: 'open' })
  },
})

export const withdrawConsultationReport = defineAct({
  name: 'withdraw-consultation-report',
  summary: 'Takes the report of a consultation from the public; it is not published again.',
  input: Seen,
  roles,
  async run(tx, { id, revision }) {
    const { data } = await heldRecord(tx, 'consultations', id, revision)
    const label = 'TLP:AMBER+STRICT'
    await putMany(tx, 'consultations', [{ id, label, data }])
    for (const kind of ['evidence', 'sources'] as const) {
      const derived = await byIds(tx, kind, [id])
      await putMany(
        tx,
        kind,
        derived.map((one) => ({ id: one.id, label, data: one.data })),
      )
    }
  },
})

async function asked(tx: ActTx, id: string, revision: number): Promise<HeldConsultation> {
  const { data } = await heldRecord(tx, 'held_consultations', id, revision)
  if (data.state !== 'asked') refuse(409, 'consultations.error.notAsked')
  return data
}

/** @throws Refusal 409 where fewer than five took part, or where it speaks of what is not public: it would be withheld with it */
async function publishable(tx: ActTx, held: HeldConsultation): Promise<Consultation> {
  const report = reportOf(held, await statementsOf(tx, held.id), tx.today)
  if (!report) return refuse(409, 'consultations.error.few')
  for (const kind of ['commitments', 'clauses', 'themes'] as const) {
    const ids = [...new Set(report.statements.flatMap((one) => one[kind]))]
    const open = (await byIds(tx, kind, ids)).filter(({ label }) => label === 'TLP:CLEAR').map(({ id }) => id)
    const closed = ids.find((id) => !open.includes(id))
    if (closed !== undefined) refuse(409, 'consultations.error.notPublic', { id: closed })
  }
  return report
}

/** A document that can be cited, and evidence on the promises that were spoken of: F6 until somebody grades it. */
async function becomeEvidence(tx: ActTx, report: Consultation): Promise<void> {
  const { id, title, conveners, statements } = report
  const [publisher = ''] = conveners
  const date = lastDayOf(report) ?? tx.today
  const row = await tx.db.selectFrom('workspaces').select('data').where('id', '=', tx.workspace).executeTakeFirst()
  const { licence = '' } = (row?.data ?? {}) as Partial<Workspace>
  const [en, ur] = [translator('en'), translator('ur')]
  const terms = { en: en('consultations.terms', { licence }), ur: ur('consultations.terms', { licence }) }
  const source = { id, title, kind: 'report' as const, publisher, authors: [], date, language: 'en', terms }
  await putMany(tx, 'sources', [{ id, label: 'TLP:CLEAR', data: source }])
  const commitments = [...new Set(statements.flatMap((one) => one.commitments))].sort()
  if (commitments.length === 0) return
  const evidence = {
    ...{ id, title, kind: 'passage' as const, date, from: publisher, commitments },
    citation: { source: id },
    ...{ reliability: 'F' as const, credibility: 6 as const },
  }
  await putMany(tx, 'evidence', [{ id, label: 'TLP:CLEAR', data: evidence }])
}
