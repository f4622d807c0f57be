/** Publishing an approved report: its values become observations, with the round as where they come from; and undoing that. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type ActTx, defineAct } from '#src/identity/act.ts'
import { Label, labels, mayShow } from '#src/identity/labels.ts'
import { byIds, putMany, removeMany } from '#src/ledger/records.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Observation } from '#src/results/model.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import { type Held, heldReport, inState, reportOf, stepReport, WithReason } from './held-report.ts'
import { type Line, reportLines } from './report-lines.ts'
import { valuedOn } from './round-store.ts'

export const publicationLabels = labels.slice(0, 3)

export const publishReport = defineAct({
  name: 'publish-report',
  summary: 'Writes the values of an approved report as observations, with a label, and the round as their source.',
  input: z.strictObject({ ...reportOf, label: Label.refine((label) => publicationLabels.includes(label)) }),
  roles: ['secretariat'],
  async run(tx, { label, ...of }) {
    const held = await heldReport(tx, of)
    inState(held, 'approved')
    if (held.report.data.state !== 'approved') refuse(409, 'rounds.error.published')
    if (held.round.to > tx.today) refuse(409, 'rounds.error.future')
    const lines = (await reportLines(tx, held)).filter(({ checked }) => checked.value !== null)
    const [taken] = await valuedOn(
      tx,
      lines.map(({ ask }) => ask),
      held.round.to,
    )
    if (taken !== undefined) refuse(409, 'rounds.error.valueThere', { id: taken })
    const source = `report-${held.report.id}`.slice(0, 120).replace(/-+$/, '')
    const cited = await evidenceOpenAt(tx, label, lines)
    const observations = lines.flatMap((line) => observationsOf(held, line, source, cited))
    await putMany(tx, 'sources', [{ id: source, label, data: await sourceOf(tx, held, source) }])
    await putMany(
      tx,
      'observations',
      observations.map((data) => ({ id: data.id, label, data })),
    )
    const published = { label, source, observations: observations.map(({ id }) => id) }
    await stepReport(tx, held, 'published', { state: 'published', published })
    return { observations: observations.length }
  },
})

export const undoApproval = defineAct({
  name: 'undo-approval',
  summary: 'Undoes the approval of a report, with a reason: unlocks the period and withdraws what was published of it.',
  input: WithReason,
  roles: ['secretariat'],
  async run(tx, { reason, ...of }) {
    const held = await heldReport(tx, of)
    const { published } = held.report.data
    if (!['approved', 'published'].includes(held.report.data.state)) refuse(409, 'rounds.error.notApproved')
    const { published: _, ...without } = held.report.data
    await stepReport(tx, { ...held, report: { ...held.report, data: without } }, 'undone', { state: 'ready' }, reason)
    if (!published) return
    await removeMany(tx, 'observations', published.observations)
    await removeMany(tx, 'sources', [published.source])
  },
})

/** The same value keeps its name when it is published again. */
const idOf = (...parts: string[]) =>
  `reported-${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24)}`

function observationsOf(
  { report, round }: Held,
  line: Line,
  source: string,
  cited: ReadonlySet<string>,
): Observation[] {
  const { ask, checked, entry } = line
  const evidence = entry.evidence.filter((id) => cited.has(id))
  const one = (value: number | string | boolean, disaggregation: Record<string, string>, more: object = {}) =>
    Observation.parse({
      id: idOf(report.id, ask.indicator, JSON.stringify(disaggregation)),
      ...ask,
      date: round.to,
      value,
      disaggregation,
      citation: { source },
      evidence,
      reported: { round: round.id, report: report.id, from: round.from },
      ...more,
    })
  const { value, numerator, denominator, parts } = checked
  if (value === null) return []
  const share = numerator === null || denominator === null ? {} : { numerator, denominator }
  return [one(value, {}, share), ...parts.map((part) => one(part.value, { [part.disaggregation]: part.part }))]
}

/** A value is no more open than what it points at: evidence that is held more closely stays with the report. */
async function evidenceOpenAt(tx: ActTx, label: Label, lines: Line[]): Promise<Set<string>> {
  const named = [...new Set(lines.flatMap(({ entry }) => entry.evidence))]
  const found = await byIds(tx, 'evidence', named)
  return new Set(found.filter((one) => mayShow(one.label, label)).map(({ id }) => id))
}

async function sourceOf(tx: ActTx, { report, round }: Held, id: string) {
  const { organisation } = report.data
  const [found] = await byIds(tx, 'organisations', [organisation])
  const name = (found?.data as { name?: LocalText } | undefined)?.name ?? { en: organisation }
  const title = {
    en: `${name.en}: report for ${round.title.en}`,
    ur: `${name.ur ?? name.en}: ${round.title.ur ?? round.title.en} کی رپورٹ`,
  }
  const terms = {
    en: 'Reported in a reporting round of this workspace, and published under its licence.',
    ur: 'اس ورک اسپیس کے رپورٹنگ دور میں دی گئی، اور اسی کے لائسنس کے تحت شائع۔',
  }
  return {
    id,
    title,
    kind: 'report' as const,
    publisher: organisation,
    authors: [],
    date: tx.today,
    language: 'en',
    terms,
  }
}
