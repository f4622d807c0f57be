import { expect, test } from 'vitest'
import { unrestricted } from '#src/ledger/actor.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import { loadWorkspace } from '#src/workspaces/load-workspace.ts'
import { generatePractice } from '#src/workspaces/practice/generate.ts'
import { writeFolder } from '#src/workspaces/write-folder.ts'
import { fromHome, openDesk, workspace as real } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { firstAdministratorLink } from './first-administrator.ts'
import { roles } from './model.ts'
import { practicePeople } from './practice-people.ts'
import { signIn } from './sign-in.ts'

const operator = unrestricted('operator')
const invented = async (ledger: Ledger) => {
  await loadWorkspace(
    ledger,
    operator,
    writeFolder({ ...generatePractice(1, 1), workspace: { ...generatePractice(1, 1).workspace, id: 'sarmeen' } }),
  )
  return 'sarmeen'
}

describeEngines('Practice people', (open) => {
  test('are of every role, and sign in with the passphrase that was told last', async () => {
    const desk = await openDesk(open)
    const workspace = await invented(desk.ledger)
    const first = await practicePeople(desk.ledger, workspace)
    expect(new Set(first.people.map(({ role }) => role))).toEqual(new Set(roles))
    expect(new Set(first.people.flatMap(({ organisation }) => organisation ?? [])).size).toBe(4)
    const { people, password } = await practicePeople(desk.ledger, workspace)
    const mail = people.at(-1)?.mail ?? ''
    expect(await signIn(desk, { mail, password }, fromHome)).toHaveProperty('session')
    await expect(signIn(desk, { mail, password: first.password }, fromHome)).rejects.toMatchObject({ code: 'wrong' })
  })

  test('are no reason not to print the link that begins a real country', async () => {
    const desk = await openDesk(open)
    await practicePeople(desk.ledger, await invented(desk.ledger))
    expect(await firstAdministratorLink(desk.ledger, desk.now())).toMatch(/^\/invitation\//)
  })

  test('are refused to a country that is not invented', async () => {
    const { ledger } = await openDesk(open)
    await expect(practicePeople(ledger, real)).rejects.toThrow()
  })
})
