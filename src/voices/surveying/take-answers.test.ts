import { expect, test } from 'vitest'
import type { Ledger } from '#src/ledger/ledger.ts'
import { readFormFile } from '#src/voices/xlsform/read-file.ts'
import { type Sent, takeAnswers } from './take-answers.ts'
import { formText } from './test-form.ts'

async function sentTo(state: 'draft' | 'open', fields: [string, string][]): Promise<Sent> {
  const { form } = await readFormFile(Buffer.from(formText))
  const survey = { id: 'water', title: { en: 'Water' }, publisher: { en: 'The desk' }, selfSelected: true, state }
  const data = {
    ...survey,
    opens: '2026-11-20',
    closes: '2026-11-30',
    form: form ?? expect.unreachable('it has a form'),
  }
  const held = { id: 'water', label: 'TLP:CLEAR', parties: [], revision: 2, data } as unknown as Sent['held']
  const sent = new FormData()
  for (const [name, value] of [['page', 'p'.repeat(43)], ...fields] as const) sent.append(name, value)
  return { held, form: sent, today: '2026-11-21', language: 'English (en)' }
}

/** Nothing reaches it here. */
const nowhere = {} as Ledger

test('a page of a draft that had other questions, sent after it was opened, is refused', async () => {
  const sent = await sentTo('open', [
    ['asked', 'heard'],
    ['q-heard', 'no'],
    ['asked', 'gone'],
    ['q-gone', 'an answer'],
  ])
  const refused = await takeAnswers(nowhere, 'practice', sent, 'open it again').catch((error: unknown) => error)
  expect(refused).toMatchObject({ data: 'open it again', init: { status: 422 } })
})

test('a page without its number, or with another, is refused', async () => {
  const sent = await sentTo('open', [])
  for (const page of ['', 'short', 'p'.repeat(44), '\u202e'.repeat(43)]) {
    sent.form.set('page', page)
    await expect(takeAnswers(nowhere, 'practice', sent, 'open it again')).rejects.toMatchObject({
      init: { status: 422 },
    })
  }
})

test('a form is read as it is now while it is a draft, and once it is open as it was opened', async () => {
  const sent = await sentTo('open', [])
  const first = await takeAnswers(nowhere, 'practice', sent, '')
  const second = await takeAnswers(nowhere, 'practice', sent, '')
  expect(second.program).toBe(first.program)
  const draft = await sentTo('draft', [])
  expect((await takeAnswers(nowhere, 'practice', draft, '')).program).not.toBe(first.program)
})
