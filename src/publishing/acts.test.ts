import { beforeAll, expect, test } from 'vitest'
import { roles } from '#src/identity/model.ts'
import type { Visitor } from '#src/identity/visitor.ts'
import { thePublic, unrestricted } from '#src/ledger/actor.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { describeEngines } from '#test/engines.ts'
import { acts } from './acts.ts'

test('every act has a name of its own, a verb and what it is done to', () => {
  expect(new Set(acts.map(({ name }) => name)).size).toBe(acts.length)
  for (const { name, summary, roles: allowed } of acts) {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(summary).toMatch(/^[A-Z].*\.$/)
    expect(allowed.length).toBeGreaterThan(0)
  }
})

describeEngines('Every act', (open) => {
  let people: Colleagues
  let everybody: Visitor[]
  beforeAll(async () => {
    people = await colleagues(open)
    everybody = [people.amina, people.bilal, people.ayesha, people.kamran, people.maryam, people.yusuf]
    expect(new Set(everybody.map(({ grant }) => grant?.role))).toEqual(new Set(roles))
  })

  test.each(acts.map((act) => [act.name, act] as const))('%s is for its roles alone', async (_, act) => {
    const others = everybody.filter(({ grant }) => grant && !act.roles.includes(grant.role))
    const strangers: Visitor[] = [thePublic, unrestricted('operator'), { ...people.bilal, grant: undefined }]
    for (const visitor of [...others, ...strangers])
      await expect(people.as(visitor, act, {}), visitor.grant?.role ?? visitor.name).rejects.toMatchObject({
        problem: { status: 403 },
      })
  })

  test.each(acts.map((act) => [act.name, act] as const))('%s takes no field that it does not know', async (_, act) => {
    const may = everybody.find(({ grant }) => grant && act.roles.includes(grant.role)) ?? people.bilal
    const given = { workspace: 'elsewhere', by: 'person-x', label: 'TLP:CLEAR', surprise: true }
    const refused = await people.as(may, act, given).catch((error: unknown) => error)
    expect(refused).toMatchObject({ name: 'Refusal', problem: { status: 422 } })
    expect(JSON.stringify(refused)).toContain('surprise')
  })

  test.each(acts.map((act) => [act.name, act] as const))('%s is not done in another workspace', async (_, act) => {
    const may = everybody.find(({ grant }) => grant && act.roles.includes(grant.role)) ?? people.bilal
    const elsewhere = may.grant && { ...may.grant, workspace: 'elsewhere' }
    await expect(people.as({ ...may, grant: elsewhere }, act, {})).rejects.toMatchObject({ problem: { status: 403 } })
  })
})
