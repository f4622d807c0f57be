/**
 * One person of the secretariat reads each text before anybody else does, as one admits what is said under *You said, we did*. The log is
 * told that one was let pass or withheld, and not which.
 */
import { z } from 'zod'
import { defineAct, heldRecord } from '#src/identity/act.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import { prose } from '#src/vocabulary/text.ts'
import { longestText } from '../surveying/code-answer.ts'
import { isRedaction } from './redaction.ts'
import { withholdingReasons } from './screening-model.ts'
import { decideWords, wordsBy } from './words-store.ts'

export const screenWords = defineAct({
  name: 'screen-words',
  summary:
    'Lets words that somebody wrote in a survey pass, parts of them struck out where need be, or withholds and erases them.',
  input: z.strictObject({
    /** Of the survey. */
    id: Id,
    words: z.uuid(),
    decision: z.enum(['show', 'withhold']),
    /** As they may be shown: parts struck out with […], nothing added. Left out, as they were written. */
    text: prose(longestText).optional(),
    reason: z.enum(withholdingReasons).optional(),
  }),
  roles: ['secretariat'],
  async run(tx, { id, words, decision, text, reason }) {
    await heldRecord(tx, 'surveys', id)
    const held = await wordsBy(tx, id, words)
    if (!held) return refuse(404, 'screening.error.gone')
    if (held.state === 'withheld') return refuse(409, 'screening.error.withheld')
    if (decision === 'withhold') {
      if (!reason) return refuse(422, 'screening.error.reason', {}, 'reason')
      await decideWords(tx, id, { id: words, state: 'withheld', text: '', reason })
      tx.audit({ action: 'withhold', kind: 'survey_texts', subject: id, change: { withheld: 1, reason } })
      return
    }
    const shown = text ?? held.text
    if (!isRedaction(held.text, shown)) return refuse(422, 'screening.error.added', {}, 'text')
    await decideWords(tx, id, { id: words, state: 'shown', text: shown, reason: '' })
    tx.audit({ action: 'show', kind: 'survey_texts', subject: id, change: { shown: 1 } })
  },
})
