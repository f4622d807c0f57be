/**
 * A closed survey of 50 questions and a million respondents on PostgreSQL: everything is read from the database, counted and estimated. Beside
 * R's `survey` on 100,000 of them, from memory. `PAIMANA_BENCH_RESPONDENTS` makes it smaller.
 */
import { strict as assert } from 'node:assert'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { unrestricted } from '#src/ledger/actor.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import { openLedger } from '#src/ledger/open.ts'
import { putMany, putWorkspace } from '#src/ledger/records.ts'
import { designOf } from '#src/statistics/survey/design.ts'
import { proportions } from '#src/statistics/survey/proportions.ts'
import { raoScott } from '#src/statistics/survey/rao-scott.ts'
import type { Column } from '#src/voices/analysis/columns.ts'
import { answerColumns, packDay } from '#src/voices/surveying/packed-store.ts'
import type { Form } from '#src/voices/xlsform/model.ts'
import { readFormFile } from '#src/voices/xlsform/read-file.ts'
import { hasR, runR } from '#test/r.ts'
import { startPostgres } from '../scripts/postgres.js'
import type { BenchRow } from './model.ts'

const QUESTIONS = 50
const CHOICES = 5
const ROUNDS = 3
const respondents = Number(process.env.PAIMANA_BENCH_RESPONDENTS ?? 1_000_000)
const compared = Math.min(respondents, 100_000)
const operator = unrestricted('bench')
const workspace = 'bench'
const survey = 'million'

export async function benchSurveyMillion(): Promise<BenchRow[]> {
  if (!hasR) throw new Error('This bench needs R with its package "survey": apt-get install r-base-core r-cran-survey')
  const { url, stop } = await startPostgres()
  const dataDir = mkdtempSync(join(tmpdir(), 'paimana-bench-'))
  try {
    const ledger = await openLedger({ dataDir, databaseUrl: url })
    const form = await formOf()
    await fill(ledger, form)
    const read = () => ledger.read(operator, workspace, (tx) => answerColumns(tx, survey, form))
    const columns = await read()
    assert.equal(columns[0]?.codes.length, respondents)
    const besideSeconds = sameAsR(columns)
    const seconds: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const started = performance.now()
      estimated(await read())
      seconds.push((performance.now() - started) / 1000)
    }
    await ledger.close()
    const middle = seconds.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN
    const what = `${QUESTIONS} questions and a weighted cross-table with Rao and Scott's test, ${respondents} respondents read from PostgreSQL`
    return [
      {
        name: what,
        seconds: middle,
        beside: `R's survey, ${compared} respondents in memory`,
        besideSeconds,
        ratio: middle / besideSeconds,
        aim: '3 s for a million; at most 0.2 for 100,000',
      },
    ]
  } finally {
    stop()
    rmSync(dataDir, { recursive: true })
  }
}

async function formOf(): Promise<Form> {
  const rows = Array.from({ length: QUESTIONS }, (_, q) => `| | select_one c | q${q} | Question ${q} |`)
  const choices = Array.from({ length: CHOICES }, (_, c) => `| | c | a${c} | Answer ${c} |`)
  const text = [
    '| survey |',
    '| | type | name | label |',
    ...rows,
    '| | integer | weight | Weight |',
    '| choices |',
    '| | list_name | name | label |',
    ...choices,
  ]
  const { form } = await readFormFile(Buffer.from(text.join('\n')))
  if (!form) throw new Error('The form of the bench is refused.')
  return form
}

/** Answers that lean on one another, made where they are stored; then packed, as when a day is over. */
async function fill(ledger: Ledger, form: Form): Promise<void> {
  const lean = (q: number) => `'q${q}', 'a' || least(4, floor((random() * 0.7 + lean * 0.3) * 5))::int`
  // No function takes more than 100 arguments.
  const halves = [0, 1].map((half) =>
    Array.from({ length: QUESTIONS / 2 }, (_, q) => lean(half * (QUESTIONS / 2) + q)).join(', '),
  )
  await ledger.replaceAll(async (given) => {
    const db = given as never
    await sql.raw(`select setseed(0.5)`).execute(db)
    await sql
      .raw(
        `insert into survey_responses (workspace, survey, id, day, coded)
         select '${workspace}', '${survey}', gen_random_uuid()::text, '2026-11-20',
           jsonb_build_object(${halves[0]}, 'weight', (1 + floor(random() * 40))::int::text) || jsonb_build_object(${halves[1]})
         from (select random() as lean from generate_series(1, ${respondents})) people`,
      )
      .execute(db)
  })
  await ledger.write(operator, workspace, async (tx) => {
    await putWorkspace(tx, { id: workspace } as never)
    const data = { id: survey, state: 'draft', form, opens: '2026-11-20', closes: '2026-11-20' } as never
    await putMany(tx, 'surveys', [{ id: survey, label: 'TLP:CLEAR', parties: [], data }])
    await packDay(tx, survey, '2026-11-20')
  })
}

function estimated(columns: readonly Column[], size = columns[0]?.codes.length ?? 0) {
  const weights = columns.at(-1)?.values?.subarray(0, size) ?? new Float64Array(size)
  const design = designOf({ size, weights })
  const questions = columns.slice(0, QUESTIONS).map(({ codes }) => codes.subarray(0, size))
  const found = questions.flatMap((codes) => proportions(design, codes, CHOICES).categories)
  const [a = new Uint16Array(0), b = new Uint16Array(0)] = questions
  const { f } = raoScott(design, a, CHOICES, b, CHOICES)
  return { shares: found.map(({ share }) => share), errors: found.map(({ standardError }) => standardError), f }
}

/** Asserts that both find the same. @returns the seconds that R takes, its data in memory */
function sameAsR(columns: readonly Column[]): number {
  const weights = columns.at(-1)?.values ?? new Float64Array(0)
  const lines = Array.from({ length: compared }, (_, at) =>
    [weights[at], ...columns.slice(0, QUESTIONS).map(({ codes }) => codes[at])].join(','),
  )
  const names = ['w', ...Array.from({ length: QUESTIONS }, (_, q) => `q${q}`)]
  const said = runR(
    `suppressMessages(library(survey))
     d <- read.csv("answers.csv"); q <- grep("^q", names(d)); d[q] <- lapply(d[q], factor)
     once <- function() {
       p <- svydesign(id = ~1, weights = ~w, data = d)
       means <- lapply(names(d)[q], function(n) svymean(as.formula(paste0("~", n)), p))
       list(means = means, test = svychisq(~q0 + q1, p, statistic = "F"))
     }
     say("seconds", system.time(found <- once())["elapsed"])
     say("shares", unlist(lapply(found$means, coef))); say("errors", unlist(lapply(found$means, SE))); say("f", found$test$statistic)`,
    { 'answers.csv': `${names.join(',')}\n${lines.join('\n')}\n` },
  )
  const ours = estimated(columns, compared)
  for (const key of ['shares', 'errors'] as const) {
    assert.equal(said[key]?.length, ours[key].length, key)
    for (const [at, value] of ours[key].entries()) assert(Math.abs(value - (said[key]?.[at] ?? Number.NaN)) < 1e-6, key)
  }
  assert(Math.abs(ours.f - (said.f?.[0] ?? Number.NaN)) < 1e-6, `F: ${ours.f}, ${said.f?.[0]}`)
  return said.seconds?.[0] ?? Number.NaN
}
