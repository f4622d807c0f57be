/** What the command line asks of the ledger: the same functions beside a running server, which runs them, and without one. */
import { z } from 'zod'
import { sendDigests } from '#src/coordination/digest/send-digests.ts'
import type { FileStore } from '#src/evidence/storage/file-store.ts'
import { namedFiles } from '#src/evidence/verify-files.ts'
import { closeUser } from '#src/identity/close-account.ts'
import { createUser } from '#src/identity/first-administrator.ts'
import type { Mailer } from '#src/identity/mailer.ts'
import { GrantDraft, MailAddress, PersonName } from '#src/identity/model.ts'
import { practicePeople } from '#src/identity/practice-people.ts'
import { LoadPlaces, LookAtPlaces, loadPlaces, lookAtPlaces } from '#src/incidents/boundaries/load-places.ts'
import { undoPlaces } from '#src/incidents/boundaries/undo-places.ts'
import {
  ImportIncidents,
  importIncidents,
  LookAtIncidents,
  lookAtIncidents,
  OfSource,
} from '#src/incidents/bringing/import-command.ts'
import { undoEdition } from '#src/incidents/importing/import-edition.ts'
import { editionsOf, reviewOf } from '#src/incidents/store/edition-store.ts'
import { writeBackup } from '#src/ledger/backup/backup-file.ts'
import type { Actor, Ledger } from '#src/ledger/ledger.ts'
import { readInWorker } from '#src/policies/reading/read-in-worker.ts'
import { attachSource } from '#src/policies/sources/attach-source.ts'
import { makeRelease } from '#src/results/make-release.ts'
import { kinds } from '#src/workspaces/kinds.ts'
import { loadWorkspace } from '#src/workspaces/load-workspace.ts'
import type { Progress } from '#src/workspaces/progress.ts'
import { readSnapshot } from '#src/workspaces/read-snapshot.ts'
import { writeFolder } from '#src/workspaces/write-folder.ts'
import { workOfPeople } from './practice/work-of-people.ts'

export interface CommandContext {
  ledger: Ledger
  root: string
  /** The current day, ISO 8601, in a time zone (IANA), or in the machine's own. */
  today: (timeZone?: string) => string
  /** Where people reach the site: stands in links. */
  address: string
  actor: Actor
  progress: Progress
  files: FileStore
  mailer: () => Mailer
}

/** Arguments checked, then run; answers are JSON. */
interface LedgerCommand<A, R> {
  args: z.ZodType<A>
  run(context: CommandContext, args: A): Promise<R>
}

const define = <A, R>(args: z.ZodType<A>, run: LedgerCommand<A, R>['run']): LedgerCommand<A, R> => ({ args, run })

