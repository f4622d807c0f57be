import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runEvaluate } from '#src/cli/evaluate.ts'
import { computed } from './compute.ts'
import { hashOfJson, sha256, statementOf } from './fingerprint.ts'
import { ImpactEvaluation, type UsedFile } from './saved-model.ts'
import { specText } from './taken-away.ts'
import { fallenSeries } from './testing/series.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evaluation-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const csv = ['month,events', ...fallenSeries(96, 48).map(({ month, events }) => `${month},${events}`), ''].join('\n')
const files: UsedFile[] = [{ file: 'data.csv', csv, sha256: sha256(csv), editions: {} }]

function evaluation(): ImpactEvaluation {
  const title = { en: 'Lamps' }
  const one = ImpactEvaluation.parse({
    ...{ id: 'lamps', title, question: title, policies: ['bill'], office: 'secretariat' },
    intervention: { date: '2018-01', what: title },
    data: [{ file: 'data.csv', rows: fallenSeries(96, 48) }],
    spec: { method: 'its', data: 'data.csv', outcome: 'events', time: 'month', intervention: { at: '2018-01' } },
    checklist: { points: { answer: 'yes', remark: 'Four years on either side' } },
  })
  return { ...one, stated: statementOf(one, '2026-11-21') }
}

test('“paimana evaluate SPEC.json” beside the files that were taken away gives the same result, byte for byte', () => {
  const kept = computed(evaluation(), files)
  writeFileSync(join(folder, 'SPEC.json'), specText(kept))
  for (const { file, csv: text } of kept.files) writeFileSync(join(folder, file), text)
  const printed = runEvaluate(join(folder, 'SPEC.json'), { locale: 'en' })
  expect(hashOfJson(JSON.parse(printed))).toBe(kept.resultSha256)
})

test('what was stated, and the checklist, go with it', () => {
  const { spec, plain } = computed(evaluation(), files)
  expect(spec).toMatchObject({ title: 'Lamps', stated: { on: '2026-11-21' }, checklist: { points: { answer: 'yes' } } })
  expect(JSON.stringify(plain.en)).toContain('Four years on either side')
  expect(JSON.stringify(plain)).not.toMatch(/\bcaused\b/)
})
