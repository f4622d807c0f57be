/** The address of every page: each pattern of routes.ts, filled in with ids that the API gives. */
import type { RouteConfigEntry } from '@react-router/dev/routes'
import { traceable } from '#src/publishing/chain.ts'
import routes from '#src/routes.ts'
import type { Kind } from '#src/workspaces/kinds.ts'
import type { TestSite } from './site.ts'
import { xrayOf } from './upload.ts'

interface Filling {
  site: TestSite
  workspace: string
  /** A text that has been read and not been kept. */
  job: string
  /** The id of the longest record of a kind, where pages break; none where there is none. */
  ids(kind: Kind): Promise<string[]>
}

type Fill = (filling: Filling) => Promise<string[]>

/** Answered with a file or to a page's module, not with a page; or there alone where a server has settings for it. */
const files = [
  ':workspace/incidents/explore.geojson',
  ':workspace/evidence/:id/file',
  ':workspace/surveys/:id/form/download',
  ':workspace/calendar/:secret.ics',
  ':workspace/surveys/:id/sealed',
  'sign-in/passkey/challenge',
  'account/passkeys/challenge',
  'sign-in/openid/:provider/answer',
  ':workspace/surveys/:id/invitation/sign',
  'sign-in/openid/:provider',
]

/** Patterns of English pages as routes.ts has them; the start page is ''. */
export async function patterns(): Promise<string[]> {
  const all: RouteConfigEntry[] = await routes
  return all.flatMap(({ id, path }) =>
    id === 'en:home' ? [''] : id?.startsWith('en:') && path && !files.includes(path) ? [path] : [],
  )
}

const fixed = (path: string) => async () => [path]
const inWorkspace =
  (path: string): Fill =>
  async ({ workspace }) => [`/${workspace}${path}`]
const each =
  (kind: Kind, address: (id: string) => string): Fill =>
  async ({ workspace, ids }) =>
    (await ids(kind)).map((id) => `/${workspace}${address(id)}`)
const all =
  (...fills: Fill[]): Fill =>
  async (filling) =>
    (await Promise.all(fills.map((fill) => fill(filling)))).flat()

/** Of policies of which a version is open for endorsement, or was. */
const ofCharters =
  (path: string): Fill =>
  async ({ site, workspace, ids }) => {
    const calls = (await ids('endorsement_calls')).map((id) => recordOf(site, workspace, 'endorsement_calls', id))
    return [...new Set((await Promise.all(calls)).map(({ policy }) => `/${workspace}/charters/${policy}${path}`))]
  }

