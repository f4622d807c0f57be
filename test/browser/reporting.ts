/** A practice country in which a round can be opened: two agencies, a source, and the indicators they report. */
import { unrestricted } from '#src/ledger/actor.ts'
import { putMany } from '#src/ledger/records.ts'
import { putIndicators } from '../reporting-round.ts'
import type { PeopledSite } from './people.ts'

export const rounds = '/practice/rounds'
export const round = `${rounds}/2026-07-01-2026-09-30`
export const report = `${round}/police`
export const period = { from: '2026-07-01', to: '2026-09-30', due: '2026-12-15' }

export async function putReporting({ server }: PeopledSite): Promise<void> {
  await server.site.ledger.write(unrestricted('operator'), 'practice', async (tx) => {
    const organisation = (id: string, en: string, ur: string) =>
      ({ id, label: 'TLP:CLEAR', data: { id, name: { en, ur }, classification: 'police', otherNames: [] } }) as const
    await putMany(tx, 'organisations', [
      organisation('police', 'River police', 'دریائی پولیس'),
      organisation('schools', 'School board', 'اسکول بورڈ'),
    ])
    const [yearbook] = (await tx.db.selectFrom('sources').select(['id', 'data', 'label']).limit(1).execute()) ?? []
    if (!yearbook) throw new Error('the practice workspace has no source')
    const data = { ...(yearbook.data as object), id: 'yearbook' }
    await putMany(tx, 'sources', [{ id: 'yearbook', label: 'TLP:CLEAR', data }])
    await putIndicators(tx)
  })
}

/** Opens the round and asks the police. */
export async function openRoundOn(site: PeopledSite, secretariat: string): Promise<void> {
  const opened = await site.send(rounds, { do: 'open', ...period, organisations: 'police' }, secretariat)
  if (opened.status !== 303) throw new Error(`The round was not opened: ${opened.status}`)
}
