/**
 * Files on their way in, from being sent to being an edition: read beside the server, looked at, and brought in piece by piece. What is under
 * way is held in memory, the files are on the disk: after a new start they are read again.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { type Setting, stepsOf } from '#src/identity/act.ts'
import { type Fault, Refusal, refuse } from '#src/publishing/refusal.ts'
import { Day } from '#src/vocabulary/model.ts'
import { EditionName } from '../edition-model.ts'
import { fileOnDisk } from '../importing/file-on-disk.ts'
import { mappingHash, planImport } from '../importing/import-edition.ts'
import type { ReadFile } from '../importing/read-file.ts'
import { refusing } from '../importing/refusing.ts'
import { editionsOf } from '../store/edition-store.ts'
import { importIncidentFile } from './import-acts.ts'
import { type Desk, importInPieces } from './in-pieces.ts'
import { type Preview, previewOf } from './preview.ts'
import { readBeside } from './read-beside.ts'
import { type WaitingFile, WaitingFiles } from './waiting-files.ts'

export const EditionWish = z.strictObject({
  name: EditionName,
  day: Day,
  /** The edition that the preview was held against; 0 where there was none. */
  against: z.coerce.number().int().min(0),
  /** That much is withdrawn, or a part of the time covered only, is meant. */
  isMeant: z.boolean(),
})

export type Look =
  | { state: 'running'; what: 'reading' | 'bringing'; done: number; total: number }
  | { state: 'read'; preview: Preview; refused?: { status: number; faults: readonly Fault[] } }
  | { state: 'brought'; edition: number }
  | { state: 'failed'; status: number; faults: readonly Fault[] }

interface Job {
  /** Of file, mapping and newest edition: another is another job. */
  key: string
  look: Look
  found?: ReadFile
  stop: AbortController
}

/** Milliseconds that a page waits for small files, before it says that it is still going on. */
const patience = 2500
/** Readings that are remembered. */
const most = 4

export class ImportDesk {
  readonly files: WaitingFiles
  readonly #jobs = new Map<string, Job>()

  constructor(folder: string, now: () => number) {
    this.files = new WaitingFiles(folder, now)
  }

  /** Reads the file, and tells what it would become; begins to where nobody has yet. */
  async look(setting: Setting, file: WaitingFile): Promise<Look> {
    const held = this.#jobs.get(file.id)
    if (held?.look.state === 'running' && held.look.what === 'bringing') return this.#waited(held)
    const { key, plan } = await this.#plan(setting, file)
    if (held?.key === key) return this.#waited(held)
    held?.stop.abort()
    const job: Job = {
      key,
      look: { state: 'running', what: 'reading', done: 0, total: 1 },
      stop: new AbortController(),
    }
    this.#remember(file.id, job)
    void this.#run(job, async () => {
      const incoming = await fileOnDisk(file.path)
      const read = await refusing(() => readBeside(incoming, plan))
      job.found = read
      return { state: 'read', preview: await previewOf(readingOf(setting), { file: incoming, plan, read }) }
    })
    return this.#waited(job)
  }

  /** What a file has become, which is not there any more; null where it has not, or nobody remembers. */
  broughtAs(id: string): number | null {
    const look = this.#jobs.get(id)?.look
    return look?.state === 'brought' ? look.edition : null
  }

  /**
   * Brings a file in that somebody has looked at.
   * @throws Refusal 409 where something changed since, or it would withdraw much and nobody said that this is meant (`to-confirm`)
   */
  async bring(setting: Setting, file: WaitingFile, wish: z.infer<typeof EditionWish>): Promise<Look> {
    const job = this.#jobs.get(file.id)
    const { key, plan, newest } = await this.#plan(setting, file)
    if (wish.against !== newest) return refuse(409, 'work.error.changed')
    if (job?.key !== key || job.look.state !== 'read' || !job.found)
      return refuse(409, 'incidentImports.error.not-read')
    if (job.look.preview.warnings.length > 0 && !wish.isMeant) {
      const fault = { key: 'incidentImports.error.untick', field: 'isMeant-yes' } as const
      throw new Refusal(409, [fault], 'to-confirm', 'It has to be confirmed first')
    }
    const { preview } = job.look
    const read = job.found
    job.look = { state: 'running', what: 'bringing', done: 0, total: 1 }
    // Not the act itself, whose file comes with it; whoever may bring one in is told in one place.
    const steps = stepsOf(importIncidentFile, setting)
    const progress = {
      report: (done: number, total: number) => {
        job.look = { state: 'running', what: 'bringing', done, total }
      },
    }
    const { name, day, against } = wish
    void this.#run(job, async () => {
      try {
        const incoming = await fileOnDisk(file.path)
        const { number } = await refusing(() =>
          importInPieces(steps, { file: incoming, plan, read }, { name, day, against }, progress),
        )
        await this.files.drop(file)
        delete job.found
        return { state: 'brought', edition: number }
      } catch (error) {
        // What was looked at still holds: a day that is too early can be put right.
        if (!(error instanceof Refusal)) throw error
        return { state: 'read', preview, refused: { status: error.problem.status, faults: error.faults } }
      }
    })
    return this.#waited(job)
  }

  async #plan(setting: Setting, file: WaitingFile) {
    const { source, mapping } = file
    return readingOf(setting).read(async (tx) => {
      const plan = await refusing(() => planImport(tx, source, mapping ?? undefined))
      const newest = (await editionsOf(tx, source)).findLast(({ undone }) => !undone)?.number ?? 0
      return { plan, newest, key: `${mappingHash(plan.mapping, plan.source.data)} ${newest} ${tx.workspace}` }
    })
  }

  async #run(job: Job, task: () => Promise<Look>): Promise<void> {
    try {
      job.look = await task()
    } catch (error) {
      if (!(error instanceof Refusal)) console.error(error)
      const known = error instanceof Refusal ? error : new Refusal(422, [{ key: 'incidentImports.error.broken' }])
      job.look = { state: 'failed', status: known.problem.status, faults: known.faults }
    }
  }

  async #waited(job: Job): Promise<Look> {
    for (let waited = 0; job.look.state === 'running' && waited < patience; waited += 50) await pause(50)
    return job.look
  }

  #remember(id: string, job: Job): void {
    this.#jobs.delete(id)
    this.#jobs.set(id, job)
    for (const [other, { look }] of this.#jobs)
      if (this.#jobs.size > most && other !== id && look.state !== 'running') this.#jobs.delete(other)
  }
}

const readingOf = ({ ledger, visitor, workspace }: Setting): Pick<Desk, 'read'> => ({
  read: (fn) => ledger.read(visitor, workspace, fn),
})