/** Of surveys that the public sees: one that is open, and one that is closed. */
const ofSurveys =
  (address: (id: string) => string, only?: 'closed'): Fill =>
  async ({ site, workspace }) => {
    const page = await (await fetch(`${site.address}/${workspace}/surveys`)).text()
    const ids = [...page.matchAll(/\/surveys\/([\w-]+)(\/results)?"/g)].flatMap(([, id = '', results]) =>
      id === 'check' || (only && !results) ? [] : [id],
    )
    const [first, ...others] = [...new Set(ids)]
    return [first, others.at(-1)].flatMap((id) => (id ? [`/${workspace}${address(id)}`] : []))
  }

/** Of what only the invented country has: a source of incidents with two editions. */
const ofPractice =
  (address: string): Fill =>
  async ({ workspace }) =>
    workspace === 'practice' ? [`/practice${address}`] : []

const ofSite: Record<string, Fill> = {
  '': fixed('/'),
  xray: fixed('/xray'),
  check: async () => [
    '/check',
    '/check?kind=percentages&n=50&figures=49+29+6+93.5',
    '/check?kind=means&n=20&scale=1..5&figures=3.47+3.45+5.3',
    '/check?kind=percentages&n=0&figures=93,5',
  ],
  'surveys/check': fixed('/surveys/check'),
  about: fixed('/about'),
  api: fixed('/api'),
  'surveys/waiting': fixed('/surveys/waiting'),
  'surveys/hand-in': fixed('/surveys/hand-in'),
  'sign-in': fixed('/sign-in'),
  'sign-in/code': fixed('/sign-in/code'),
  'sign-in/openid': fixed('/sign-in/openid'),
  'account/providers': fixed('/account/providers'),
  'sign-in/passkey': fixed('/sign-in/passkey'),
  'sign-out': fixed('/sign-out'),
  account: fixed('/account'),
  'account/passkeys': fixed('/account/passkeys'),
  'account/second-factor': fixed('/account/second-factor'),
  'invitation/:token': fixed('/invitation/spent'),
  'second-factor/:token': fixed('/second-factor/spent'),
  'stop-mail/:secret': fixed('/stop-mail/unknown'),
  outbox: fixed('/outbox'),
  'xray/:job': async ({ job }) => [`/xray/${job}`],
}

const ofWorkspace: Record<string, Fill> = {
  'xray/keep': async ({ workspace, job }) => [`/xray/keep?job=${job}&workspace=${workspace}`],
  ':workspace': inWorkspace(''),
  ':workspace/meetings': inWorkspace('/meetings'),
  ':workspace/meetings/new': inWorkspace('/meetings/new'),
  ':workspace/meetings/read': inWorkspace('/meetings/read'),
  ':workspace/meetings/:id': inWorkspace('/meetings/none'),
  ':workspace/meetings/:id/minutes': inWorkspace('/meetings/none/minutes'),
  ':workspace/working-groups': inWorkspace('/working-groups'),
  ':workspace/working-groups/new': inWorkspace('/working-groups/new'),
  ':workspace/working-groups/:id': each('working_groups', (id) => `/working-groups/${id}`),
  ':workspace/working-groups/:id/edit': inWorkspace('/working-groups/none/edit'),
  ':workspace/rounds': inWorkspace('/rounds'),
  ':workspace/rounds/:round': inWorkspace('/rounds/2026-07-01-2026-09-30'),
  ':workspace/rounds/:round/:organisation': inWorkspace('/rounds/2026-07-01-2026-09-30/police'),
  ':workspace/rounds/:round/:organisation/draft': inWorkspace('/rounds/2026-07-01-2026-09-30/police/draft'),
  ':workspace/rounds/:round/:organisation/evidence/:indicator': inWorkspace(
    '/rounds/2026-07-01-2026-09-30/police/evidence/none',
  ),
  ':workspace/papers': inWorkspace('/papers'),
  ':workspace/papers/new': inWorkspace('/papers/new'),
  ':workspace/papers/:id': inWorkspace('/papers/none'),
  ':workspace/rounds/:round/:organisation/sheet': inWorkspace('/rounds/2026-07-01-2026-09-30/police/sheet'),
  ':workspace/rounds/:round/:organisation.xlsx': inWorkspace('/rounds/2026-07-01-2026-09-30/police.xlsx'),
  ':workspace/notes': inWorkspace('/notes'),
  ':workspace/notes/new': inWorkspace('/notes/new'),
  ':workspace/notes/:id': inWorkspace('/notes/none'),
  ':workspace/notes/:id/edit': inWorkspace('/notes/none/edit'),
  ':workspace/voices': all(inWorkspace('/voices'), inWorkspace('/voices?state=refused')),
  ':workspace/voices/receipt': inWorkspace('/voices/receipt'),
  ':workspace/voices/queue': inWorkspace('/voices/queue'),
  ':workspace/voices/queue/:id': inWorkspace('/voices/queue/none'),
  ':workspace/voices/say/:kind/:id': all(
    each('commitments', (id) => `/voices/say/commitments/${id}`),
    each('clauses', (id) => `/voices/say/clauses/${id}`),
    each('policies', (id) => `/voices/say/policies/${id}`),
  ),
  ':workspace/voices/:id': each('submissions', (id) => `/voices/${id}`),
  ':workspace/voices/:id/answer': inWorkspace('/voices/none/answer'),
  ':workspace/incidents': all(
    inWorkspace('/incidents'),
    inWorkspace('/incidents?rate=yes&measure=deaths&split=tactic'),
  ),
  ':workspace/incidents/explore': inWorkspace('/incidents/explore'),
  ':workspace/incidents/imports': inWorkspace('/incidents/imports'),
  ':workspace/incidents/imports/new': inWorkspace('/incidents/imports/new'),
  ':workspace/incidents/imports/:source': each('incident_sources', (id) => `/incidents/imports/${id}`),
  // No file waits here, and no row is doubtful: imports.test.ts sends one, and looks at its pages in the same ways.
  ':workspace/incidents/imports/:source/files/:file': each(
    'incident_sources',
    (id) => `/incidents/imports/${id}/files/none`,
  ),
  ':workspace/incidents/imports/:source/files/:file/mapping': each(
    'incident_sources',
    (id) => `/incidents/imports/${id}/files/none/mapping`,
  ),
  ':workspace/incidents/imports/:source/editions/:edition': each(
    'incident_sources',
    (id) => `/incidents/imports/${id}/editions/1`,
  ),
  ':workspace/incidents/imports/:source/editions/:edition/rows/:row': each(
    'incident_sources',
    (id) => `/incidents/imports/${id}/editions/1/rows/1`,
  ),
  ':workspace/losses': inWorkspace('/losses'),
  ':workspace/losses/new': inWorkspace('/losses/new'),
  ':workspace/losses/:id/edit': each('losses', (id) => `/losses/${id}/edit`),
  ':workspace/drafts': inWorkspace('/drafts'),
  ':workspace/drafts/plan': inWorkspace('/drafts/plan'),
  ':workspace/drafts/:id': each('drafts', (id) => `/drafts/${id}`),
  ':workspace/drafts/:id/changes': async ({ site, workspace, ids }) => {
    const found = await Promise.all((await ids('drafts')).map((id) => recordOf(site, workspace, 'drafts', id)))
    return found.flatMap(({ id, next }) => (next ? [`/${workspace}/drafts/${id}/changes`] : []))
  },
  ':workspace/drafts/:id/next': each('drafts', (id) => `/drafts/${id}/next`),
  ':workspace/questions': inWorkspace('/questions'),
  ':workspace/questions/:id': each('questions', (id) => `/questions/${id}`),
  ':workspace/questions/:id/answer': inWorkspace('/questions/none/answer'),
  ':workspace/questions/ask': inWorkspace('/questions/ask'),
  ':workspace/requests': inWorkspace('/requests'),
  ':workspace/requests/new': inWorkspace('/requests/new'),
  ':workspace/requests/:id': inWorkspace('/requests/none'),
  ':workspace/work': inWorkspace('/work'),
  ':workspace/mail': inWorkspace('/mail'),
  ':workspace/surveys': inWorkspace('/surveys'),
  // Of drafts: form-editor.test.ts makes one, and looks at its pages in the same ways.
  ':workspace/surveys/:id/form': inWorkspace('/surveys/none/form'),
  ':workspace/surveys/:id/form/question': inWorkspace('/surveys/none/form/question'),
  ':workspace/surveys/:id/form/lists': inWorkspace('/surveys/none/form/lists'),
  ':workspace/surveys/:id/form/translations': inWorkspace('/surveys/none/form/translations'),
  ':workspace/surveys/:id/form/review': inWorkspace('/surveys/none/form/review'),
  ':workspace/surveys/:id': ofSurveys((id) => `/surveys/${id}`),
  ':workspace/surveys/:id/run': ofSurveys((id) => `/surveys/${id}/run`),
  ':workspace/surveys/:id/plan': ofSurveys((id) => `/surveys/${id}/plan`),
  ':workspace/surveys/:id/codings': ofSurveys((id) => `/surveys/${id}/codings`, 'closed'),
  ':workspace/surveys/:id/codings/:coding': ofSurveys((id) => `/surveys/${id}/codings/none`, 'closed'),
  // What is published: there are no results of a survey that is open.
  ':workspace/surveys/:id/results': ofSurveys((id) => `/surveys/${id}/results`, 'closed'),
  ':workspace/evaluations': inWorkspace('/evaluations'),
  ':workspace/evaluations/new': inWorkspace('/evaluations/new'),
  ':workspace/evaluations/:id/work': each('impact_evaluations', (id) => `/evaluations/${id}/work`),
  ':workspace/evaluations/:id': each('impact_evaluations', (id) => `/evaluations/${id}`),
  ':workspace/evaluations/:id/tables': each('impact_evaluations', (id) => `/evaluations/${id}/tables`),
  ':workspace/consultations': inWorkspace('/consultations'),
  ':workspace/consultations/:id': each('consultations', (id) => `/consultations/${id}`),
  // Nothing here is in work: consultations.test.ts holds one, and looks at its pages in the same ways.
  ':workspace/consultations/:id/run': inWorkspace('/consultations/none/run'),
  ':workspace/consultations/:id/note': inWorkspace('/consultations/none/note'),
  ':workspace/consultations/:id/statements': inWorkspace('/consultations/none/statements'),
  ':workspace/consultations/:id/statements/:statement': inWorkspace('/consultations/none/statements/none'),
  ':workspace/consultations/:id/participants': inWorkspace('/consultations/none/participants'),
  // No survey here is by invitation: invitations.test.ts asks one, and looks at its pages in the same ways.
  ':workspace/surveys/:id/invitation': inWorkspace('/surveys'),
  ':workspace/surveys/:id/invitations': inWorkspace('/surveys/none/invitations'),
  ':workspace/surveys/:id/words': ofSurveys((id) => `/surveys/${id}/words`),
  ':workspace/charters': inWorkspace('/charters'),
  ':workspace/charters/:policy': ofCharters(''),
  ':workspace/charters/:policy/endorse': ofCharters('/endorse'),
  ':workspace/charters/:policy/open': inWorkspace('/charters/none/open'),
  ':workspace/endorsements/queue': inWorkspace('/endorsements/queue'),
  ':workspace/endorsements/queue/:id': inWorkspace('/endorsements/queue/none'),
  ':workspace/endorsements/link/:token': inWorkspace('/endorsements/link/spent'),
  ':workspace/endorsements/:id': each('endorsements', (id) => `/endorsements/${id}`),
  ':workspace/policies/:id/versions': each('policies', (id) => `/policies/${id}/versions`),
  ':workspace/tokens': inWorkspace('/tokens'),
  ':workspace/comments/:kind/:id': each('commitments', (id) => `/comments/commitments/${id}`),
  ':workspace/people': inWorkspace('/people'),
  ':workspace/people/:account': inWorkspace('/people/nobody'),
  ':workspace/commitments': all(inWorkspace('/commitments'), inWorkspace('/commitments?sort=due')),
  ':workspace/commitments/:id': each('commitments', (id) => `/commitments/${id}`),
  ':workspace/commitments/:id/edit': each('commitments', (id) => `/commitments/${id}/edit`),
  ':workspace/commitments/:id/roadmaps': each('commitments', (id) => `/commitments/${id}/roadmaps`),
  ':workspace/gantt/:kind/:id': all(
    each('commitments', (id) => `/gantt/commitments/${id}`),
    each('organisations', (id) => `/gantt/organisations/${id}`),
  ),
  ':workspace/roadmaps': inWorkspace('/roadmaps'),
  ':workspace/roadmaps/:id': inWorkspace('/roadmaps/none'),
  ':workspace/roadmaps/:id/lines/:line': inWorkspace('/roadmaps/none/lines/new'),
  ':workspace/commitments/:id/verdict': each('commitments', (id) => `/commitments/${id}/verdict`),
  ':workspace/verdicts/:id': each('assessments', (id) => `/verdicts/${id}`),
  ':workspace/policies/:id': each('policies', (id) => `/policies/${id}`),
  ':workspace/policies/:id/xray': each('policies', (id) => `/policies/${id}/xray`),
  ':workspace/policies/:id/curation': each('policies', (id) => `/policies/${id}/curation`),
  ':workspace/policies/:id/publication': each('policies', (id) => `/policies/${id}/publication`),
  ':workspace/curation': inWorkspace('/curation'),
  ':workspace/policies/:id/curation/:finding': async ({ site, workspace, ids }) => {
    const found = await Promise.all((await ids('findings')).map((id) => recordOf(site, workspace, 'findings', id)))
    return found.map(({ id, policy }) => `/${workspace}/policies/${policy}/curation/${id}`)
  },
  ':workspace/crosswalk': inWorkspace('/crosswalk'),
  ':workspace/recommendations/:id': each('recommendations', (id) => `/recommendations/${id}`),
  ':workspace/indicators': inWorkspace('/indicators'),
  ':workspace/indicators/new': inWorkspace('/indicators/new'),
  ':workspace/indicators/:id/edit': each('indicators', (id) => `/indicators/${id}/edit`),
  ':workspace/indicators/:id/publication': each('indicators', (id) => `/indicators/${id}/publication`),
  ':workspace/indicators/:id': all(
    each('indicators', (id) => `/indicators/${id}`),
    ofPractice('/indicators/attacks-a-quarter?edition=lantern-desk:1'),
  ),
  ':workspace/organisations': inWorkspace('/organisations'),
  ':workspace/organisations/:id': each('organisations', (id) => `/organisations/${id}`),
  ':workspace/claims': inWorkspace('/claims'),
  ':workspace/sources/:id': each('sources', (id) => `/sources/${id}`),
  ':workspace/evidence': inWorkspace('/evidence'),
  ':workspace/evidence/new': inWorkspace('/evidence/new'),
  ':workspace/evidence/:id/handling': each('evidence', (id) => `/evidence/${id}/handling`),
  ':workspace/evidence/:id': each('evidence', (id) => `/evidence/${id}`),
  ':workspace/trace/figures/:policy': all(
    inWorkspace('/trace/figures/all?of=overdue'),
    each('policies', (id) => `/trace/figures/${id}?of=commitments`),
  ),
  ':workspace/trace/:kind/:id': all(
    ...traceable.map((kind) => each(kind, (id) => `/trace/${kind}/${id}`)),
    ofPractice('/trace/observations/attacks-a-quarter-v1-2025-q4?edition=lantern-desk:1'),
  ),
  ':workspace/history/:kind/:id': each('commitments', (id) => `/history/commitments/${id}`),
  ':workspace/search': all(inWorkspace('/search'), inWorkspace('/search?q=peace'), inWorkspace('/search?q=xqzv')),
  ':workspace/data': inWorkspace('/data'),
  ':workspace/red-list': all(inWorkspace('/red-list'), inWorkspace('/red-list?by=theme&concern=unfunded')),
  ':workspace/red-list/brief': inWorkspace('/red-list/brief'),
  ':workspace/releases': inWorkspace('/releases'),
  ':workspace/releases/:number': inWorkspace('/releases/1'),
}

/** Patterns of routes.ts that this file does not know how to fill in. */
export const unknownPatterns = async () =>
  (await patterns()).filter((pattern) => !(pattern in ofSite) && !(pattern in ofWorkspace))

/** A pattern and the addresses made from it, in English. */
export interface Filled {
  pattern: string
  paths: string[]
}

/** Every pattern with addresses from every workspace of the site. */
export async function addressesOf(site: TestSite): Promise<Filled[]> {
  const workspaces = await site.server.site.workspaceIds()
  const job = new URL(await xrayOf(site.address)).pathname.replace('/xray/', '')
  const filling = (workspace: string): Filling => {
    return { site, workspace, job, ids: (kind) => idsOf(site, workspace, kind) }
  }
  return Promise.all(
    (await patterns()).map(async (pattern) => {
      const once = ofSite[pattern]
      const perWorkspace = ofWorkspace[pattern]
      if (once) return { pattern, paths: await once(filling('')) }
      const paths = await Promise.all(workspaces.map(async (id) => (await perWorkspace?.(filling(id))) ?? []))
      return { pattern, paths: paths.flat() }
    }),
  )
}

interface Listed {
  id: string
  policy?: string
  /** Of a draft: what came of it. */
  next?: object
}

async function recordOf({ address }: TestSite, workspace: string, kind: Kind, id: string): Promise<Listed> {
  return (await (await fetch(`${address}/api/v1/${workspace}/${kind}/${id}`)).json()) as Listed
}

async function idsOf({ address }: TestSite, workspace: string, kind: Kind): Promise<string[]> {
  const records = (await (await fetch(`${address}/api/v1/${workspace}/${kind}.json`)).json()) as Listed[]
  const length = (record: Listed | undefined) => JSON.stringify(record ?? '').length
  const longest = records.reduce<Listed | undefined>((a, b) => (length(b) > length(a) ? b : a), undefined)
  return longest ? [longest.id] : []
}
