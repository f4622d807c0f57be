import { expect, test } from 'vitest'
import { proposedAsks } from '#src/delivery/rounds/round-store.ts'
import { LoadPlaces, loadPlaces } from '#src/incidents/boundaries/load-places.ts'
import { undoPlaces } from '#src/incidents/boundaries/undo-places.ts'
import { undoIncidentImport } from '#src/incidents/bringing/import-acts.ts'
import { cellsOut } from '#src/incidents/charts/cells-out.ts'
import { readChoice } from '#src/incidents/charts/choice.ts'
import { slice } from '#src/incidents/store/slice-store.ts'
import { thePublic } from '#src/ledger/actor.ts'
import { byIds, putMany } from '#src/ledger/records.ts'
import { fingerprint, plannedLabels } from '#src/policies/publication/change-labels.ts'
import { askPublication, confirmPublication } from '#src/policies/publication/publish-by-two.ts'
import { chainOf } from '#src/publishing/chain.ts'
import { publish } from '#src/publishing/door.ts'
import { readSnapshot } from '#src/workspaces/read-snapshot.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { defineIndicator } from '../indicators/define-indicator.ts'
import { reviseIndicator } from '../indicators/revise-indicator.ts'
import { scorecardOf } from '../scorecard-cache.ts'
import { observed } from '../voices/observe-voices.ts'
import { observeIncidents } from './observe-incidents.ts'
import { countedCountry, deaths, type Given } from './testing/counted-country.ts'

const { label: _, ...draft } = deaths

