/** A strategy paper from its start to its sign-off: written in sections, submitted by the lead, signed by the lead's second person. */
import { z } from 'zod'
import { type ActTx, defineAct, heldRecord, officesOf, Revision } from '#src/identity/act.ts'
import type { Label } from '#src/identity/labels.ts'
import { randomLetters } from '#src/identity/token.ts'
import { putMany } from '#src/ledger/records.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import { prose } from '#src/vocabulary/text.ts'
import { mayOversee, mayWriteSection } from '../access.ts'
import { PaperDraft, type StrategyPaper } from './strategy-paper-model.ts'

const Reason = prose(4000)

export const startPaper = defineAct({
  name: 'start-paper',
  summary: 'Asks organisations to write a strategy paper: who leads, who writes which section, and by when.',
  input: PaperDraft,
  roles: ['secretariat'],
  async run(tx, draft) {
    const contributors = new Set([...draft.contributors, ...draft.sections.map(({ organisation }) => organisation)])
    for (const id of [draft.lead, ...contributors]) await heldRecord(tx, 'organisations', id)
    if (draft.theme !== undefined) await heldRecord(tx, 'themes', draft.theme)
    if ([draft, ...draft.sections].some(({ due }) => due < tx.today)) refuse(422, 'requests.error.due', {}, 'due')
    contributors.delete(draft.lead)
    const data: StrategyPaper = {
      ...draft,
      id: `paper-${randomLetters(12)}`,
      contributors: [...contributors].sort(),
      state: 'draft',
      version: 1,
      sections: draft.sections.map((section) => ({ ...section, text: '', edition: 0 })),
      said: [],
      signed: [],
    }
    const parties = [data.lead, ...data.contributors]
    await putMany(tx, 'strategy_papers', [{ id: data.id, label: 'TLP:AMBER', parties, data }])
    return { id: data.id }
  },
})

export const writeSection = defineAct({
  name: 'write-section',
  summary: 'Writes or changes a section of a strategy paper: for the organisation it was given to, and for the lead.',
  input: z.strictObject({
    id: Id,
    /** From 0. */
    section: z.coerce.number().int().min(0).max(49),
    /** Of the section, as the form was made of it. */
    edition: z.coerce.number().int().min(0),
    text: prose(),
  }),
  roles: ['focal-point'],
  async run(tx, { id, section: index, edition, text }) {
    const { label, data } = await heldRecord(tx, 'strategy_papers', id)
    const section = data.sections[index]
    if (!section) return refuse(422, 'papers.error.section', {}, 'section')
    if (!mayWriteSection(tx.by, data, section)) refuse(403, 'papers.error.notYours')
    if (data.state !== 'draft') refuse(409, 'papers.error.state')
    if (section.edition !== edition) refuse(409, 'work.error.changed')
    const sections = data.sections.with(index, { ...section, text, edition: edition + 1 })
    await putMany(tx, 'strategy_papers', [{ id, label, data: { ...data, sections } }])
  },
})

export const submitPaper = defineAct({
  name: 'submit-paper',
  summary: 'Submits a strategy paper of which every section is written for the sign-off of the lead’s second person.',
  input: z.strictObject({ id: Id, revision: Revision }),
  roles: ['focal-point'],
  async run(tx, { id, revision }) {
    const held = await ofTheLead(tx, id, revision, 'draft')
    const unwritten = held.data.sections.find(({ text }) => text === '')
    if (unwritten) refuse(422, 'papers.error.unwritten', { title: unwritten.title })
    await go(tx, held, 'submitted', '', { ...held.data, state: 'submitted', submittedBy: tx.by.account })
  },
})

export const returnPaper = defineAct({
  name: 'return-paper',
  summary: 'Returns a submitted strategy paper to its writers, with the reason; not for the one who submitted it.',
  input: z.strictObject({ id: Id, revision: Revision, text: Reason }),
  roles: ['focal-point'],
  async run(tx, { id, revision, text }) {
    const held = await ofTheSecond(tx, id, revision)
    await go(tx, held, 'returned', text, { ...held.data, state: 'draft' })
  },
})

export const signPaper = defineAct({
  name: 'sign-paper',
  summary: 'Signs a submitted strategy paper off; not for the one who submitted it.',
  input: z.strictObject({ id: Id, revision: Revision }),
  roles: ['focal-point'],
  async run(tx, { id, revision }) {
    const held = await ofTheSecond(tx, id, revision)
    const { version, sections, signed } = held.data
    const frozen = { version, day: tx.today, sections: sections.map(({ title, text }) => ({ title, text })) }
    await go(tx, held, 'signed', '', { ...held.data, state: 'signed', signed: [...signed, frozen] })
  },
})

export const reopenPaper = defineAct({
  name: 'reopen-paper',
  summary: 'Opens a new version of a strategy paper that was signed off; the signed one stays as it is.',
  input: z.strictObject({ id: Id, revision: Revision, text: Reason }),
  roles: ['secretariat'],
  async run(tx, { id, revision, text }) {
    const held = await heldRecord(tx, 'strategy_papers', id, revision)
    if (held.data.state !== 'signed') refuse(409, 'papers.error.state')
    await go(tx, held, 'reopened', text, { ...held.data, state: 'draft', version: held.data.version + 1 })
  },
})

interface Held {
  id: string
  label: Label
  data: StrategyPaper
}

async function ofTheLead(tx: ActTx, id: string, revision: number, state: StrategyPaper['state']): Promise<Held> {
  const held = await heldRecord(tx, 'strategy_papers', id, revision)
  if (!mayOversee(tx.by, held.data)) refuse(403, 'papers.error.notLead')
  if (held.data.state !== state) refuse(409, 'papers.error.state')
  return held
}

async function ofTheSecond(tx: ActTx, id: string, revision: number): Promise<Held> {
  const held = await ofTheLead(tx, id, revision, 'submitted')
  if (held.data.submittedBy === tx.by.account) refuse(403, 'papers.error.own')
  return held
}

async function go(
  tx: ActTx,
  { id, label }: Held,
  step: StrategyPaper['said'][number]['step'],
  text: string,
  { submittedBy, ...next }: StrategyPaper,
): Promise<void> {
  const said = [...next.said, { step, version: next.version, day: tx.today, text, offices: officesOf(tx.by) }]
  const by = next.state === 'submitted' && submittedBy !== undefined ? { submittedBy } : {}
  await putMany(tx, 'strategy_papers', [{ id, label, data: { ...next, ...by, said } }])
}
