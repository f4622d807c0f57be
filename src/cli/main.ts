import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'

/** Bad input and bad usage end alike. */
const BAD_INPUT = 2

interface Entry {
  name: string
  summary: string
  /** Loaded only for the command that is asked for, so that help needs nothing but this list. */
  load: () => Promise<Command>
}

/** Every command of `paimana`, in the order of help. */
const COMMANDS: Entry[] = [
  {
    name: 'read',
    summary: 'read a policy text and say which of its promises could be checked',
    load: async () => (await import('./read.ts')).readCommand,
  },
  {
    name: 'score',
    summary: 'score one series of observations against its target',
    load: async () => (await import('./score.ts')).scoreCommand,
  },
  {
    name: 'check',
    summary: 'put published figures against the number of respondents they are said to come from',
    load: async () => (await import('./check.ts')).checkCommand,
  },
  {
    name: 'workspace',
    summary: "load and save a workspace's folder of YAML files",
    load: async () => (await import('./workspace.ts')).workspaceCommand,
  },
  {
    name: 'source',
    summary: 'attach the original text of a policy on this machine',
    load: async () => (await import('./source.ts')).sourceCommand,
  },
  {
    name: 'places',
    summary: 'load areas and their borders from a file of yours, or take them back',
    load: async () => (await import('./places.ts')).placesCommand,
  },
  {
    name: 'release',
    summary: 'freeze the scorecard, or compute a frozen one again',
    load: async () => (await import('./release.ts')).releaseCommand,
  },
  {
    name: 'practice',
    summary: 'write a fictional country to try things out on',
    load: async () => (await import('./practice.ts')).practiceCommand,
  },
  {
    name: 'audit',
    summary: 'check or export the append-only log of every change',
    load: async () => (await import('./audit.ts')).auditCommand,
  },
  {
    name: 'backup',
    summary: 'write everything that is kept into one file, also while the server runs',
    load: async () => (await import('./backup.ts')).backupCommand,
  },
  {
    name: 'restore',
    summary: 'bring a backup into an empty folder or database',
    load: async () => (await import('./backup.ts')).restoreCommand,
  },
  {
    name: 'user',
    summary: 'make the first administrator, or close an account',
    load: async () => (await import('./user.ts')).userCommand,
  },
  {
    name: 'mail',
    summary: 'send people what waits for them, as the server does each morning',
    load: async () => (await import('./mail.ts')).mailCommand,
  },
  {
    name: 'evidence',
    summary: 'check the files kept as evidence',
    load: async () => (await import('./evidence.ts')).evidenceCommand,
  },
  {
    name: 'survey',
    summary: 'check the form of a survey (XLSForm)',
    load: async () => (await import('./survey.ts')).surveyCommand,
  },
  {
    name: 'incidents',
    summary: 'bring in what sources count of incidents, look at an import, or take it back',
    load: async () => (await import('./incidents.ts')).incidentsCommand,
  },
  {
    name: 'evaluate',
    summary: 'ask of a series or a panel whether a policy changed it, and how far that can be told',
    load: async () => (await import('./evaluate.ts')).evaluateCommand,
  },
  {
    name: 'accuracy',
    summary: 'measure the reader against clauses labelled by hand',
    load: async () => (await import('./accuracy.ts')).accuracyCommand,
  },
]

/** Runs one command of the program. `words` are the arguments after its name; gives the exit code. */
export async function main(words: string[], commands: Entry[] = COMMANDS): Promise<number> {
  endWithReader()
  const program = new Command('paimana')
    .description('Turns a national policy into promises that can be checked.')
    .version(versionOf(new URL('../../package.json', import.meta.url)))
    .exitOverride()
    .configureOutput(complainingAs('paimana'))
  const name = words.find((word) => commands.some((entry) => entry.name === word))
  const wanted = commands.find((entry) => entry.name === name)
  for (const entry of commands) {
    if (entry === wanted) program.addCommand(alike(await entry.load(), program))
    else program.command(entry.name).description(entry.summary)
  }
  try {
    await program.parseAsync(words, { from: 'user' })
    return Number(process.exitCode ?? 0)
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? 0 : BAD_INPUT
  }
}

/** Commands end by themselves where they are used alone; here they end as the program does, and so do their own commands. */
function alike(command: Command, parent: Command, above = 'paimana'): Command {
  const path = `${above} ${command.name()}`
  command.copyInheritedSettings(parent).configureOutput(complainingAs(path))
  for (const child of command.commands) alike(child, command, path)
  return command
}

/** What is wrong with the words of a command, on one line with the way to the right ones. */
function complainingAs(path: string): { outputError: (text: string, write: (text: string) => void) => void } {
  return {
    outputError: (text, write) => {
      const problem = text
        .replace(/^error: /, '')
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/\.$/, '')
      write(`${path}: ${problem}; see "${path} --help"\n`)
    },
  }
}

function versionOf(manifest: URL): string {
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  return version
}

/** Who reads the output may stop at the tenth line (`| head`): then the program is done, and nothing is wrong. */
function endWithReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      process.exit()
    })
  }
}
