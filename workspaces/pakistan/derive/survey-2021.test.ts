import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkClaim, claimGroups } from '#src/evidence/figures/claim-check.ts'
import type { Claim } from '#src/evidence/model.ts'
import { begin, change } from '#src/voices/answering/answers.ts'
import { assess } from '#src/voices/answering/assess.ts'
import { compile, type Program } from '#src/voices/answering/program.ts'
import { askedIn, choicesOf } from '#src/voices/surveying/questions.ts'
import { asking } from '#src/voices/surveying/read-answers.ts'
import { type Form, type FormReading, nodesOf, questionsOf } from '#src/voices/xlsform/model.ts'
import { readFormFile } from '#src/voices/xlsform/read-file.ts'
import { readWorkspaceFolder } from '#src/workspaces/disk.ts'
import { readFolder } from '#src/workspaces/folder.ts'

const folder = join(import.meta.dirname, '..')

describe('The questions of 2021, asked again', () => {
  let reading: FormReading
  let form: Form
  let program: Program

  beforeAll(async () => {
    reading = await readFormFile(await readFile(join(folder, 'surveys', 'perception.md')))
    if (!reading.form) throw new Error('The form is refused')
    form = reading.form
    program = compile(form).program
  })

  const page = { page: 'a page', today: '2027-01-05', language: 'English (en)' }
  const numbered = () => askedIn(form).filter(({ name }) => /^q\d+$/.test(name))
  const pathOf = (name: string) => askedIn(form).find((one) => one.name === name)?.path ?? ''
  const isAsked = (name: string, given: Record<string, string>) => {
    const answers = Object.entries(given).reduce(
      (before, [path, value]) => change(program, before, pathOf(path), value, asking(page)),
      begin(program, asking(page)),
    )
    return assess(program, answers, asking(page)).isRelevant(pathOf(name))
  }

  test('are a form without a refusal or a notice', () => {
    expect([reading.refusals, reading.notices]).toEqual([[], []])
  })

  test('are 24 in three sections, of the kinds they had', () => {
    expect(numbered().map(({ name }) => name)).toEqual(Array.from({ length: 24 }, (_, at) => `q${at + 1}`))
    expect(form.nodes.filter(({ kind }) => kind === 'group')).toHaveLength(3)
    const ofKind = (type: string) => numbered().flatMap((one) => (one.type === type ? [Number(one.name.slice(1))] : []))
    expect(ofKind('select_multiple')).toEqual([5, 13, 19])
    expect(ofKind('text')).toEqual([9, 14, 16, 18, 20, 22, 23, 24])
    expect(ofKind('select_one')).toHaveLength(13)
    const choices = numbered().flatMap((one) => (one.type === 'text' ? [] : [choicesOf(form, one).length]))
    expect(choices).toEqual([4, 4, 2, 2, 7, 2, 3, 2, 7, 4, 4, 5, 8, 2, 5, 2])
  })

  test('have all their words in English and Urdu', () => {
    const words = [...nodesOf(form.nodes)].map(({ label }) => label)
    for (const list of Object.values(form.lists)) words.push(...list.map(({ label }) => label))
    expect(words.filter((label) => !label['English (en)'] || !label['Urdu (ur)'])).toEqual([])
  })

  test('none of them must be answered', () => {
    expect([...questionsOf(form)].filter(({ required }) => required !== '')).toEqual([])
  })

  test.each([
    ['q7', 'q6', 'yes', 'no'],
    ['q9', 'q8', 'yes', 'no'],
    ['q22', 'q21', 'yes', 'no'],
    ['q5_other', 'q5', 'prompt other', 'prompt lasting'],
    ['q13_other', 'q13', 'other', 'planning'],
    ['q15_other', 'q15', 'other', 'parliament'],
    ['q19_other', 'q19', 'time other', 'time'],
  ])('%s is asked after %s = %s, and neither after %s nor after no answer', (name, after, yes, no) => {
    expect(isAsked(name, { [after]: yes })).toBe(true)
    expect(isAsked(name, { [after]: no })).toBe(false)
    expect(isAsked(name, {})).toBe(false)
  })

  test('all others are asked of everybody', () => {
    const skipped = ['q7', 'q9', 'q22']
    for (const { name } of numbered()) expect(isAsked(name, {}), name).toBe(!skipped.includes(name))
  })
})

describe('The results of 2021, as they are printed', () => {
  let claims: Map<string, Claim>

  beforeAll(async () => {
    const { records } = readFolder(await readWorkspaceFolder(folder))
    claims = new Map(records.filter(({ kind }) => kind === 'claims').map(({ id, data }) => [id, data as Claim]))
  })

  const ofSurvey = () => [...claims.values()].filter(({ id }) => id.startsWith('pips-2022-survey-'))
  const figuresThat = (possible: boolean, who = 'all') =>
    ofSurvey().flatMap(({ id }) => {
      const check = checkClaim(claims, id)
      return check?.possible === possible && check.who === who ? [Number(check.figure)] : []
    })

  test('name their question and their passage, each', () => {
    const without = ofSurvey().filter(
      ({ scope, citation }) => !/question \d+$/.test(scope?.en ?? '') || !(citation.clause ?? citation.locator),
    )
    expect(ofSurvey()).toHaveLength(33)
    expect(without).toEqual([])
  })

  test('cannot be true of 50 answers in 17 of 26 shares that are given of all respondents', () => {
    expect(figuresThat(false)).toEqual([
      ...[49, 29, 71, 22.5, 93.5, 64.5, 45, 39, 35, 22.5, 19, 39, 22.5, 12.9, 64.5, 39, 64.5],
    ])
    expect(figuresThat(true)).toEqual([6, 48, 28, 58, 74, 16, 42, 32, 26])
  })

  test('may be true where the source gives them of those who answered, and does not count these', () => {
    expect(figuresThat(true, 'some')).toEqual([26, 19.5, 16.1, 6.5, 6.5])
    expect(figuresThat(false, 'some')).toEqual([])
  })

  test('are explained by 31 answers in all but two', () => {
    const [group, ...more] = claimGroups(claims)
    expect(more).toEqual([])
    expect(group).toMatchObject({ n: 50, possible: 14, best: { n: 31, explained: 29, exceptions: ['49', '28'] } })
  })
})
