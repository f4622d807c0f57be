/** What pages and API see of the program: published workspaces, the day, and whether this site takes writes. */

import type { FileStore } from '#src/evidence/storage/file-store.ts'
import { tokenIn, visitorByToken } from '#src/identity/api-token.ts'
import type { Desk } from '#src/identity/desk.ts'
import { type Person, personOf } from '#src/identity/person.ts'
import { type Visitor, visitorFrom } from '#src/identity/visitor.ts'
import type { ImportDesk } from '#src/incidents/bringing/import-desk.ts'
import { type Actor, type Ledger, thePublic, unrestricted } from '#src/ledger/ledger.ts'
import type { ReadingJobs } from '#src/policies/reading/reading-jobs.ts'
import type { Workspace } from '#src/workspaces/model.ts'
import type { Head } from '#src/workspaces/snapshot.ts'
import type { Published } from './door.ts'
import { ProblemError } from './problem.ts'
import { Views } from './views.ts'

export type { Published, Visitor }

/** Whoever sits at the machine of a loopback site. */
export const theOperator = unrestricted('operator')

export interface SiteOptions {
  ledger: Ledger
  /** The current day, ISO 8601, in a time zone (IANA), or in the machine's own. */
  today: (timeZone?: string) => string
  /** Whether the site listens on loopback only, and so may be written to. */
  writable: boolean
  /** Texts that visitors have dropped to see their X-ray. */
  readings: ReadingJobs
  /** Where files of evidence are kept; without it none are taken or given. */
  files?: FileStore
  /** Files of incidents on their way in; without it none are taken by pages. */
  imports?: ImportDesk
  /** What sign-in works with; without it nobody can. */
  desk?: Desk
  /** The API's own description (OpenAPI 3.1). */
  describeApi?: () => { paths?: Record<string, object> }
}

export class Site {
  readonly ledger: Ledger
  readonly writable: boolean
  readonly readings: ReadingJobs
  readonly describeApi: NonNullable<SiteOptions['describeApi']>
  readonly #today: SiteOptions['today']
  readonly #desk: Desk | undefined
  readonly #files: FileStore | undefined
  readonly #imports: ImportDesk | undefined
  readonly #views: Views

  constructor({ ledger, today, writable, readings, desk, files, imports, describeApi = () => ({}) }: SiteOptions) {
    this.describeApi = describeApi
    this.#desk = desk
    this.#files = files
    this.#imports = imports
    this.readings = readings
    this.ledger = ledger
    this.#today = today
    this.writable = writable
    this.#views = new Views(ledger)
  }

  get desk(): Desk {
    if (!this.#desk) throw new Error('This site was made without a desk: nobody can sign in to it')
    return this.#desk
  }

  get files(): FileStore {
    if (!this.#files) throw new Error('This site was made without a store of files: it takes and gives none')
    return this.#files
  }

  get imports(): ImportDesk {
    if (!this.#imports) throw new Error('This site was made without a desk of imports: it takes no files of incidents')
    return this.#imports
  }

  /** Who asks, as the session of the request says: the one way from a request to what it may see. */
  async visitorOf(request: Request, workspace: string): Promise<Visitor> {
    return visitorFrom(await this.personOf(request), workspace)
  }

  /** Whoever has signed in; undefined for the public, and for the operator of a loopback site. */
  async personOf(request: Request): Promise<Pick<Person, 'grants'> | undefined> {
    return this.#desk && personOf(this.#desk, request)
  }

  /**
   * Who asks of the API: by a token where the request shows one, otherwise as `visitorOf`.
   * @throws ProblemError 401 for a token that opens nothing here
   */
  async callerOf(request: Request, workspace: string): Promise<Visitor> {
    const token = tokenIn(request)
    if (token === undefined) return this.visitorOf(request, workspace)
    const visitor = this.#desk && (await visitorByToken(this.#desk, token, workspace))
    if (visitor) return visitor
    const detail = `The token is not known, is for another workspace, or is over. Make one at /${workspace}/tokens.`
    throw new ProblemError(401, 'token', 'This token opens nothing here', { detail, where: 'authorization' })
  }

  /** The current day, ISO 8601, in the workspace's own country. */
  today(workspace: Pick<Workspace, 'calendar'>): string {
    return this.#today(workspace.calendar?.timeZone)
  }

  /** The same for what is kept of a workspace; before anything is, by the machine's clock. */
  dayIn(id: string): string {
    return this.today(this.#views.known(id)?.workspace ?? {})
  }

  /** Ids of all workspaces, in the order of their ids. */
  workspaceIds(): Promise<string[]> {
    return this.ledger.workspaceIds()
  }

  /** Where a workspace's chain ends; undefined where there is none of that id. An address may hold NUL, which the database cannot even be asked for. */
  async head(id: string): Promise<Head | undefined> {
    return id.includes('\0') ? undefined : await this.ledger.head(id)
  }

  /** A workspace as `actor` may see it; undefined where there is none of that id. Read again only when its ledger has moved. */
  async published(id: string, actor: Actor = thePublic): Promise<Published | undefined> {
    const head = await this.head(id)
    if (!head) return undefined
    return this.#views.of(id, head, actor)
  }
}
