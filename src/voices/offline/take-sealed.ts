/** A sealed answer, opened and taken in as if its page had just been sent. */

import type { StoredRecord } from '#src/ledger/records.ts'
import type { Site } from '#src/publishing/site.ts'
import { standingOn } from '../surveying/survey-days.ts'
import { isPageNumber, takeAnswers } from '../surveying/take-answers.ts'
import { SealedAnswer } from './sealed-answer.ts'
import { aboutAnswer, unseal } from './sealing.ts'
import { surveyKeys } from './survey-keys.ts'

/**
 * `taken` and `again` are the end of it; `closed`: the survey takes no answers any more; `refused`: not what this survey takes;
 * `unreadable`: sealed to another key, or damaged.
 */
export type SealedReceipt = 'taken' | 'again' | 'closed' | 'refused' | 'unreadable'

export async function takeSealed(
  { ledger }: Pick<Site, 'ledger'>,
  workspace: string,
  held: StoredRecord<'surveys'>,
  sealed: string,
  today: string,
): Promise<SealedReceipt> {
  if (standingOn(held.data, today) !== 'open') return 'closed'
  const keys = await surveyKeys(ledger, workspace, held.id)
  if (!keys) return 'closed'
  const answer = read(await unseal(keys, aboutAnswer(workspace, held.id), sealed))
  if (!answer) return 'unreadable'
  const form = new FormData()
  for (const [name, value] of answer.fields) form.append(name, value)
  if (!isPageNumber(String(form.get('page')))) return 'unreadable'
  // A device's clock may be wrong: only days on which the survey was open can be meant.
  const answered = answer.day >= held.data.opens && answer.day <= today ? answer.day : today
  const sent = { held, form, today, answered, language: answer.language }
  const { receipt } = await takeAnswers(ledger, workspace, sent, '')
  return receipt === 'taken' || receipt === 'again' || receipt === 'closed' ? receipt : 'refused'
}

function read(text: string | null): SealedAnswer | null {
  try {
    return SealedAnswer.parse(JSON.parse(text ?? ''))
  } catch {
    return null
  }
}
