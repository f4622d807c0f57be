import { expect, test } from 'vitest'
import { thePublic } from '#src/ledger/actor.ts'
import { all } from '#src/ledger/records.ts'
import { publish } from '#src/publishing/door.ts'
import { readSnapshot } from '#src/workspaces/read-snapshot.ts'
import { amina, bilal } from '#test/actors.ts'
import { keepNextVersion, keepReading } from '#test/curators.ts'
import { describeEngines } from '#test/engines.ts'
import { bytesOf, keepPlan, keptPlan, makeSarwan, planText, readHere } from '#test/water-plan.ts'
import { attachedPassages } from '../sources/attached-store.ts'

describeEngines('keeping a read text', (open) => {
  test('gives a policy whose clauses, passages and proposals stand where the reader found them', async () => {
    const ledger = await open()
    await keepPlan(ledger)
    const { holdings } = await readSnapshot(ledger, amina, 'sarwan')
    expect([...holdings.clauses.keys()]).toEqual(expect.arrayContaining(['water-plan-c1', 'water-plan-c4']))
    const headings = [...holdings.clauses.values()].filter(({ data }) => data.kind === 'heading')
    expect(holdings.findings.size).toBe(holdings.clauses.size - headings.length)
    expect(holdings.findings.get('water-plan-c1-f')?.data).toMatchObject({ is: true, state: 'proposed' })
    const [passage] = await ledger.read(amina, 'sarwan', (tx) => attachedPassages(tx, 'sarwan', ['water-plan-c3'], 0))
    expect(passage?.passage).toBe('Rivers cross four districts of the country.')
  })

  test('shows the public nothing of it until it is labelled so', async () => {
    const ledger = await open()
    await keepPlan(ledger)
    const { records, withheld } = publish(await readSnapshot(ledger, amina, 'sarwan'), thePublic)
    expect(records.policies.size + records.clauses.size + records.findings.size).toBe(0)
    expect(withheld.policies).toBe(1)
  })

  test('refuses an id that exists, says what would be right, and leaves nothing', async () => {
    const ledger = await open()
    await keepPlan(ledger)
    const head = await ledger.head('sarwan')
    const { reading, text } = await readHere(bytesOf(planText), 'plan.txt')
    const again = keepReading(ledger, bilal, { workspace: 'sarwan', policy: keptPlan, reading, text })
    await expect(again).rejects.toThrow('water-plan-2')
    expect(await ledger.head('sarwan')).toEqual(head)
  })

  test('by an issuer who is not in the workspace leaves nothing', async () => {
    const ledger = await open()
    await makeSarwan(ledger)
    const { reading, text } = await readHere(bytesOf(planText), 'plan.txt')
    const policy = { ...keptPlan, issuer: 'nobody' }
    const kept = keepReading(ledger, amina, { workspace: 'sarwan', policy, reading, text })
    await expect(kept).rejects.toMatchObject({ problem: { status: 422, where: 'issuer' } })
    expect(await ledger.read(amina, 'sarwan', (tx) => all(tx, 'policies'))).toEqual([])
  })

  test('with several wrong fields names each of them', async () => {
    const ledger = await open()
    await makeSarwan(ledger)
    const { reading, text } = await readHere(bytesOf(planText), 'plan.txt')
    const policy = { ...keptPlan, id: 'Water Plan', title: { en: ' ' } }
    await expect(keepReading(ledger, amina, { workspace: 'sarwan', policy, reading, text })).rejects.toMatchObject({
      faults: [{ field: 'id' }, { field: 'title' }],
    })
  })

  test('records no clause for somebody who attended a meeting', async () => {
    const ledger = await open()
    await makeSarwan(ledger)
    const { reading, text } = await readHere(bytesOf(planText), 'plan.txt')
    const meetings = [{ date: null, place: null, decisions: [], attendance: [{ name: 'Rivers Cross', role: null }] }]
    const kept = { workspace: 'sarwan', policy: keptPlan, reading: { ...reading, meetings }, text }
    await keepReading(ledger, amina, kept)
    const ids = (await ledger.read(amina, 'sarwan', (tx) => all(tx, 'clauses'))).map(({ id }) => id)
    expect(ids).toContain('water-plan-c4')
    expect(ids).not.toContain('water-plan-c3')
  })
})

describeEngines('keeping the next version of a policy', (open) => {
  const second = { policy: 'water-plan', title: { en: 'Water plan, second draft' } }
  const kept = async (ledger: Awaited<ReturnType<typeof open>>, given: object = {}) => {
    const { reading, text } = await readHere(bytesOf(planText.replace('four districts', 'five districts')), 'plan.txt')
    return keepNextVersion(ledger, bilal, { workspace: 'sarwan', ...second, ...given, reading, text })
  }

  test('puts its clauses beside those that are there, with their words, and shows the public none of it', async () => {
    const ledger = await open()
    await keepPlan(ledger)
    const { version } = await kept(ledger)
    expect(version).toBe('water-plan-v2')
    const { holdings } = await readSnapshot(ledger, amina, 'sarwan')
    const of = (source: string) => [...holdings.clauses.values()].filter(({ data }) => data.source === source).length
    expect(of('water-plan-v2')).toBe(of('water-plan'))
    expect(holdings.versions.get(version)).toMatchObject({ label: 'TLP:AMBER+STRICT', data: { policy: 'water-plan' } })
    const [passage] = await ledger.read(amina, 'sarwan', (tx) => attachedPassages(tx, 'sarwan', [`${version}-c3`], 0))
    expect(passage?.passage).toBe('Rivers cross five districts of the country.')
    const { records } = publish(await readSnapshot(ledger, amina, 'sarwan'), thePublic)
    expect([records.versions.has(version), records.sources.has(version)]).toEqual([false, false])
    expect((await kept(ledger)).version).toBe('water-plan-v3')
  })

  test('of a policy that is not there leaves nothing', async () => {
    const ledger = await open()
    await keepPlan(ledger)
    const head = await ledger.head('sarwan')
    await expect(kept(ledger, { policy: 'none' })).rejects.toMatchObject({ problem: { status: 404 } })
    expect(await ledger.head('sarwan')).toEqual(head)
  })
})
