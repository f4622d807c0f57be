import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { putSource } from '#src/incidents/bringing/testing/two-editions.ts'
import { incidentsCommand } from './incidents.ts'
import { heardIn } from './testing/heard-command.ts'

const heard = heardIn((tx) => putSource(tx, 'sarwan'))

/** What a command printed, what it complained of, and its exit code. */
async function run(name: string, file: string[], ...more: string[]) {
  heard.forget()
  const path = join(heard.folder, 'log.csv')
  writeFileSync(path, `id,day,province,kind,dead\n${file.join('\n')}\n`)
  const of = ['--workspace', 'sarwan', '--source', 'log', '--data', heard.folder, ...more]
  await incidentsCommand.parseAsync([name, ...(name === 'import' ? [path] : []), ...of], { from: 'user' })
  return heard.told()
}

test('An import by command is looked at without being stored, is refused where much would go, and goes in once that is confirmed', async () => {
  const rows = ['1,2014-01-02,Highlands,bomb,3', '2,2014-03-04,Highlands,raid,4']
  expect((await run('import', rows, '--day', '2026-01-01')).said).toContain('2 rows read: 2 stored')
  const less = ['1,2014-01-02,Highlands,bomb,5']
  const look = await run('import', less, '--day', '2026-02-01', '--dry-run')
  expect(look.said).toContain('0 added, 1 changed, 1 withdrawn, 0 unchanged')
  expect(look.said).toContain('Warning: 1 of 2 events that are stored would be withdrawn')
  expect(look.code).toBeUndefined()
  const refused = await run('import', less, '--day', '2026-02-01')
  expect(refused).toMatchObject({ said: '', code: 2, errors: expect.stringContaining('--confirm-withdrawals') })
  expect((await run('editions', [])).said).not.toContain('2. log.csv')
  const confirmed = await run('import', less, '--day', '2026-02-01', '--confirm-withdrawals')
  expect(confirmed.said).toContain('2. log.csv (2026-02-01)')
  expect(confirmed.code).toBeUndefined()
})

test('A day that there is not, and an edition that there is not, are refused in words', async () => {
  const rows = ['1,2014-01-02,Highlands,bomb,3']
  await expect(run('import', rows, '--day', '2026-13-45')).rejects.toThrow()
  expect(heard.told().errors).toContain('a day of the calendar, as 2026-03-31')
  await run('import', rows, '--day', '2026-01-01')
  expect((await run('review', [], '--edition', '1')).said).toBe('No row waits here.')
  expect(await run('review', [], '--edition', '9')).toMatchObject({
    said: '',
    code: 2,
    errors: expect.stringContaining('no edition 9'),
  })
})
