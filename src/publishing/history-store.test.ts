import { expect, test } from 'vitest'
import { comment } from '#src/coordination/comments/comment.ts'
import { changeGrant } from '#src/identity/change-grant.ts'
import { GrantDraft } from '#src/identity/model.ts'
import { thePublic } from '#src/ledger/actor.ts'
import { colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { historyOf } from './history-store.ts'

describeEngines('A history', (open) => {
  test('names the office in which somebody acted, also when they hold another one now', async () => {
    const people = await colleagues(open)
    const said = { kind: 'organisations', id: 'police', text: 'Said by the chief' } as const
    const { id } = await people.as(people.ayesha, comment, said)
    const grant = GrantDraft.parse({ role: 'assessor' })
    const account = people.ayesha.grant?.account ?? ''
    await changeGrant(people.desk, people.amina.grant?.account ?? '', { workspace, account, grant })
    const lines = await people.sees(people.bilal, (tx) => historyOf(tx, 'comments', id))
    expect(lines).toMatchObject([{ action: 'create', offices: ['police-chief'] }])
  })

  test('of what the program did by itself names no office', async () => {
    const people = await colleagues(open)
    const lines = await people.sees(thePublic, (tx) => historyOf(tx, 'organisations', 'police'))
    expect(lines).toMatchObject([{ actor: 'operator', offices: [] }])
  })
})
