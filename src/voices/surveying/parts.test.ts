import { expect, test } from 'vitest'
import { readFormFile } from '#src/voices/xlsform/read-file.ts'
import { isPaged, partsOf } from './parts.ts'
import { formText, pagedText } from './test-form.ts'

const read = async (text: string) => {
  const { form } = await readFormFile(Buffer.from(text))
  if (!form) throw new Error('the form of the tests is refused')
  return form
}

test('a field-list group is one part, every other question its own', async () => {
  const form = await read(pagedText)
  expect(isPaged(form)).toBe(true)
  const { home, 'home/province': province, 'home/town': town, people, told, more } = Object.fromEntries(partsOf(form))
  expect([home, province, town]).toEqual([0, 0, 0])
  expect(new Set([home, people, told, more]).size).toBe(4)
})

test('a form without pages is one part', async () => {
  const form = await read(formText)
  expect(isPaged(form)).toBe(false)
  expect([...new Set(partsOf(form).values())]).toEqual([0])
})
