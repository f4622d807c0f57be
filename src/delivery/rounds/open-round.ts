/** Opening a round, asking more or less of an organisation in it, and closing it. */
import { z } from 'zod'
import { formatter } from '#src/i18n/format.ts'
import { type ActTx, defineAct, heldRecord, officesOf, Revision } from '#src/identity/act.ts'
import { byIds, putMany } from '#src/ledger/records.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Indicator } from '#src/results/model.ts'
import { Day, Id } from '#src/vocabulary/model.ts'
import { heldReport, inState, stepReport } from './held-report.ts'
import { type Ask, type Report, type Round, reportId, roundId } from './model.ts'

const Asked = z.strictObject({ organisation: Id, indicator: Id, area: Id.optional() })
type Asked = z.infer<typeof Asked>

export const openRound = defineAct({
  name: 'open-round',
  summary: 'Opens a reporting round for a period and asks organisations for the values of indicators.',
  input: z.strictObject({ from: Day, to: Day, due: Day, asks: z.array(Asked).min(1).max(20_000) }),
  roles: ['secretariat'],
  async run(tx, { from, to, due, asks }) {
    if (to < from) refuse(422, 'rounds.error.backwards', {}, 'to')
    if (due < to) refuse(422, 'rounds.error.early', {}, 'due')
    const id = roundId(from, to)
    const [other] = await byIds(tx, 'rounds', [id])
    if (other) refuse(409, 'rounds.error.twice', {}, 'from')
    const period = (locale: 'en' | 'ur', between: string) =>
      [from, to].map((day) => formatter(locale).date(day)).join(between)
    const title = { en: period('en', ' to '), ur: `${period('ur', ' سے ')} تک` }
    const offices = officesOf(tx.by)
    const round: Round = { id, title, from, to, due, state: 'open', offices, at: tx.at }
    const asked = await checkedAsks(tx, asks, [])
    const reports = [...Map.groupBy(asks, ({ organisation }) => organisation)].map(([organisation, own]) => {
      const some = own.map((one) => asked(one))
      return {
        id: reportId(id, organisation),
        label: 'TLP:AMBER' as const,
        parties: [organisation],
        data: draft(organisation, some),
      }
    })
    function draft(organisation: string, some: Ask[]): Report {
      const steps = [{ step: 'opened' as const, at: tx.at, offices }]
      return {
        id: reportId(id, organisation),
        round: id,
        organisation,
        asks: some,
        entries: [],
        state: 'draft',
        writers: [],
        steps,
      }
    }
    await putMany(tx, 'rounds', [{ id, label: 'TLP:GREEN', data: round }])
    await putMany(tx, 'reports', reports)
    return { id, reports: reports.length }
  },
})

/**
 * Every organisation and indicator must be there, an indicator open to the focal points it is asked of, and nobody asked for
 * what another is asked for: two values of one thing for one day could not both be the series.
 */
async function checkedAsks(tx: ActTx, asks: Asked[], others: Ask[]): Promise<(one: Asked) => Ask> {
  const ids = <K extends keyof Asked>(key: K) => [...new Set(asks.flatMap((one) => one[key] ?? []))]
  const organisations = new Set((await byIds(tx, 'organisations', ids('organisation'))).map(({ id }) => id))
  const areas = new Set((await byIds(tx, 'areas', ids('area'))).map(({ id }) => id))
  const indicators = new Map((await byIds(tx, 'indicators', ids('indicator'))).map((one) => [one.id, one]))
  const taken = new Set(others.map(key))
  for (const one of asks) {
    if (!organisations.has(one.organisation)) refuse(422, 'rounds.error.organisation', { id: one.organisation }, 'asks')
    if (one.area !== undefined && !areas.has(one.area)) refuse(422, 'rounds.error.area', { id: one.area }, 'asks')
    const indicator = indicators.get(one.indicator)
    const open =
      indicator &&
      (['TLP:CLEAR', 'TLP:GREEN'].includes(indicator.label) || indicator.parties.includes(one.organisation))
    if (!open) refuse(422, 'rounds.error.indicator', { id: one.indicator }, 'asks')
    if (taken.has(key(one))) refuse(422, 'rounds.error.askedTwice', { id: one.indicator }, 'asks')
    taken.add(key(one))
  }
  return ({ indicator, area }) => {
    const { versions } = Indicator.parse(indicators.get(indicator)?.data)
    const version = Math.max(...versions.map((one) => one.version))
    return area === undefined ? { indicator, version } : { indicator, version, area }
  }
}

const key = ({ indicator, area }: { indicator: string; area?: string }) => `${indicator}/${area ?? ''}`

/** What was typed for what is no longer asked goes; the history keeps it. */
export const changeAsks = defineAct({
  name: 'change-asks',
  summary: 'Says anew for which indicators an organisation is asked in an open round.',
  input: z.strictObject({
    round: Id,
    organisation: Id,
    revision: Revision,
    asks: z
      .array(z.strictObject({ indicator: Id, area: Id.optional() }))
      .min(1)
      .max(2000),
  }),
  roles: ['secretariat'],
  async run(tx, { asks, ...of }) {
    const held = await heldReport(tx, of)
    inState(held, 'draft', 'returned')
    const own = asks.map((one) => ({ ...one, organisation: of.organisation }))
    const asked = await checkedAsks(tx, own, await askedOfOthers(tx, of.round, of.organisation))
    const entries = held.report.data.entries.filter(({ indicator }) => own.some((one) => one.indicator === indicator))
    await stepReport(tx, held, 'asked', { asks: own.map(asked), entries })
  },
})

async function askedOfOthers(tx: ActTx, round: string, organisation: string): Promise<Ask[]> {
  const rows = await tx.db
    .selectFrom('reports')
    .select('data')
    .where('workspace', '=', tx.workspace)
    .where('round', '=', round)
    .where('organisation', '!=', organisation)
    .execute()
  return rows.flatMap(({ data }) => (data as unknown as Report).asks)
}

/** Takes nothing new after this; what has been handed in can still be approved, returned and mended. */
export const closeRound = defineAct({
  name: 'close-round',
  summary: 'Closes a reporting round: drafts in it can no longer be handed in.',
  input: z.strictObject({ round: Id, revision: Revision }),
  roles: ['secretariat'],
  async run(tx, { round, revision }) {
    const { id, label, data } = await heldRecord(tx, 'rounds', round, revision)
    if (data.state === 'closed') refuse(409, 'rounds.error.closed')
    await putMany(tx, 'rounds', [{ id, label, data: { ...data, state: 'closed' } }])
  },
})

export const reopenRound = defineAct({
  name: 'reopen-round',
  summary: 'Opens a closed reporting round again, with another day by which it is due.',
  input: z.strictObject({ round: Id, revision: Revision, due: Day }),
  roles: ['secretariat'],
  async run(tx, { round, revision, due }) {
    const { id, label, data } = await heldRecord(tx, 'rounds', round, revision)
    if (data.state === 'open') refuse(409, 'rounds.error.stillOpen')
    if (due < data.to) refuse(422, 'rounds.error.early', {}, 'due')
    await putMany(tx, 'rounds', [{ id, label, data: { ...data, state: 'open', due } }])
  },
})
