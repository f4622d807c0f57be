import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { readWorkspaceFolder, writeWorkspaceFolder } from '#src/workspaces/disk.ts'
import { type FolderFile, kindOfFile, readFolder } from '#src/workspaces/folder.ts'
import { incidentDataNamed } from '#src/workspaces/folder-incidents.ts'
import { workspaceJsonSchema } from '#src/workspaces/json-schema.ts'
import { CommandError, reporting } from './command-error.ts'
import { dataFolder, throughLedger } from './through-ledger.ts'

interface Options {
  data: string
}

async function filesOf(dir: string) {
  if (!existsSync(dir))
    throw new CommandError(`There is no folder ${dir}. A workspace is a folder with workspace.yaml in it.`)
  return readWorkspaceFolder(dir)
}

const load = new Command('load')
  .description("load a workspace's folder: whole or not at all; a second time changes nothing")
  .argument('<dir>', 'a folder with workspace.yaml')
  .option('--data <folder>', 'the data folder', dataFolder)
  .action(
    reporting(async (dir: string, options: Options) => {
      const files = await filesOf(dir)
      const missing = incidentDataNamed(
        files.filter(({ path }) => kindOfFile(path) === 'incident_sources').map(({ text }) => text),
      ).filter((path) => !files.some((one) => one.path === path))
      if (missing.length > 0)
        throw new CommandError(
          `Nothing was loaded: incident_sources names ${missing.join(', ')}, which is not in ${dir}.`,
        )
      const report = await throughLedger('workspace-load', { files }, options)
      console.log(
        `${report.workspace}: ${report.created} created, ${report.changed} changed, ${report.unchanged} unchanged`,
      )
    }),
  )

const save = new Command('save')
  .description('write a workspace back into its folder as YAML')
  .argument('<dir>', 'the folder; its workspace.yaml says which workspace it is')
  .option('--workspace <id>', 'which workspace, where the folder is new')
  .option('--data <folder>', 'the data folder', dataFolder)
  .action(
    reporting(async (dir: string, options: Options & { workspace?: string }) => {
      const before = existsSync(dir) ? await readWorkspaceFolder(dir) : []
      const workspace = workspaceToSave(dir, before, options.workspace)
      const files = await throughLedger('workspace-save', { workspace, files: before }, options)
      await writeWorkspaceFolder(dir, files)
      console.log(`${workspace}: ${files.length} files in ${dir}`)
    }),
  )

/** Which workspace is written into a folder. One that holds another, or a text that cannot be read, is left as it is. */
function workspaceToSave(dir: string, before: FolderFile[], named: string | undefined): string {
  const { workspace, problems } = readFolder(before)
  const ours = new Set(before.map(({ path }) => path).filter((path) => path === 'workspace.yaml' || kindOfFile(path)))
  const unread = problems.find(({ file }) => ours.has(file))
  if (unread)
    throw new CommandError(
      `Nothing was written: ${dir} has a file that would be written over and cannot be read. Mend it first.\n${unread.file}:${unread.line}: ${unread.message}`,
    )
  const wanted = named ?? workspace?.id
  if (!wanted)
    throw new CommandError(`${dir} has no workspace.yaml that says which workspace it is; name it with --workspace ID.`)
  if (workspace && workspace.id !== wanted)
    throw new CommandError(
      `Nothing was written: ${dir} holds the workspace "${workspace.id}", not "${wanted}". Name another folder.`,
    )
  return wanted
}

const list = new Command('list')
  .description('the workspaces of the ledger')
  .option('--data <folder>', 'the data folder', dataFolder)
  .action(
    reporting(async (options: Options) => {
      for (const { id, records, entries } of await throughLedger('workspace-list', {}, options)) {
        console.log(`${id}: ${records} records, ${entries} audit entries`)
      }
    }),
  )

const schema = new Command('schema')
  .description("print the JSON Schema of a workspace's files")
  .action(() => console.log(JSON.stringify(workspaceJsonSchema(), null, 2)))

export const workspaceCommand = new Command('workspace')
  .description('workspaces as folders of YAML: load, save, list, schema')
  .addCommand(load)
  .addCommand(save)
  .addCommand(list)
  .addCommand(schema)
