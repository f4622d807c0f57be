import { expect, test } from 'vitest'
import { putMany } from '#src/ledger/records.ts'
import { publish } from '#src/publishing/door.ts'
import { readSnapshot } from '#src/workspaces/read-snapshot.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { countedView } from './counted-view.ts'
import { publishedAsOf } from './published-as-of.ts'
import { countedCountry } from './testing/counted-country.ts'

describeEngines('What was counted, as of an older edition,', (open) => {
  const { people, operator, bring, define, valuesOf } = countedCountry(open)

  test('is shown as it was then, also where the newest reaches no further', async () => {
    const { id } = await define()
    await bring('first', '2024-06-30')
    const first = await valuesOf(id)
    await bring('second', '2024-09-30')
    const second = await valuesOf(id)
    const asOf = async (number: number) => {
      const published = publish(await readSnapshot(people.desk.ledger, people.bilal, workspace), people.bilal)
      return people.sees(people.bilal, async (tx) => {
        const then = await publishedAsOf(tx, published, { log: number })
        const values = [...then.published.records.observations.values()].filter((one) => one.indicator === id)
        const indicator = published.records.indicators.get(id)
        const [view] = indicator ? await countedView(tx, then.published, indicator, then.older) : []
        return { ...then, view, values: values.sort((a, b) => (a.date < b.date ? -1 : 1)) }
      })
    }
    expect((await asOf(1)).values).toEqual(first)
    expect(await asOf(1)).toMatchObject({ older: [{ newest: 2 }], view: { edition: { number: 1 }, before: [] } })
    expect(await asOf(2)).toMatchObject({ older: [], values: second, view: { before: [{ number: 1 }] } })
    expect((await asOf(3)).unknown).toEqual(['log:3'])
    await bring('third', '2024-10-31')
    expect((await asOf(1)).values).toEqual(first)
    expect((await asOf(1)).view?.gaps).toEqual([])
    expect((await asOf(2)).values).toEqual(second)
    expect(await asOf(3)).toMatchObject({ older: [], view: { before: [{ number: 1 }, { number: 2 }] } })
  })

  test('has the count that a rate was worked out of', async () => {
    await people.desk.ledger.write(operator, workspace, async (tx) => {
      const count = { id: 'c', area: 'hills', day: '2023-01', value: 50_000, citation: { source: 'log-text' } }
      await putMany(tx, 'populations', [{ id: 'c', label: 'TLP:CLEAR', data: count }])
    })
    await bring('first', '2024-06-30')
    const { id } = await define({ area: 'hills', rate: true })
    const first = await valuesOf(id)
    expect(first[0]).toMatchObject({ value: 24, numerator: 3, denominator: 12_500 })
    await bring('second', '2024-09-30')
    const published = publish(await readSnapshot(people.desk.ledger, people.bilal, workspace), people.bilal)
    const then = await people.sees(people.bilal, (tx) => publishedAsOf(tx, published, { log: 1 }))
    const values = [...then.published.records.observations.values()].filter((one) => one.indicator === id)
    expect(values.sort((a, b) => (a.date < b.date ? -1 : 1))).toEqual(first)
  })

  test('shows nobody what rests on something withheld from them', async () => {
    const { id } = await define()
    await bring('first', '2024-06-30')
    await bring('third', '2024-07-31')
    const published = publish(await readSnapshot(people.desk.ledger, people.bilal, workspace), people.bilal)
    const without = { ...published, records: { ...published.records, sources: new Map() } }
    const datesAsOf = (of: typeof published) =>
      people.sees(people.bilal, async (tx) => {
        const { records } = (await publishedAsOf(tx, of, { log: 1 })).published
        return [...records.observations.values()].flatMap(({ indicator, date }) => (indicator === id ? [date] : []))
      })
    expect(await datesAsOf(published)).toEqual(['2024-03-31', '2024-06-30'])
    expect(await datesAsOf(without)).toEqual(['2024-03-31'])
  })
})
