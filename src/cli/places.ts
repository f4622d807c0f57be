import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Command } from 'commander'
import { labels } from '#src/identity/labels.ts'
import type { Account } from '#src/incidents/boundaries/boundary-model.ts'
import type { Fields } from '#src/incidents/boundaries/known-layouts.ts'
import type { LookedPlaces } from '#src/incidents/boundaries/load-places.ts'
import type { UndonePlaces } from '#src/incidents/boundaries/undo-places.ts'
import { CommandError, reporting } from './command-error.ts'
import { dataFolder, throughLedger } from './through-ledger.ts'

interface LoadOptions {
  data: string
  workspace: string
  id?: string
  object?: string
  level?: string
  nameField?: string
  otherNameField?: string[]
  codeField?: string
  parentField?: string
  scheme?: string
  dryRun?: true
  licence?: string
  source?: string
  label?: string
}

const gather = (one: string, before: string[] = []) => [...before, one]

const load = new Command('load')
  .description(
    'add areas and their borders from a GeoJSON or TopoJSON file; what is doubtful or refused is told and left out',
  )
  .argument('<file>', 'GeoJSON or TopoJSON in WGS 84: OCHA administrative boundaries, geoBoundaries, or your own')
  .requiredOption('--workspace <id>', 'which workspace')
  .option('--licence <text>', 'the terms that the file comes under; without them nothing is loaded')
  .option('--source <text>', 'who drew it, and when')
  .option('--id <id>', 'names the load, to replace it or take it back; otherwise after the file')
  .option('--object <name>', 'of TopoJSON with several objects the one that holds the areas')
  .option('--level <level>', 'country, province, territory, district or other')
  .option(
    '--name-field <field>',
    'the property with the name; a file of OCHA (COD-AB) or geoBoundaries is known by its properties, and needs no field named',
  )
  .option('--other-name-field <field>', 'a property with the name in another script; may be said several times', gather)
  .option('--code-field <field>', 'the property with the code')
  .option('--parent-field <field>', 'the property with the name or code of the wider area')
  .option('--scheme <id>', 'how its codes are called; pcode where nothing is said')
  .option('--dry-run', 'say how the file would be read and what would become of it, and store nothing')
  .option('--label <label>', `who may see them: ${labels.join(', ')}; TLP:AMBER+STRICT where nothing is said`)
  .option('--data <folder>', 'the data folder', dataFolder)
  .action(reporting(runLoad))

async function runLoad(file: string, { data, dryRun, ...options }: LoadOptions) {
  const { licence, source, label, otherNameField, id, ...others } = options
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new CommandError(`${file} cannot be read: ${error.message}`)
  })
  const name = id ?? idOf(file)
  const reading = { ...others, text, otherNameFields: otherNameField, id: name }
  if (dryRun) {
    console.log('Nothing was stored: this is what would become of it.')
    told(name, await throughLedger('places-look', reading as never, { data }))
    return
  }
  if (licence === undefined || source === undefined)
    throw new CommandError(
      'Nothing was loaded: say under which terms the borders come, and from whom (--licence "CC BY 3.0 IGO" --source "OCHA, 2023"), or only look with --dry-run.',
    )
  const loaded = await throughLedger('places-load', { ...reading, licence, source, label } as never, { data })
  told(name, loaded)
  console.log(`they are ${loaded.label}`)
}

function told(name: string, { account, fields }: LookedPlaces): void {
  console.log(`${name}: ${said(account)}`)
  console.log(`read as: ${readAs(fields)}`)
  if (account.wider) console.log(`new too, as wider areas without borders: ${account.wider.join(', ')}`)
  for (const { feature, name, reason, candidates } of account.doubtful)
    console.log(
      `doubtful: feature ${feature}, "${name}": ${reason}${candidates.length > 0 ? ` (${candidates.join(', ')})` : ''}`,
    )
  for (const { feature, name, reason } of account.refused)
    console.log(`refused: feature ${feature}, "${name}": ${reason}`)
}

function readAs({ level, nameField, otherNameFields, codeField, parentField, scheme, wider = [] }: Fields): string {
  const inside = parentField ?? wider.map(({ nameField }) => nameField).join(', ')
  return [
    `${level}, name ${[nameField, ...otherNameFields].join(', ')}`,
    ...(codeField ? [`code ${codeField} (${scheme})`] : []),
    inside ? `within ${inside}` : 'within the area that it lies in',
  ].join('; ')
}

const idOf = (file: string) =>
  basename(file)
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'places'

const said = ({ read, matched, added, doubtful, refused }: Account) =>
  `${read} read = ${matched} matched + ${added} new + ${doubtful.length} doubtful + ${refused.length} refused`

const undo = new Command('undo')
  .description('take a load back: its borders, and the areas that came with it and that nothing rests on')
  .argument('<id>', 'the name of the load')
  .requiredOption('--workspace <id>', 'which workspace')
  .option('--data <folder>', 'the data folder', dataFolder)
  .action(
    reporting(async (id: string, { workspace, data }: { workspace: string; data: string }) => {
      console.log(undone(id, await throughLedger('places-undo', { workspace, id }, { data })))
    }),
  )

function undone(id: string, { boundaries, areas, kept, restsOn: { kinds, sources } }: UndonePlaces): string {
  return [
    `${id}: ${boundaries} borders and ${areas} areas taken back`,
    ...(kept.length > 0 ? [`kept, for something rests on them: ${kept.join(', ')}`] : []),
    ...sources.map(
      ({ source, since }) =>
        `  incidents of ${source}, since its edition ${since}: they stay counted where they are. To have the areas go, too, take its editions back down to this one (paimana incidents undo), then undo ${id} once more.`,
    ),
    ...(kinds.length > 0 ? [`  records of these kinds name some of them: ${kinds.join(', ')}`] : []),
  ].join('\n')
}

export const placesCommand = new Command('places')
  .description('areas and their borders, from files that you have')
  .addCommand(load)
  .addCommand(undo)