export const commands = {
  'workspace-load': define(
    z.object({ files: z.array(z.object({ path: z.string(), text: z.string() })) }),
    ({ ledger, actor, progress }, { files }) => loadWorkspace(ledger, actor, files, progress),
  ),
  'workspace-save': define(
    z.object({ workspace: z.string(), files: z.array(z.object({ path: z.string(), text: z.string() })) }),
    async ({ ledger, actor }, { workspace, files }) => writeFolder(await readSnapshot(ledger, actor, workspace), files),
  ),
  'workspace-list': define(z.object({}), async ({ ledger, actor }) => {
    const ids = await ledger.workspaceIds()
    return Promise.all(
      ids.map(async (id) => {
        const { holdings, head } = await readSnapshot(ledger, actor, id)
        return { id, records: kinds.reduce((n, kind) => n + holdings[kind].size, 0), entries: head.seq }
      }),
    )
  }),
  release: define(z.object({ workspace: z.string() }), ({ ledger, actor, today }, { workspace }) =>
    makeRelease(ledger, actor, workspace, today),
  ),
  backup: define(z.object({ path: z.string() }), ({ ledger, files }, { path }) => writeBackup(ledger, files, path)),
  'user-create': define(
    z.object({ mail: MailAddress, name: PersonName, workspace: z.string(), grant: GrantDraft }),
    async ({ ledger, address }, user) => {
      const { account, path } = await createUser(ledger, user, new Date())
      return { account, link: path === undefined ? null : new URL(path, address).href }
    },
  ),
  'practice-people': define(z.object({ workspace: z.string() }), async (context, { workspace }) => {
    const { ledger, address, actor } = context
    const made = await practicePeople(ledger, workspace)
    const { calendar } = (await readSnapshot(ledger, actor, workspace)).workspace
    const today = context.today(calendar?.timeZone)
    const worked = await workOfPeople(context, { workspace, today }, made.people)
    return { ...made, worked, link: new URL('/sign-in', address).href }
  }),
  'user-close': define(z.object({ mail: MailAddress }), ({ ledger }, { mail }) => closeUser(ledger, mail, new Date())),
  'mail-send': define(
    z.object({ workspace: z.string().optional() }),
    async ({ ledger, address, mailer }, { workspace }) => {
      const desk = { ledger, address, mailer: mailer(), now: () => new Date() }
      const ids = workspace === undefined ? await ledger.workspaceIds() : [workspace]
      const reports = []
      for (const id of ids) reports.push({ id, report: await sendDigests(desk, id, { atAnyHour: true }) })
      return reports
    },
  ),
  'incidents-import': define(ImportIncidents, ({ ledger, actor, progress }, wish) =>
    importIncidents(ledger, actor, wish, progress),
  ),
  'incidents-look': define(LookAtIncidents, ({ ledger, actor, progress }, wish) =>
    lookAtIncidents(ledger, actor, wish, progress),
  ),
  'incidents-undo': define(OfSource, ({ ledger, actor }, { workspace, source }) =>
    ledger.write(actor, workspace, (tx) => undoEdition(tx, source)),
  ),
  'incidents-editions': define(OfSource, ({ ledger, actor }, { workspace, source }) =>
    ledger.read(actor, workspace, (tx) => editionsOf(tx, source)),
  ),
  'incidents-review': define(
    OfSource.extend({ edition: z.int().min(1), after: z.int().min(0) }),
    ({ ledger, actor }, { workspace, ...wish }) =>
      ledger.read(actor, workspace, (tx) => reviewOf(tx, { ...wish, limit: 1000 })),
  ),
  'evidence-files': define(z.object({}), ({ ledger }) => namedFiles(ledger)),
  'places-load': define(LoadPlaces, async ({ ledger, actor, today }, wish) =>
    loadPlaces(
      ledger,
      actor,
      wish,
      today((await readSnapshot(ledger, actor, wish.workspace)).workspace.calendar?.timeZone),
    ),
  ),
  'places-look': define(LookAtPlaces, ({ ledger, actor }, wish) => lookAtPlaces(ledger, actor, wish)),
  'places-undo': define(z.object({ workspace: z.string(), id: z.string() }), ({ ledger, actor }, { workspace, id }) =>
    undoPlaces(ledger, actor, workspace, id),
  ),
  'source-attach': define(
    z.object({ workspace: z.string(), target: z.string(), name: z.string(), base64: z.string() }),
    async ({ ledger, actor, root, progress }, { workspace, target, name, base64 }) => {
      const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
      const { reading: _, ...report } = await attachSource(
        ledger,
        actor,
        workspace,
        target,
        bytes,
        name,
        (b, n, more) => readInWorker(b, n, { root, signal: progress.signal, ...more }),
      )
      return report
    },
  ),
} as const

export type CommandName = keyof typeof commands
export type ArgsOf<N extends CommandName> = z.infer<(typeof commands)[N]['args']>
export type AnswerOf<N extends CommandName> = Awaited<ReturnType<(typeof commands)[N]['run']>>

export const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name)

/** @throws ZodError where the arguments are not the command's */
export async function runCommand<N extends CommandName>(
  name: N,
  context: CommandContext,
  args: unknown,
): Promise<AnswerOf<N>> {
  const command = commands[name] as unknown as LedgerCommand<ArgsOf<N>, AnswerOf<N>>
  return command.run(context, command.args.parse(args))
}
