/** The public API under /api/v1: every collection as JSON and CSV, described by OpenAPI 3.1, behind the same labelled door as the pages. */
import { OpenAPIHono } from '@hono/zod-openapi'
import { problemOfFailure, problemResponse } from '../problem.ts'
import type { Site } from '../site.ts'
import { actsApi } from './acts.ts'
import { checksApi } from './checks.ts'
import { collections } from './collections.ts'
import { consultationReportsApi } from './consultation-reports.ts'
import { evaluationsApi } from './evaluations.ts'
import { evidenceFilesApi } from './evidence-files.ts'
import { incidentCellsApi } from './incident-cells.ts'
import { releasesApi } from './releases.ts'
import { scorecards } from './scorecards.ts'
import { searchApi } from './search.ts'
import { surveyResultsApi } from './survey-results.ts'
import { surveysApi } from './surveys.ts'
import { workRecordsApi } from './work-records.ts'
import { workspaces } from './workspaces.ts'
import { xrays } from './xrays.ts'

export interface ApiOptions {
  site: Site
  /** The checkout, for the worker that reads uploaded files. */
  root: string
}

const description = `What governments promised, who owes it, and what became of it. Read operations are open and need no token; with one they show what its holder may
see, and it is needed for acts; amounts
are in whole units of their currency, dates are ISO 8601, and what a handling label withholds is counted in "withheld".`

const about = {
  openapi: '3.1.0',
  info: {
    title: 'Paimana',
    version: '1',
    description,
    license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
  },
  servers: [{ url: '/api/v1' }],
}

/** The OpenAPI 3.1 description of an API made by `api`. */
export const describe = (app: OpenAPIHono) => app.getOpenAPI31Document(about)

/** What a schema found wrong with a request, as one problem document that names the field. */
function invalid(issues: { path: PropertyKey[]; message: string }[]): Response {
  const [first] = issues
  const where = first?.path.join('.') || undefined
  const detail = issues.map((issue) => `${issue.path.join('.') || 'request'}: ${issue.message}`).join('; ')
  return problemResponse({ type: '/problems/invalid', title: 'The request is not valid', status: 400, detail, where })
}

const nothingHere = (path: string) =>
  problemResponse({
    type: '/problems/not-found',
    title: 'There is nothing here',
    status: 404,
    detail: `No operation answers ${path} in this way; see /api/v1/openapi.json.`,
  })

export function api({ site, root }: ApiOptions): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result) => (result.success ? undefined : invalid(result.error.issues)),
  })
  app.use(async (c, next) => {
    await next()
    c.res.headers.set('access-control-allow-origin', '*')
  })
  // Before the workspaces, one of which would otherwise be asked for by this name.
  app.doc31('/openapi.json', about)
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'Made at /{workspace}/tokens by whoever was given something there.',
  })
  workspaces(app, site)
  scorecards(app, site)
  xrays(app, root)
  checksApi(app)
  surveysApi(app)
  surveyResultsApi(app, site)
  consultationReportsApi(app, site)
  evaluationsApi(app, site)
  releasesApi(app, site)
  incidentCellsApi(app, site)
  searchApi(app, site)
  actsApi(app, site)
  workRecordsApi(app, site)
  evidenceFilesApi(app, site)
  collections(app, site)
  // A route, because a mounted app's own answer to what it does not know is never asked for.
  app.all('*', (c) => nothingHere(c.req.path))
  app.onError(problemOfFailure)
  return app
}
