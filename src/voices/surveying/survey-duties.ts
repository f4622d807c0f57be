import { sql } from 'kysely'
import type { Duty, DutySource } from '#src/coordination/duty.ts'
import type { LocalText } from '#src/vocabulary/model.ts'

/** A survey whose first day has come waits to be opened, one whose last day is over to be closed: both are the secretariat's deeds alone. */
export const surveyDuties: DutySource = async ({ db, workspace }, by, today): Promise<Duty[]> => {
  if (by.role !== 'secretariat') return []
  const { rows } = await sql<{ id: string; title: LocalText; isOpen: boolean; due: string }>`
    select id, data -> 'title' as title, data ->> 'state' = 'open' as "isOpen",
      case data ->> 'state' when 'open' then data ->> 'closes' else data ->> 'opens' end as due
    from surveys
    where workspace = ${workspace} and (data ->> 'state' = 'draft' and data ->> 'opens' <= ${today}
      or data ->> 'state' = 'open' and data ->> 'closes' < ${today})
    order by due, id limit 500`.execute(db)
  return rows.map(({ id, title, isOpen, due }) => ({
    sort: isOpen ? 'work.duty.surveyClose' : 'work.duty.surveyOpen',
    title,
    label: isOpen ? 'TLP:CLEAR' : 'TLP:AMBER+STRICT',
    path: `/${workspace}/surveys/${id}/run`,
    due,
  }))
}
