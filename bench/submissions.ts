/**
 * Answers to an invited survey, with tokens issued before, through HTTP into the real server as one process, so many a minute. None may be
 * lost and none doubled: asserted in the database afterwards, with pages sent twice and tokens sent again among them.
 * `PAIMANA_BENCH_SECONDS` says for how long; five minutes are 300.
 */
import { strict as assert } from 'node:assert'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type LedgerLocation, openLedger } from '#src/ledger/open.ts'
import { startPostgres } from '../scripts/postgres.js'
import type { BenchRow } from './model.ts'
import { type Answer, sendEvenly } from './submissions/send-evenly.ts'
import { startServer } from './submissions/server-process.ts'
import { openBenchSurvey, sheetWith, tokensFor } from './submissions/survey-of-fifty.ts'

const seconds = Number(process.env.PAIMANA_BENCH_SECONDS ?? 30)
/** Of the server's first requests, which compile what the others use. */
const warming = 50

export async function benchSubmissions(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'paimana-bench-'))
  const { url, stop } = await startPostgres()
  const dataDir = join(folder, 'data')
  try {
    return [
      await into('PGlite', { dataDir }, { PAIMANA_DATA: dataDir, DATABASE_URL: '' }, 2_000),
      await into(
        'PostgreSQL',
        { databaseUrl: url },
        { PAIMANA_DATA: join(folder, 'other'), DATABASE_URL: url },
        20_000,
      ),
    ]
  } finally {
    stop()
    rmSync(folder, { recursive: true })
  }
}

async function into(
  engine: string,
  location: LedgerLocation,
  env: Record<string, string>,
  perMinute: number,
): Promise<BenchRow> {
  const count = Math.round((perMinute * seconds) / 60)
  const ledger = await openLedger(location)
  const opened = await openBenchSurvey(ledger)
  const tokens = await tokensFor(opened, warming + count)
  await ledger.close()
  const sheets = tokens.map(sheetWith)
  const server = await startServer(env)
  const address = `${server.address}practice/surveys/${opened.survey.id}`
  const first = await sendEvenly(address, sheets.slice(0, warming), 600)
  const answers = await sendEvenly(address, sheets.slice(warming), perMinute)
  for (const answer of [...first, ...answers]) assertTold(answer, 'taken')
  const twice = await sendEvenly(
    address,
    sheets.slice(0, 20).flatMap((sheet) => [sheet, sheet]),
    6_000,
  )
  for (const answer of twice) assertTold(answer, 'again')
  const spent = await sendEvenly(address, tokens.slice(0, 20).map(sheetWith), 600)
  assert.deepEqual(new Set(spent.map(({ status }) => status)), new Set([409]))
  await server.end()
  await assertStored(location, tokens.length)
  const took = answers.map((answer) => answer.took / 1000).sort((a, b) => a - b)
  const [middle = Number.NaN, late = Number.NaN] = [0.5, 0.99].map((share) => took[Math.floor(took.length * share)])
  const name = `${count} answers of 50 questions into ${engine}, ${perMinute} a minute: 99th percentile`
  return {
    name,
    seconds: late,
    beside: 'the middle one',
    besideSeconds: middle,
    ratio: late / middle,
    aim: 'none lost, none doubled',
  }
}

function assertTold({ status, location }: Answer, told: string): void {
  assert.deepEqual([status, new URL(location, 'http://x').searchParams.get('sent')], [303, told])
}

/** As the owner of the database counts: what came in, whatever day it was. */
async function assertStored(location: LedgerLocation, count: number): Promise<void> {
  const ledger = await openLedger(location)
  const { rows } = await ledger.everything((db) =>
    sql<Record<string, number>>`
      select (select count(*)::int from survey_arrivals) + (select count(*)::int from survey_responses) as stored,
        (select count(distinct text)::int from (select texts ->> 't0' as text from survey_arrivals
          union all select text from survey_texts where question = 't0') said) as different,
        (select count(*)::int from survey_tokens) as tokens`.execute(db),
  )
  assert.deepEqual(rows[0], { stored: count, different: count, tokens: count })
  await ledger.close()
}
