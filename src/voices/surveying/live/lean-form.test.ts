import { expect, test } from 'vitest'
import { compile } from '#src/voices/answering/program.ts'
import { readFormFile } from '#src/voices/xlsform/read-file.ts'
import { pageView } from '../page-view.ts'
import { type Page, readAnswers } from '../read-answers.ts'
import { formText, pagedText } from '../test-form.ts'
import { leanForm } from './lean-form.ts'

const answered: [string, string][] = [
  ['q-home.province', 'north'],
  ['q-home.town', 'lake'],
  ['q-people', '7'],
  ['q-heard', 'yes'],
]

test.each([
  ['a form with skips', formText],
  ['a paged form with filters', pagedText],
])('what a browser is given of %s asks and says the same as the whole, in each language', async (_, text) => {
  const { form } = await readFormFile(Buffer.from(text))
  if (!form) throw new Error('the form of the tests is refused')
  for (const { name } of form.languages) {
    const page: Page = { page: 'x'.repeat(43), today: '2026-11-21', language: name }
    const seen = (of: typeof form) => {
      const { program } = compile(of)
      const sent = new FormData()
      for (const [field, value] of answered) sent.append(field, value)
      const now = readAnswers(program, sent, page)
      return pageView({ program, page, now, faults: now.faults, entered: () => null })
    }
    expect(seen(leanForm(form, name))).toEqual(seen(form))
  }
  expect(JSON.stringify(leanForm(form, 'English (en)')).length).toBeLessThan(JSON.stringify(form).length)
})
