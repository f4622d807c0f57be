import { expect, test } from 'vitest'
import { columnsOf } from './columns.ts'
import { packed, unpacked } from './pack-column.ts'
import { madeAnswers, readAnalysisForm } from './test-survey.ts'

test('answers that were packed in parts come back as they were, question by question', async () => {
  const form = await readAnalysisForm()
  const days = [madeAnswers(40, 1), madeAnswers(1, 2), madeAnswers(17, 3)]
  const parts = days.flatMap((answers) =>
    columnsOf(form, answers).map((column) => ({
      path: column.path,
      respondents: answers.length,
      answers: new Uint8Array(packed(column)),
    })),
  )
  expect(unpacked(form, parts)).toEqual(columnsOf(form, days.flat()))
})
