import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runEvaluate } from './evaluate.ts'

const program = fileURLToPath(new URL('../../bin/paimana.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'paimana-evaluate-'))
const file = (name: string) => join(folder, name)

const spec = {
  method: 'its',
  title: 'A fictional programme',
  data: 'counts.csv',
  outcome: 'attacks',
  time: 'month',
  offset: null,
  intervention: { at: 25 },
  family: 'quasi-poisson',
  terms: ['level'],
  season: null,
  errors: { type: 'newey-west', lag: 3 },
  checklist: { shape: { answer: 'yes', remark: 'written down in 2013' } },
}

beforeAll(() => {
  const rows = Array.from({ length: 48 }, (_, at) => `${at + 1};${(at < 24 ? 40 : 20) + ((at * 7) % 9)}`)
  writeFileSync(file('counts.csv'), `\uFEFFmonth;attacks\r\n${rows.join('\r\n')}\r\n`)
  writeFileSync(file('spec.json'), JSON.stringify(spec))
})
afterAll(() => rmSync(folder, { recursive: true }))

function run(...words: string[]): Promise<{ code: unknown; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, 'evaluate', ...words], { maxBuffer: 2 ** 26 }, (error, out, err) =>
      resolve({ code: error?.code ?? 0, out, err }),
    )
  })
}

describe('paimana evaluate', () => {
  test('prints JSON, from data beside the specification, wherever it is called from', async () => {
    const { code, out, err } = await run(file('spec.json'))
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const result = JSON.parse(out)
    expect(Object.keys(result)).toEqual(
      expect.arrayContaining(
        'coefficients dispersion theta aic n pretrend placebo rank power verdict why checklist'.split(' '),
      ),
    )
    expect(result.coefficients[1]).toEqual({
      name: 'level',
      role: 'level',
      ...Object.fromEntries(
        ['estimate', 'se', 'low', 'high', 'ratio', 'ratioLow', 'ratioHigh', 'z', 'p'].map((key) => [
          key,
          expect.any(Number),
        ]),
      ),
    })
    expect(result.placebo[0]).toMatchObject({ at: 6, estimate: expect.any(Number), low: expect.any(Number) })
  })

  test('says in plain language, in both languages, the model before the answer', () => {
    const english = runEvaluate(file('spec.json'), { plain: true, locale: 'en' })
    expect(english.indexOf('The model, before its result')).toBeLessThan(english.indexOf('The answer'))
    expect(english).toContain('written down in 2013')
    expect(english).not.toMatch(/caus/i)
    expect(runEvaluate(file('spec.json'), { plain: true, locale: 'ur' })).toContain('اثر')
  })

  test('refuses with exit code 2 and one message, and prints no number', async () => {
    writeFileSync(file('wrong.json'), JSON.stringify({ ...spec, outcome: 'bombs' }))
    expect(await run(file('wrong.json'))).toEqual({
      code: 2,
      out: '',
      err: 'paimana: counts.csv has no column "bombs"; it has month, attacks.\n',
    })
    writeFileSync(file('broken.json'), '{"method": "its",}')
    expect((await run(file('broken.json'))).err).toMatch(/broken\.json:1:\d+: /)
  })

  test('names what is not right in a specification', () => {
    writeFileSync(file('odd.json'), JSON.stringify({ ...spec, family: 'binomial' }))
    expect(() => runEvaluate(file('odd.json'), { locale: 'en' })).toThrow(/family/)
    writeFileSync(file('none.json'), JSON.stringify({ method: 'oracle' }))
    expect(() => runEvaluate(file('none.json'), { locale: 'en' })).toThrow(/"method" should be one of "its"/)
  })
})
