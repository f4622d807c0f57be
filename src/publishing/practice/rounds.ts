/** Two reporting rounds of the invented country: one behind it, published and approved; one under way, half filled in and handed in. */
import { answersOf } from '#src/delivery/rounds/check-entry.ts'
import { approveReport } from '#src/delivery/rounds/decide-report.ts'
import { emptyEntry } from '#src/delivery/rounds/entry.ts'
import { handInReport } from '#src/delivery/rounds/hand-in-report.ts'
import { heldReport } from '#src/delivery/rounds/held-report.ts'
import type { Entry } from '#src/delivery/rounds/model.ts'
import { openRound } from '#src/delivery/rounds/open-round.ts'
import { publishReport } from '#src/delivery/rounds/publish-report.ts'
import { type Line, reportLines } from '#src/delivery/rounds/report-lines.ts'
import { proposedAsks } from '#src/delivery/rounds/round-store.ts'
import { saveReport } from '#src/delivery/rounds/save-report.ts'
import { type Cast, daysFrom, type Office } from './cast.ts'

/** Of each agency. */
const most = 6

interface Period {
  from: string
  to: string
}

/** The last two whole months before a day, the earlier first. */
export function lastMonths(today: string): [Period, Period] {
  const month = (back: number): Period => {
    const [year = 0, number = 1] = today.split('-').map(Number)
    const first = (at: number) => new Date(Date.UTC(year, number - 1 - at, 1)).toISOString().slice(0, 10)
    return { from: first(back), to: daysFrom(first(back - 1), -1) }
  }
  return [month(2), month(1)]
}

export async function workOnRounds(cast: Cast, evidence: string | undefined): Promise<void> {
  const [before, now] = lastMonths(cast.today)
  const [police, others] = cast.agencies
  const [bilal, sana] = cast.secretariat
  const past = await open(cast, before, daysFrom(before.to, 15))
  for (const office of [police, others]) {
    await fill(cast, office, past, { most, evidence: office === police ? evidence : undefined })
    await step(cast, office, past, (of) => cast.as(office.visitor, handInReport, of))
    await step(cast, office, past, (of) => cast.as(bilal, approveReport, of))
  }
  await step(cast, police, past, (of) => cast.as(sana, publishReport, { ...of, label: 'TLP:CLEAR' }))
  const round = await open(cast, now, daysFrom(cast.today, 20))
  await fill(cast, others, round, { most })
  await step(cast, others, round, (of) => cast.as(others.visitor, handInReport, of))
  await fill(cast, police, round, { most: 2, jump: true })
}

async function open(cast: Cast, { from, to }: Period, due: string): Promise<string> {
  const [bilal] = cast.secretariat
  const asks = await cast.sees(bilal, async (tx) => {
    const own = await Promise.all(cast.agencies.map(({ organisation }) => proposedAsks(tx, organisation)))
    return own.flatMap((some) => some.slice(0, most))
  })
  const { id } = await cast.as(bilal, openRound, { from, to, due, asks }, daysFrom(to, 1))
  return id
}

const held = (cast: Cast, { organisation }: Office, round: string) =>
  cast.sees(cast.secretariat[0], (tx) => heldReport(tx, { round, organisation }))

async function step(
  cast: Cast,
  office: Office,
  round: string,
  take: (of: { round: string; organisation: string; revision: number }) => Promise<unknown>,
): Promise<void> {
  const { report } = await held(cast, office, round)
  await take({ round, organisation: office.organisation, revision: report.revision })
}

async function fill(
  cast: Cast,
  office: Office,
  round: string,
  { most: lines, jump = false, evidence }: { most: number; jump?: boolean; evidence?: string },
): Promise<void> {
  const { visitor, organisation } = office
  const report = await held(cast, office, round)
  const asked = await cast.sees(visitor, (tx) => reportLines(tx, report))
  const entries = asked.slice(0, lines).map((line, at) => entryFor(line, at, jump && at === 0))
  const [first] = entries
  if (first && evidence !== undefined) first.evidence = [evidence]
  const given = { round, organisation, revision: report.report.revision, entries }
  await cast.as(visitor, saveReport, given)
}

/** A little above the last value, or far above it, where somebody will have to say why. */
function entryFor({ ask, version, last }: Line, at: number, jumps: boolean): Entry {
  const [answer] = answersOf(version) ?? []
  const before = typeof last?.value === 'number' ? last.value : 20 + at
  const value = answer ?? String(Math.round(jumps ? before * 4 + 50 : before * 1.04 + 1))
  const note = jumps
    ? ''
    : at % 2 === 0
      ? 'Counted from the register of the districts.'
      : 'اضلاع کے رجسٹر سے شمار کیا گیا۔'
  return { ...emptyEntry(ask.indicator), value, note }
}
