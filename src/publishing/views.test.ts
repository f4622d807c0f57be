import { expect, test } from 'vitest'
import { type Actor, thePublic, unrestricted } from '#src/ledger/actor.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import { putMany, putWorkspace } from '#src/ledger/records.ts'
import { describeEngines } from '#test/engines.ts'
import { Views } from './views.ts'

const operator = unrestricted('operator')
const cleared = (...parties: string[]): Actor => ({ name: 'somebody', clearance: 'TLP:GREEN', parties })

async function country(ledger: Ledger): Promise<Ledger> {
  await ledger.write(operator, 'sarwan', async (tx) => {
    const title = { en: 'Sarwan' }
    await putWorkspace(tx, { id: 'sarwan', title, summary: title, publisher: title, licence: 'CC0-1.0' })
  })
  await theme(ledger, 'wells')
  await theme(ledger, 'raids', ['police'])
  return ledger
}

const theme = (ledger: Ledger, id: string, parties?: string[]) =>
  ledger.write(operator, 'sarwan', (tx) => {
    const label = parties ? 'TLP:AMBER' : 'TLP:CLEAR'
    return putMany(tx, 'themes', [{ id, label, ...(parties ? { parties } : {}), data: { id, title: { en: id } } }])
  })

describeEngines('What people see of a workspace', (open) => {
  const sees = async (views: Views, ledger: Ledger, actor: Actor) => {
    const head = await ledger.head('sarwan')
    if (!head) throw new Error('there is no such workspace')
    return views.of('sarwan', head, actor)
  }

  test('is one copy for all who are cleared for the same, and their own for those who are addressed beyond it', async () => {
    const ledger = await country(await open())
    const views = new Views(ledger)
    const [nobody, schools, police] = await Promise.all(
      [cleared(), cleared('schools'), cleared('police')].map((actor) => sees(views, ledger, actor)),
    )
    expect(schools).toBe(nobody)
    expect([...(nobody?.records.themes.keys() ?? [])]).toEqual(['wells'])
    expect([...(police?.records.themes.keys() ?? [])]).toEqual(['wells', 'raids'])
    expect(nobody?.withheld.themes).toBe(1)
    expect(police?.withheld.themes).toBe(0)
    expect(await sees(views, ledger, cleared('police'))).toBe(police)
  })

  test('moves with the ledger: what is addressed to somebody since, what is withdrawn, and what is open to all', async () => {
    const ledger = await country(await open())
    const views = new Views(ledger)
    const seen = async (...parties: string[]) => [
      ...(await sees(views, ledger, cleared(...parties))).records.themes.keys(),
    ]
    expect(await seen('schools')).toEqual(['wells'])
    await theme(ledger, 'desks', ['schools'])
    expect(await seen('schools')).toEqual(['wells', 'desks'])
    expect(await seen('police')).toEqual(['wells', 'raids'])
    await theme(ledger, 'raids')
    expect(new Set(await seen('schools'))).toEqual(new Set(['wells', 'raids', 'desks']))
    await theme(ledger, 'desks', ['police'])
    expect(await seen('schools')).toEqual(['wells', 'raids'])
  })

  test('is read beside what the public sees, and is what it would be if it were read whole', async () => {
    const ledger = await country(await open())
    const views = new Views(ledger)
    const before = await sees(views, ledger, thePublic)
    await theme(ledger, 'canals')
    await theme(ledger, 'wells', ['police'])
    for (const clearance of ['TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const) {
      const actor = { name: 'somebody', clearance, parties: [] }
      const ids = [...(await sees(views, ledger, actor)).records.themes.keys()].sort()
      expect(ids).toEqual([...(await sees(new Views(ledger), ledger, actor)).records.themes.keys()].sort())
    }
    expect([...before.records.themes.keys()]).toEqual(['wells'])
    expect((await sees(views, ledger, cleared())).records.areas).toBe(
      (await sees(views, ledger, thePublic)).records.areas,
    )
  })

  test('is right for those who ask while it is written', async () => {
    const ledger = await country(await open())
    const views = new Views(ledger)
    const asked = Array.from({ length: 12 }, async (_, n) => {
      if (n % 3 === 0) await theme(ledger, `more-${n}`, ['police'])
      const { records, head } = await sees(views, ledger, cleared('police'))
      return { head: head.seq, themes: records.themes.size }
    })
    const answers = await Promise.all(asked)
    // Two themes at entry 3, and with every entry after that one more.
    const [first] = answers.toSorted((a, b) => a.head - b.head)
    for (const { head, themes } of answers) expect(themes - head).toBe((first?.themes ?? 0) - (first?.head ?? 0))
    expect((await sees(views, ledger, cleared('police'))).records.themes.size).toBe(6)
  })
})
