/** A meeting that was held, whose decisions are at three points of their way, and one that is to come. */
import { closeDecision, reportDecision } from '#src/coordination/meetings/decide.ts'
import { convene, writeMinutes } from '#src/coordination/meetings/meet.ts'
import { heldRecord } from '#src/identity/act.ts'
import { type Cast, daysFrom } from './cast.ts'

export async function workInMeetings(cast: Cast, promises: readonly [string[], string[]]): Promise<void> {
  const { today, agencies } = cast
  const [bilal] = cast.secretariat
  const [police, others] = agencies
  const invited = agencies.map(({ organisation }) => organisation)
  const held = daysFrom(today, -21)
  const { id } = await cast.as(
    bilal,
    convene,
    { title: 'Peace council: what is overdue in the districts', day: held, place: 'Hall of the Authority', invited },
    daysFrom(held, -14),
  )
  const attended = agencies.map(({ organisation }) => ({ office: organisation, people: 2 }))
  const due = daysFrom(today, 10)
  const decisions = [
    { text: 'The register of places is laid before the council.', post: police.post, due },
    { text: 'Districts without staff are named, with the day on which they will have some.', post: police.post, due },
    { text: 'عملے کی تربیت کا نظام الاوقات تمام اضلاع کو بھیجا جائے گا۔', post: others.post, due },
    { text: 'The council meets again within two months.' },
  ].map((one, at) => (at === 1 ? { ...one, commitment: promises[0][0] } : one))
  const minutes =
    'The agencies told what they had done since summer. Three matters were given to an office, with a day.'
  await cast.as(bilal, writeMinutes, { id, revision: 1, minutes, attended, others: 3, decisions }, held)
  await report(cast, `${id}-1`, 0, 'The register was sent to all members on Monday.')
  await report(cast, `${id}-3`, 1, 'نظام الاوقات تمام اضلاع کو بھیج دیا گیا ہے۔')
  await cast.as(cast.secretariat[1], closeDecision, { id: `${id}-1`, revision: await revisionOf(cast, `${id}-1`) })
  const agenda = promises[0].slice(0, 2).map((commitment) => ({
    text: 'What stands in the way, and who can move it',
    why: 'overdue' as const,
    commitment,
  }))
  const next = { title: 'امن کونسل: زیرِ التوا وعدے', day: daysFrom(today, 12), place: 'Hall of the Authority' }
  await cast.as(bilal, convene, { ...next, invited, agenda })
}

const revisionOf = async (cast: Cast, id: string) =>
  (await cast.sees(cast.secretariat[0], (tx) => heldRecord(tx, 'decisions', id))).revision

async function report(cast: Cast, id: string, agency: 0 | 1, text: string): Promise<void> {
  const given = { id, revision: await revisionOf(cast, id), text }
  await cast.as(cast.agencies[agency].visitor, reportDecision, given, daysFrom(cast.today, -4))
}
