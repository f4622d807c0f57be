import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { unrestricted } from '#src/ledger/actor.ts'
import { openLedger } from '#src/ledger/open.ts'
import { putWorkspace } from '#src/ledger/records.ts'
import { placesCommand } from './places.ts'

const words = { en: 'x' }
let folder = ''
const said: string[] = []
const errors: string[] = []
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'paimana-places-'))
  vi.stubEnv('DATABASE_URL', undefined)
  vi.spyOn(console, 'log').mockImplementation((text) => void said.push(String(text)))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => errors.push(String(text)) !== undefined)
  const ledger = await openLedger({ dataDir: folder })
  await ledger.write(unrestricted('operator'), 'sarwan', (tx) =>
    putWorkspace(tx, { id: 'sarwan', title: words, summary: words, publisher: words, licence: 'CC0' } as never),
  )
  await ledger.close()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  process.exitCode = undefined
  rmSync(folder, { recursive: true, force: true })
})

const outline = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
]
const ocha = {
  ADM2_EN: 'Ford',
  ADM2_PCODE: 'SW101',
  ADM1_EN: 'Hills',
  ADM1_PCODE: 'SW1',
  ADM0_EN: 'Sarwan',
  ADM0_PCODE: 'SW',
}

async function run(properties: object, ...more: string[]) {
  for (const heard of [said, errors]) heard.splice(0)
  const path = join(folder, 'sarwan_adm2.geojson')
  const features = [{ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [outline] } }]
  writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }))
  await placesCommand.parseAsync(['load', path, '--workspace', 'sarwan', '--data', folder, ...more], { from: 'user' })
  return { said: said.join('\n'), errors: errors.join('') }
}

test('A file of OCHA is looked at and loaded without a field being named; of another the properties are told', async () => {
  const look = await run(ocha, '--dry-run')
  expect(look.said).toContain('Nothing was stored')
  expect(look.said).toContain('district, name ADM2_EN; code ADM2_PCODE (pcode); within ADM0_EN, ADM1_EN')
  expect((await run(ocha)).errors).toContain('say under which terms the borders come')
  const terms = ['--licence', 'CC BY 3.0 IGO', '--source', 'OCHA, 2023', '--label', 'TLP:CLEAR']
  const loaded = await run(ocha, ...terms)
  expect(loaded.said).toContain('1 read = 0 matched + 1 new + 0 doubtful + 0 refused')
  expect(loaded.said).toContain('new too, as wider areas without borders: sarwan, sarwan-hills')
  expect((await run(ocha, ...terms)).said).toContain('1 matched + 0 new')
  expect((await run({ NAME: 'Ford' }, ...terms)).errors).toContain('Say which (--name-field). There are: NAME (Ford).')
  said.splice(0)
  await placesCommand.parseAsync(['undo', 'sarwan-adm2', '--workspace', 'sarwan', '--data', folder], { from: 'user' })
  expect(said.join('\n')).toBe('sarwan-adm2: 1 borders and 3 areas taken back')
})
