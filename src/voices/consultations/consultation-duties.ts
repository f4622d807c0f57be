import type { Duty, DutySource } from '#src/coordination/duty.ts'
import { all } from '#src/ledger/records.ts'
import { dayAfter } from '#src/vocabulary/days.ts'
import { lastDayOf } from './consultation-model.ts'
import { listsIn } from './consultation-store.ts'
import { noting } from './note-statement.ts'

/** Those who spoke should read what became of it while they remember. */
const reportWithin = 'P30D'
/** Whoever still needs the list has this long to say so. */
const notice = 'P14D'

/** A consultation that is over owes its report; a report that was asked for, a second person; a list, its deletion. */
export const consultationDuties: DutySource = async (tx, by, today) => {
  if (!noting.includes(by.role)) return []
  const held = (await all(tx, 'held_consultations')).filter(({ data }) => data.state !== 'published')
  const base = `/${tx.workspace}/consultations`
  const reports = held.flatMap(({ id, data }): Duty[] => {
    const last = lastDayOf(data)
    const isSecond = data.state === 'asked' && by.role === 'secretariat' && data.asked?.by !== by.account
    const isOwed = data.state === 'open' && last !== null && last < today
    if (!isSecond && !isOwed) return []
    return [
      {
        sort: isSecond ? 'work.duty.consultationSecond' : 'work.duty.consultationReport',
        title: data.title.en,
        label: 'TLP:AMBER+STRICT',
        path: `${base}/${id}/run`,
        due: dayAfter(last ?? today, reportWithin),
      },
    ]
  })
  const lists = (await listsIn(tx))
    .filter(({ deleteOn }) => deleteOn <= dayAfter(today, notice))
    .map(
      ({ consultation, deleteOn }): Duty => ({
        sort: 'work.duty.participantsList',
        title: consultation,
        label: 'TLP:AMBER+STRICT',
        path: `${base}/${consultation}/participants`,
        due: deleteOn,
      }),
    )
  return [...reports, ...lists]
}
