/** A folder's surveys in the ledger: drafts as they stand there; in an invented workspace also what became of them. */
import type { Actor, Ledger } from '#src/ledger/ledger.ts'
import { byIds, type PutRecord } from '#src/ledger/records.ts'
import type { WriteTx } from '#src/ledger/transaction.ts'
import { drawAnswers } from '#src/voices/invented/draw-answers.ts'
import { makeSurveyKey } from '#src/voices/offline/survey-keys.ts'
import { closeWith, keep } from '#src/voices/surveying/run-survey.ts'
import { receiveInvented } from '#src/voices/surveying/survey-store.ts'
import type { FolderSurvey } from './folder-surveys.ts'

/** What has been opened is as it was opened, whatever the folder says since. */
export async function loadDrafts(tx: WriteTx, surveys: readonly FolderSurvey[]): Promise<PutRecord['outcome'][]> {
  const ids = surveys.map(({ draft }) => draft.id)
  const held = new Map((await byIds(tx, 'surveys', ids)).map(({ id, data }) => [id, data.state]))
  const drafts = surveys.filter(({ draft }) => (held.get(draft.id) ?? 'draft') === 'draft')
  const records = drafts.map(({ draft, form }) => ({ ...draft, state: 'draft' as const, form }))
  const put = await keep(tx, ...records)
  return [...put.map(({ outcome }) => outcome), ...Array(surveys.length - drafts.length).fill('unchanged')]
}

/** Opens what is to be open, takes the drawn answers in as if they had been sent, and closes: once, however often it is loaded. */
export async function fulfil(ledger: Ledger, actor: Actor, workspace: string, surveys: readonly FolderSurvey[]) {
  for (const { draft, form, invented } of surveys) {
    if (!invented) continue
    const state = await ledger.write(actor, workspace, async (tx) => {
      const [held] = await byIds(tx, 'surveys', [draft.id])
      if (held?.data.state === 'draft') {
        await makeSurveyKey(tx, draft.id)
        await keep(tx, { ...held.data, state: 'open' })
      }
      return held?.data.state
    })
    if (state === 'closed' || (state === 'open' && invented.becomes === 'open')) continue
    await receiveInvented(ledger, workspace, draft.id, drawAnswers(draft, form, invented))
    if (invented.becomes === 'open') continue
    await ledger.write(actor, workspace, async (tx) => {
      const [held] = await byIds(tx, 'surveys', [draft.id])
      if (held?.data.state === 'open') await closeWith(tx, held.data, draft.closes)
    })
  }
}
