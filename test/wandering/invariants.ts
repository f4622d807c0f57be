/** What holds in a workspace whatever people do there, each said once more in its own words. Each gives what is wrong: nothing, where all is right. */
import { auditLines, readAuditFile, verifyAuditFile } from '#src/ledger/audit-file.ts'
import { type RecordKind, recordKinds } from '#src/ledger/kinds.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import { all, type StoredRecord } from '#src/ledger/records.ts'
import { handlingLabels } from '#src/ledger/tables.ts'
import type { Colleagues } from '../colleagues.ts'
import type { Deed } from './deed.ts'
import type { World } from './world.ts'

type Reader = Colleagues['bilal']

const opens = ({ clearance, parties }: Reader, { label, parties: to }: StoredRecord) =>
  handlingLabels.indexOf(label) <= handlingLabels.indexOf(clearance) || to.some((one) => parties.includes(one))

/** The rule of what is shown to whom, said once more. */
export const seenBy = (by: Reader, world: World): World =>
  Object.fromEntries(
    recordKinds.map((kind) => [kind, (world[kind] as StoredRecord[]).filter((record) => opens(by, record))]),
  ) as unknown as World

/** What somebody is shown that is not theirs, and what is theirs that they are not shown. */
export async function wronglySeen(people: Colleagues, world: World, by: Reader): Promise<string[]> {
  return people.sees(by, async (tx) => {
    const theirs = seenBy(by, world)
    const wrong: string[] = []
    for (const kind of recordKinds) {
      const shown = new Set((await all(tx, kind)).map(({ id }) => id))
      const right = new Set(theirs[kind].map(({ id }) => id))
      for (const id of [...shown, ...right])
        if (shown.has(id) !== right.has(id)) wrong.push(`${by.name}: ${kind}/${id}`)
    }
    return wrong
  })
}

const ofOneAgency: RecordKind[] = ['roadmaps', 'reports', 'requests', 'answers']

/** Work between one agency and the secretariat that another agency could read. */
export const openToStrangers = (world: World): string[] =>
  ofOneAgency.flatMap((kind) =>
    (world[kind] as StoredRecord<'reports'>[])
      .filter(({ label, parties, data }) => {
        const toOthers = parties.some((to) => to !== data.organisation && !to.startsWith(data.organisation))
        return toOthers || handlingLabels.indexOf(label) <= handlingLabels.indexOf('TLP:GREEN')
      })
      .filter(({ data }) => data.state !== 'published')
      .map(({ id, label }) => `${kind}/${id} (${label})`),
  )

const lockedIn = (world: World) => world.reports.filter(({ data }) => ['approved', 'published'].includes(data.state))
const linesOf = ({ data }: StoredRecord<'reports'>) => JSON.stringify([data.asks, data.entries])

/** Reports of a locked period whose lines became others, or which came unlocked otherwise than by an undone approval. */
export const unlocked = (before: World, after: World, acts: readonly string[]): string[] =>
  lockedIn(before).flatMap((was) => {
    const is = after.reports.find(({ id }) => id === was.id)
    if (!is || linesOf(is) !== linesOf(was)) return [`${was.id}: its lines became others`]
    const stays = lockedIn(after).includes(is)
    return stays || acts.includes('undo-approval') ? [] : [`${was.id}: unlocked by ${acts.join()}`]
  })

/** Verdicts that somebody changed who did not give them, apart from their day of publication. */
export const rewritten = (before: World, after: World): string[] =>
  before.assessments.flatMap(({ id, data }) => {
    const is = after.assessments.find((one) => one.id === id)
    return is && asGiven(is.data) === asGiven(data) ? [] : [id]
  })

const asGiven = (verdict: object) => JSON.stringify({ ...verdict, published: undefined })

/** Deeds that confirm a deed, and whose they must not be. */
const seconds: Record<string, string> = {
  'release-answer': 'answer-question',
  'decide-label': 'ask-label',
  'decide-note-label': 'ask-note-label',
  'confirm-publication': 'ask-publication',
  'confirm-draft': 'plan-draft',
  'publish-consultation-report': 'ask-consultation-report',
}

/** Of what takes two people, what one did alone. @param done what was done, in order */
export const doneAlone = (done: readonly Deed[]): string[] =>
  done.flatMap(({ act, by, subject }, at) => {
    const first = done.slice(0, at).findLast((deed) => deed.act === seconds[act] && deed.subject === subject)
    return first?.by === by ? [`${act} on ${subject} by ${by}`] : []
  })

const mayFindItSo = [
  'count-participants',
  'save-report',
  'edit-commitment',
  'revise-indicator',
  'translate-submission',
  'translate-answer',
  'pass-submission',
]

/**
 * Deeds done at the same moment to what both had looked at: of two, one lost what it wrote. Reports are kept line by line: the same
 * line twice is no loss; nor is an edit that finds everything so already.
 */
export const lost = (atOnce: readonly Deed[]): string[] =>
  atOnce
    .filter(({ act, revision }) => revision !== undefined && !mayFindItSo.includes(act))
    .slice(1)
    .map(({ act, subject }) => `${act} on ${subject}, twice`)

/** Why the log does not account for the records; undefined where it does. */
export async function unexplained(ledger: Ledger, workspace: string): Promise<string | undefined> {
  const verdict = await verifyAuditFile(await readAuditFile(auditLines(ledger, workspace)))
  return verdict.ok ? undefined : verdict.why
}
