/** Observations out of closed surveys: worked out whenever a wave closes, an indicator is defined, or a folder is loaded. */
import { sql } from 'kysely'
import { formatter } from '#src/i18n/format.ts'
import { translator } from '#src/i18n/translate.ts'
import { byIds, putMany, removeMany, type StoredRecord } from '#src/ledger/records.ts'
import type { ReadTx, WriteTx } from '#src/ledger/transaction.ts'
import type { Survey } from '#src/voices/surveying/survey-model.ts'
import { Indicator, Observation } from '../model.ts'
import { ofTheWhole } from '../series-of.ts'
import { sourceOf, type Waved, waveObservation } from './wave-observation.ts'

/** Writes what closed waves say of every indicator that asks them, and takes away what they say no longer. Nothing else is touched. */
export async function observeVoices(tx: WriteTx): Promise<void> {
  const rows = await voiced(tx)
  if (rows.length === 0) return
  const indicators = rows.map(({ data, ...row }) => ({ ...row, data: Indicator.parse(data) }))
  const surveys = await wavesOf(tx, indicators)
  const before = await observed(
    tx,
    indicators.map(({ id }) => id),
  )
  const others = before.filter(({ data }) => !data.wave).map(({ data }) => data)
  const drafts = indicators.flatMap(({ label, parties, data }) =>
    wavesIn(data, surveys, others).flatMap(({ waved }) =>
      'observation' in waved ? [{ id: waved.observation.id, label, parties, data: waved.observation }] : [],
    ),
  )
  await putMany(tx, 'sources', sourcesOf(drafts, surveys))
  await putMany(tx, 'observations', drafts)
  const stay = new Set(drafts.map(({ id }) => id))
  const gone = before.filter(({ id, data }) => data.wave && !stay.has(id)).map(({ id }) => id)
  if (gone.length > 0) await removeMany(tx, 'observations', gone)
}

export interface IndicatorWave {
  version: number
  survey: string
  waved: Waved
}

/** Every wave that an indicator asks, with its observation, or why it gives none. */
export function wavesIn(
  indicator: Indicator,
  surveys: ReadonlyMap<string, Survey>,
  others: readonly Observation[],
): IndicatorWave[] {
  return indicator.versions.flatMap((version) => {
    const days = new Set<string>()
    return (version.voices?.waves ?? []).map((survey): IndicatorWave => {
      const waved = version.voices
        ? waveObservation(indicator, version, version.voices, surveys.get(survey))
        : { none: 'missing' as const }
      const day = 'observation' in waved ? waved.observation.date : undefined
      const isTaken = (day !== undefined && days.has(day)) || !standsAlone(waved, others)
      if (day !== undefined) days.add(day)
      return { version: version.version, survey, waved: isTaken ? { none: 'taken' } : waved }
    })
  })
}

/** A day has one value: what somebody has stated of it stays. */
function standsAlone(waved: Waved, others: readonly Observation[]): boolean {
  if (!('observation' in waved)) return true
  const { indicator, version, date } = waved.observation
  return !others.some(
    (one) => one.indicator === indicator && one.version === version && one.date === date && ofTheWhole(one),
  )
}

async function voiced(tx: ReadTx): Promise<StoredRecord<'indicators'>[]> {
  const { rows } = await sql<{ id: string }>`
    select id from indicators where workspace = ${tx.workspace} and jsonb_path_exists(data, '$.versions[*].voices')`.execute(
    tx.db,
  )
  return byIds(
    tx,
    'indicators',
    rows.map(({ id }) => id),
  )
}

export async function wavesOf(tx: ReadTx, indicators: readonly { data: Indicator }[]): Promise<Map<string, Survey>> {
  const ids = indicators.flatMap(({ data }) => data.versions.flatMap(({ voices }) => voices?.waves ?? []))
  return new Map((await byIds(tx, 'surveys', [...new Set(ids)])).map(({ id, data }) => [id, data]))
}

export async function observed(
  tx: ReadTx,
  indicators: readonly string[],
): Promise<{ id: string; data: Observation }[]> {
  const { rows } = await sql<{ id: string; data: unknown }>`
    select id, data from observations where workspace = ${tx.workspace} and data ->> 'indicator' = any(${indicators}::text[])`.execute(
    tx.db,
  )
  return rows.map(({ id, data }) => ({ id, data: Observation.parse(data) }))
}

/** What a survey's results are cited as, so that a value leads to them as any other does to its source. */
function sourcesOf(drafts: readonly { data: Observation }[], surveys: ReadonlyMap<string, Survey>) {
  const ids = [...new Set(drafts.flatMap(({ data }) => data.wave?.survey ?? []))]
  return ids.flatMap((id) => {
    const survey = surveys.get(id)
    if (!survey) return []
    const data = {
      id: sourceOf(id),
      title: survey.title,
      kind: 'dataset' as const,
      authors: [survey.publisher.en],
      date: survey.closed,
      language: 'en',
      terms: { en: terms('en', survey), ur: terms('ur', survey) },
    }
    return [{ id: data.id, label: 'TLP:CLEAR' as const, data }]
  })
}

const terms = (locale: 'en' | 'ur', { opens, closes }: Survey) => {
  const f = formatter(locale)
  return translator(locale)('voiceIndicators.terms', { from: f.date(opens), to: f.date(closes) })
}
