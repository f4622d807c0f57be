/** Roadmaps of the invented agencies, each at another point of its way: asked for, drafted, handed in, returned, accepted. */
import { acceptRoadmap } from '#src/delivery/roadmaps/accept-roadmap.ts'
import { askForRoadmap } from '#src/delivery/roadmaps/ask-for-roadmap.ts'
import { addRoadmapLine } from '#src/delivery/roadmaps/change-roadmap-line.ts'
import { returnRoadmap } from '#src/delivery/roadmaps/return-roadmap.ts'
import { submitRoadmap } from '#src/delivery/roadmaps/submit-roadmap.ts'
import { heldRecord } from '#src/identity/act.ts'
import { type Cast, daysFrom, type Office } from './cast.ts'

export async function workOnRoadmaps(cast: Cast, promises: readonly [string[], string[]]): Promise<void> {
  const [police, others] = cast.agencies
  const [own, theirs] = promises
  const [accepted, returned, drafted] = own
  await accept(cast, await handedIn(cast, police, accepted, -60))
  await sendBack(cast, await handedIn(cast, police, returned, -25))
  const draft = await asked(cast, police, drafted, -12)
  if (draft) await write(cast, police, draft, 0, -3)
  await handedIn(cast, others, theirs[0], -10)
  await asked(cast, others, theirs[1], -5)
}

async function asked(cast: Cast, { organisation }: Office, commitment: string | undefined, day: number) {
  if (commitment === undefined) return undefined
  const [bilal] = cast.secretariat
  const given = { commitment, organisations: [organisation], due: daysFrom(cast.today, day + 30) }
  const { ids } = await cast.as(bilal, askForRoadmap, given, daysFrom(cast.today, day))
  return ids[0]
}

const steps = [
  {
    title: { en: 'Survey the district and choose the places', ur: 'ضلعے کا جائزہ لینا اور جگہیں چننا' },
    done: { en: 'List of places signed', ur: 'جگہوں کی فہرست پر دستخط' },
    risk: { en: 'The passes are closed by snow', ur: 'برف باری سے درے بند ہوں' },
  },
  {
    title: { en: 'Train the staff and open', ur: 'عملے کی تربیت اور آغاز' },
    done: { en: 'First place open to the public', ur: 'پہلی جگہ عوام کے لیے کھلی' },
    risk: { en: 'Trainers are needed elsewhere', ur: 'تربیت دینے والے کہیں اور درکار ہوں' },
  },
] as const

async function write(cast: Cast, { visitor, post }: Office, id: string, at: 0 | 1, day: number): Promise<void> {
  const { title, done, risk } = steps[at]
  const starts = daysFrom(cast.today, day + 20 + 90 * at)
  const ends = daysFrom(starts, 120)
  const line = {
    id,
    title,
    post,
    starts,
    ends,
    milestones: [{ title: done, due: ends }],
    money: [{ fiscalYear: fiscalYearOf(starts), amount: 2_400_000 + 600_000 * at, currency: 'XTS' }],
    people: { text: 'Two officers of the district and a driver.', posts: 3, months: 4 },
    risks: [{ risk: risk.en, response: 'Begin in the plain, and go up in spring.' }],
  }
  await cast.as(visitor, addRoadmapLine, line, daysFrom(cast.today, day))
}

/** July to June. */
function fiscalYearOf(day: string): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < '07' ? 1 : 0)
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`
}

const revisionOf = async (cast: Cast, id: string) =>
  (await cast.sees(cast.secretariat[0], (tx) => heldRecord(tx, 'roadmaps', id))).revision

async function handedIn(cast: Cast, office: Office, commitment: string | undefined, day: number) {
  const id = await asked(cast, office, commitment, day)
  if (id === undefined) return undefined
  await write(cast, office, id, 0, day + 1)
  await write(cast, office, id, 1, day + 1)
  const given = { id, revision: await revisionOf(cast, id) }
  await cast.as(office.visitor, submitRoadmap, given, daysFrom(cast.today, day + 2))
  return id
}

async function accept(cast: Cast, id: string | undefined): Promise<void> {
  if (id === undefined) return
  const given = { id, revision: await revisionOf(cast, id), label: 'TLP:CLEAR' as const }
  await cast.as(cast.secretariat[1], acceptRoadmap, given)
}

async function sendBack(cast: Cast, id: string | undefined): Promise<void> {
  if (id === undefined) return
  const remarks = [
    { line: 'l1', text: 'Say which districts, so that their assemblies can be told.' },
    { text: 'یہ بھی بتائیے کہ برف باری کے مہینوں میں کیا ہو گا۔' },
  ]
  const given = { id, revision: await revisionOf(cast, id), remarks, due: daysFrom(cast.today, 14) }
  await cast.as(cast.secretariat[0], returnRoadmap, given)
}
