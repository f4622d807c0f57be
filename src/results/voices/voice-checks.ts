/** What is wrong with the question that an indicator asks: before it is one, and by its fields. */
import { byIds } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { type Fault, Refusal } from '#src/publishing/refusal.ts'
import { countsOf } from '#src/voices/surveying/counted-as.ts'
import { askedIn, choicesOf } from '#src/voices/surveying/questions.ts'
import type { Survey } from '#src/voices/surveying/survey-model.ts'
import type { IndicatorVersion, Voiced } from '../model.ts'
import { referenceDay } from './wave-observation.ts'

/** @throws Refusal 422 that names each field */
export async function assertVoices(
  tx: ReadTx,
  { voices, kind }: Pick<IndicatorVersion, 'voices' | 'kind'>,
): Promise<void> {
  if (!voices) return
  const held = new Map((await byIds(tx, 'surveys', voices.waves)).map(({ id, data }) => [id, data]))
  const faults: Fault[] = []
  if (kind === 'yes-no' || kind === 'ordinal') faults.push({ key: 'voiceIndicators.error.kind', field: 'kind' })
  const days = new Set<string>()
  for (const id of voices.waves) {
    const survey = held.get(id)
    if (!survey) faults.push({ key: 'voiceIndicators.error.wave', field: 'voices.waves', values: { id } })
    else if (days.has(referenceDay(survey)))
      faults.push({ key: 'voiceIndicators.error.sameDay', field: 'voices.waves', values: { id } })
    else faults.push(...faultsIn(survey, voices))
    if (survey) days.add(referenceDay(survey))
  }
  if (faults.length > 0) throw new Refusal(422, firstOfEach(faults))
}

function faultsIn({ id, form }: Survey, { question: path, choices }: Voiced): Fault[] {
  const question = askedIn(form).find((one) => one.path === path)
  if (!question || countsOf(question) === 'open')
    return [{ key: 'voiceIndicators.error.question', field: 'voices.question', values: { id, path } }]
  const known = choicesOf(form, question)
  const unknown = choices.find((name) => !known.includes(name))
  const field = 'voices.choices'
  if (unknown !== undefined)
    return [{ key: 'voiceIndicators.error.choice', field, values: { id, choice: unknown, known: known.join(', ') } }]
  return countsOf(question) !== 'one' && choices.length > 1 ? [{ key: 'voiceIndicators.error.oneChoice', field }] : []
}

const firstOfEach = (faults: Fault[]) =>
  [...new Map(faults.toReversed().map((one) => [one.field, one])).values()].reverse()
