/** What the page of a roadmap shows to somebody who sees it, and what they may do there. */
import { sql } from 'kysely'
import { officeNames } from '#src/coordination/office-names.ts'
import { heldRecord } from '#src/identity/act.ts'
import { type Label, strictest } from '#src/identity/labels.ts'
import type { Grant } from '#src/identity/model.ts'
import { byIds } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { Action } from '../model.ts'
import { withoutEnglish } from './records-of-roadmap.ts'
import { openStates, type Remark, type Roadmap, type RoadmapLine, type RoadmapVersion } from './roadmap-model.ts'
import { versionsOf } from './roadmap-store.ts'

export interface VersionView {
  number: number
  day: string
  outcome: NonNullable<RoadmapVersion['outcome']>['is'] | null
  lines: RoadmapLine[]
}

export interface RoadmapView {
  roadmap: Roadmap
  revision: number
  organisation: LocalText
  promise: { id: string; title: LocalText; label: Label }
  /** The posts of the organisation. */
  posts: { id: string; title: LocalText }[]
  asked: { offices: LocalText[]; day: string } | null
  versions: VersionView[]
  /** Of the version that was returned last, where it was the last. */
  remarks: { number: number; about: Remark[] } | null
  /** It lies with the reader, who may write it. */
  writes: boolean
  /** The reader may take back what was handed in, or end a draft of their own. */
  takesBack: boolean
  decides: boolean
  mayStopAsking: boolean
  /** Labels under which the promise lets it go on record. */
  labels: Label[]
  /** Titles that records need in English, with the one they have already. */
  english: { key: string; ur: string; en: string }[]
}

export async function roadmapView(tx: ReadTx, by: Grant, id: string): Promise<RoadmapView> {
  const { data: roadmap, revision } = await heldRecord(tx, 'roadmaps', id)
  const { commitment, organisation, state } = roadmap
  const [promise] = await byIds(tx, 'commitments', [commitment])
  const [owner] = await byIds(tx, 'organisations', [organisation])
  const names = roadmap.asked ? await officeNames(tx) : undefined
  const versions = await versionsOf(tx, id)
  const last = versions.at(-1)
  const theirs = by.role === 'focal-point' && by.organisation === organisation
  const open = openStates.includes(state)
  const decides = by.role === 'secretariat' && state === 'submitted' && last?.submitted.account !== by.account
  const label = promise?.label ?? 'TLP:AMBER+STRICT'
  return {
    roadmap,
    revision,
    organisation: (owner?.data as { name?: LocalText } | undefined)?.name ?? { en: organisation },
    promise: { id: commitment, title: (promise?.data as { title?: LocalText })?.title ?? { en: commitment }, label },
    posts: await postsOf(tx, organisation),
    asked:
      roadmap.asked === null
        ? null
        : {
            offices: roadmap.askedBy.map((office) => names?.of(office) ?? { en: office }),
            day: roadmap.asked.slice(0, 10),
          },
    versions: versions.map(({ number, submitted, outcome, lines }) => {
      return { number, day: submitted.day, outcome: outcome?.is ?? null, lines }
    }),
    remarks: last?.outcome?.is === 'returned' ? { number: last.number, about: last.outcome.remarks } : null,
    writes: theirs && open,
    takesBack: theirs && (state === 'submitted' || (open && roadmap.asked === null)),
    decides,
    mayStopAsking: by.role === 'secretariat' && roadmap.asked !== null && open,
    labels: decides ? acceptable.filter((one) => strictest(one, label) === one) : [],
    english: decides && last ? await englishOf(tx, roadmap, last.lines) : [],
  }
}

const acceptable: Label[] = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT']

export async function postsOf({ db, workspace }: ReadTx, organisation: string): Promise<RoadmapView['posts']> {
  const { rows } = await sql<{ id: string; title: LocalText }>`
    select id, data -> 'title' as title from posts
    where workspace = ${workspace} and organisation = ${organisation} order by id`.execute(db)
  return rows
}

/** The English title that an earlier version was given on record stands in the form. */
async function englishOf(tx: ReadTx, { id }: Roadmap, lines: RoadmapLine[]): Promise<RoadmapView['english']> {
  const wanting = withoutEnglish(lines)
  const ids = wanting.map(({ key }) => `${id}-${key}`)
  const held = [...(await byIds(tx, 'actions', ids)), ...(await byIds(tx, 'milestones', ids))]
  const known = new Map(held.map((one) => [one.id, (one.data as Action).title.en]))
  return wanting.map(({ key, ur }) => ({ key, ur, en: known.get(`${id}-${key}`) ?? '' }))
}

/** What sums are in here, unless it is said otherwise: as in the roadmap, else as in the workspace's record. */
export async function usualCurrency({ db, workspace }: ReadTx, { lines }: Roadmap): Promise<string> {
  const own = lines.flatMap(({ money }) => money).find(({ currency }) => currency !== undefined)?.currency
  if (own !== undefined) return own
  const { rows } = await sql<{ currency: string }>`
    select data ->> 'currency' as currency from budget_lines where workspace = ${workspace} limit 1`.execute(db)
  return rows[0]?.currency ?? ''
}