describeEngines('An indicator that counts incidents', (open) => {
  const { people, operator, label, bring, define, refusedAt, valuesOf, short, entries, countedAsOf } =
    countedCountry(open)

  test('has a value for each period that the edition covers whole, a true zero among them', async () => {
    const { id } = await define({ from: '2023-10' })
    expect(await valuesOf(id)).toEqual([])
    await bring('first', '2024-06-30')
    expect(await short(id)).toEqual([
      ['2024-03-31', 3],
      ['2024-06-30', 1],
    ])
    const { id: monthly } = await define({ period: 'month' })
    expect((await short(monthly)).map(([, value]) => value)).toEqual([3, 0, 0, 0, 0, 1])
    const [version] = await countedAsOf(id)
    expect(version?.spans.map(({ key, tallied }) => [key, 'none' in tallied && tallied.none])).toEqual([
      ['2023-q4', 'uncovered'],
      ['2024-q1', false],
      ['2024-q2', false],
    ])
  })

  test('has none for a period that the edition does not cover whole, as of its day', async () => {
    await bring('first', '2024-06-29')
    expect(await short((await define()).id)).toEqual([['2024-03-31', 3]])
    expect(await short((await define({ period: 'year' })).id)).toEqual([])
  })

  test('goes on counting where its incidents were placed when the areas that came with a load are taken back', async () => {
    const feature = {
      type: 'Feature',
      properties: { NAME: 'Vale', PROVINCE: 'hills' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 1],
            [0, 0],
          ],
        ],
      },
    }
    const wish = LoadPlaces.parse({
      ...{ workspace, id: 'survey', licence: 'CC BY 4.0', source: 'Survey', level: 'district', label: 'TLP:CLEAR' },
      ...{ nameField: 'NAME', parentField: 'PROVINCE' },
      text: JSON.stringify({ type: 'FeatureCollection', features: [feature] }),
    })
    await loadPlaces(people.desk.ledger, operator, wish, '2026-11-22')
    await bring('vale', '2024-03-31')
    const { id } = await define({ area: 'hills' })
    expect(await short(id)).toEqual([['2024-03-31', 5]])
    expect((await undoPlaces(people.desk.ledger, operator, workspace, 'survey')).kept).toHaveLength(1)
    expect(await short(id)).toEqual([['2024-03-31', 5]])
  })

  test('carries its query: asked again it gives the same, whatever has come since', async () => {
    const { id } = await define()
    await bring('first', '2024-06-30')
    const before = await valuesOf(id)
    await bring('second', '2024-09-30')
    for (const { value, tally } of before) {
      const { cells } = await people.sees(people.bilal, (tx) => slice(tx, tally?.query as never))
      expect(cells[0]?.value ?? 0).toBe(value)
    }
    const asOf = await countedAsOf(id, 1)
    const again = asOf.flatMap(({ spans }) =>
      spans.flatMap(({ tallied }) => ('observation' in tallied ? [tallied.observation] : [])),
    )
    expect(again).toEqual(before)
  })

  test('is revised by a newer edition, keeps what the older one said, and takes it back with the edition', async () => {
    const { id } = await define()
    await bring('first', '2024-06-30')
    const first = await valuesOf(id)
    await bring('second', '2024-09-30')
    const [q1, q2, q3] = await valuesOf(id)
    expect(q1).toMatchObject({ value: 5, tally: { high: 6, since: 2, edition: { name: 'second' } } })
    expect(q1?.tally?.earlier).toEqual([{ edition: 1, value: 3, low: 3, high: 4, uncounted: 0 }])
    expect(q2?.tally).toMatchObject({ since: 1, earlier: [], query: { asOf: { log: 2 } } })
    expect(q3).toMatchObject({ value: 0, tally: { uncounted: 1 } })
    await people.as(people.sana, undoIncidentImport, { source: 'log', edition: 2 })
    expect(await valuesOf(id)).toEqual(first)
    await people.as(people.sana, undoIncidentImport, { source: 'log', edition: 1 })
    expect(await valuesOf(id)).toEqual([])
  })

  test('has none any more of what a newer edition does not reach, until that is taken back', async () => {
    const { id } = await define()
    await bring('first', '2024-06-30')
    const before = await valuesOf(id)
    await bring('third', '2024-07-31')
    expect(await short(id)).toEqual([['2024-03-31', 3]])
    await people.as(people.sana, undoIncidentImport, { source: 'log', edition: 2 })
    expect(await valuesOf(id)).toEqual(before)
  })

  test('leaves in the log what every value was, and what an edition did to it in all', async () => {
    const { id } = await define()
    await bring('first', '2024-06-30')
    await bring('second', '2024-09-30')
    const { rows: log } = await people.sees(people.bilal, async ({ db }) => {
      const rows = await db
        .selectFrom('audit_entries')
        .select(['action', 'subject', 'change'])
        .orderBy('seq', 'desc')
        .limit(6)
        .execute()
      return { rows }
    })
    expect(log.find(({ action }) => action === 'count')).toMatchObject({
      subject: id,
      change: { editions: { log: 2 }, created: 1, changed: 2, removed: 0 },
    })
    const [value] = log.filter(({ subject }) => subject === `${id}-v1-2024-q1`)
    expect(JSON.stringify(value?.change)).toContain('"value"')
  })

  test('is worked out again to the same: nothing is written a second time', async () => {
    await define()
    await bring('first', '2024-06-30')
    const before = await entries()
    await people.desk.ledger.write(operator, workspace, (tx) => observeIncidents(tx))
    expect(await entries()).toEqual(before)
  })

  test('never mixes kinds of events by itself, and adds them up where it is told to', async () => {
    await bring('first', '2024-06-30')
    const both = { where: { eventClass: ['attack', 'operation'] } }
    expect(await refusedAt(both)).toEqual(['incidents.mix'])
    expect((await short((await define({ ...both, mix: true })).id)).map(([, value]) => value)).toEqual([10, 1])
  })

  test('counts in one area alone, of which a rate needs people who were counted', async () => {
    await bring('first', '2024-06-30')
    expect(await short((await define({ area: 'marsh' })).id)).toEqual([
      ['2024-03-31', 0],
      ['2024-06-30', 1],
    ])
    expect(await refusedAt({ area: 'marsh', rate: true })).toEqual(['incidents.rate'])
    await people.desk.ledger.write(operator, workspace, async (tx) => {
      const count = { id: 'c', area: 'marsh', day: '2023-01', value: 50_000, citation: { source: 'log-text' } }
      await putMany(tx, 'populations', [{ id: 'c', label: 'TLP:CLEAR', data: count }])
    })
    const [, value] = await valuesOf((await define({ area: 'marsh', rate: true })).id)
    expect(value).toMatchObject({ value: 8, numerator: 1, denominator: 12_500, tally: { populations: ['c'] } })
  })

  test('is refused by the field that is wrong, and by role', async () => {
    await bring('first', '2024-06-30')
    expect(await refusedAt({ source: 'diary' })).toEqual(['incidents.source'])
    expect(await refusedAt({ area: 'moon' })).toEqual(['incidents.area'])
    expect(await refusedAt({ measure: 'events', figure: 'low' })).toEqual(['incidents.figure'])
    expect(await refusedAt({ where: { eventClass: ['attack'], type: ['ambush'] } })).toEqual(['incidents.where.type'])
    expect(await refusedAt({ where: { eventClass: ['theft'] } })).toEqual(['incidents.where.eventClass'])
    expect(await refusedAt({ period: 'week' })).toEqual(['incidents.period'])
    expect(await refusedAt({}, { kind: 'yes-no' })).toEqual(['kind'])
    expect(await refusedAt({ asOf: 1 })).toHaveLength(1)
    for (const other of [people.ayesha, people.maryam, people.yusuf, people.amina])
      await expect(people.as(other, defineIndicator, deaths)).rejects.toMatchObject({ problem: { status: 403 } })
  })

  test('goes on in its version from an earlier month, and opens one for other events', async () => {
    const { id } = await define({ from: '2024-04' })
    await bring('first', '2024-06-30')
    expect(await short(id)).toHaveLength(1)
    const revise = (revision: number, incidents: object, more: object = {}) =>
      people.as(people.bilal, reviseIndicator, {
        ...{ id, revision, ...draft, incidents: { ...deaths.incidents, ...incidents } as Given['incidents'] },
        ...more,
      })
    expect(await revise(1, {})).toEqual({ version: 1 })
    expect(await short(id)).toHaveLength(2)
    const other = { where: { eventClass: ['operation'] } }
    await expect(revise(2, other)).rejects.toMatchObject({ problem: { status: 422, where: 'from' } })
    await expect(revise(1, {})).rejects.toMatchObject({ problem: { status: 409 } })
    expect(await revise(2, other, { from: '2024' })).toEqual({ version: 2 })
    expect((await valuesOf(id)).map(({ version, value }) => [version, value])).toContainEqual([2, 7])
  })

  test('from a source that is held closely is public nowhere, and its values carry the source’s label', async () => {
    await label('TLP:AMBER')
    await bring('first', '2024-06-30')
    const { id } = await define({}, { reporters: [{ organisation: 'police' }] })
    expect(await people.sees(people.bilal, (tx) => proposedAsks(tx, 'police'))).toEqual([])
    const held = await people.sees(people.bilal, (tx) => byIds(tx, 'observations', [`${id}-v1-2024-q1`]))
    expect(held[0]).toMatchObject({ label: 'TLP:AMBER', parties: [] })
    for (const stranger of [people.ayesha, people.kamran, people.maryam, people.yusuf])
      expect(await people.sees(stranger, (tx) => observed(tx, [id]))).toEqual([])
    expect(await people.sees(thePublic, (tx) => observed(tx, [id]))).toEqual([])
    const subject = { kind: 'indicators', id } as const
    const seen = fingerprint(await plannedLabels(people.desk.ledger, people.bilal, workspace, subject, 'publish'))
    await people.as(people.bilal, askPublication, { ...subject, seen, reason: 'Why not' })
    await expect(people.as(people.sana, confirmPublication, { ...subject, revision: 1 })).rejects.toMatchObject({
      problem: { status: 409 },
    })
    // Even where somebody has labelled indicator and values as public by mistake, the source keeps them in.
    await people.desk.ledger.write(operator, workspace, async (tx) => {
      for (const kind of ['indicators', 'observations'] as const) {
        const rows = await byIds(tx, kind, [id, `${id}-v1-2024-q1`])
        await putMany(
          tx,
          kind,
          rows.map((row) => ({ id: row.id, label: 'TLP:CLEAR', data: row.data as never })),
        )
      }
    })
    const shown = publish(await readSnapshot(people.desk.ledger, thePublic, workspace), thePublic).records
    expect([shown.indicators.size, shown.observations.size]).toEqual([0, 0])
  })

  test('is published with its values by two, and a source that is closed later takes them in again', async () => {
    await bring('first', '2024-06-30')
    const { id } = await define()
    const subject = { kind: 'indicators', id } as const
    const shown = async () =>
      publish(await readSnapshot(people.desk.ledger, thePublic, workspace), thePublic).records.observations.size
    const plan = await plannedLabels(people.desk.ledger, people.bilal, workspace, subject, 'publish')
    expect(plan.affected.find(({ kind }) => kind === 'observations')?.ids).toHaveLength(2)
    const seen = fingerprint(plan)
    await people.as(people.bilal, askPublication, { ...subject, seen, reason: 'It is agreed.' })
    expect(await shown()).toBe(0)
    await people.as(people.sana, confirmPublication, { ...subject, revision: 1 })
    expect(await shown()).toBe(2)
    const published = publish(await readSnapshot(people.desk.ledger, thePublic, workspace), thePublic)
    const standing = scorecardOf(published, '2026-11-21').indicators.find(({ indicator }) => indicator === id)
    expect(standing?.edition).toEqual({ name: 'first', day: '2024-06-30' })
    const [value, incidents, source] = chainOf(published, 'observations', `${id}-v1-2024-q1`, '2026-11-21')
    expect([value?.word, incidents?.word, source?.word]).toEqual(['observation', 'incidents', 'source'])
    const address = '?source=log&class=attack&measure=deaths&from=2024-01&to=2024-03&step=month&edition=log%3A1'
    expect(incidents).toMatchObject({ path: `/incidents${address}`, csv: `/incidents/cells.csv${address}` })
    expect(incidents?.facts).toContainEqual({ name: 'edition', text: '1, first' })
    const { choice } = readChoice(new URLSearchParams(address))
    const { cells } = await people.sees(thePublic, (tx) => cellsOut(tx, published, choice))
    expect(cells.reduce((sum, cell) => sum + cell.value, 0)).toBe(
      published.records.observations.get(`${id}-v1-2024-q1`)?.value,
    )
    await label('TLP:AMBER')
    expect(await shown()).toBe(0)
    expect(await people.sees(thePublic, (tx) => observed(tx, [id]))).toEqual([])
  })
})
