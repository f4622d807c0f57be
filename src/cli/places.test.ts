import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { putWorkspace } from '#src/ledger/records.ts'
import { placesCommand } from './places.ts'
import { heardIn } from './testing/heard-command.ts'

const words = { en: 'x' }
const heard = heardIn((tx) =>
  putWorkspace(tx, { id: 'sarwan', title: words, summary: words, publisher: words, licence: 'CC0' } as never),
)

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
  heard.forget()
  const path = join(heard.folder, 'sarwan_adm2.geojson')
  const features = [{ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [outline] } }]
  writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }))
  await placesCommand.parseAsync(['load', path, '--workspace', 'sarwan', '--data', heard.folder, ...more], {
    from: 'user',
  })
  return heard.told()
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
  heard.forget()
  await placesCommand.parseAsync(['undo', 'sarwan-adm2', '--workspace', 'sarwan', '--data', heard.folder], {
    from: 'user',
  })
  expect(heard.told().said).toBe('sarwan-adm2: 1 borders and 3 areas taken back')
})
