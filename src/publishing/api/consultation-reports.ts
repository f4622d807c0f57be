import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { type ReportView, reportView, type Speaker } from '#src/voices/consultations/report-view.ts'
import { ProblemError } from '../problem.ts'
import type { Site } from '../site.ts'
import { csv } from './csv.ts'
import { foundWorkspace } from './found.ts'
import { workspaceParam } from './workspaces.ts'

const Text = z.object({ en: z.string(), ur: z.string().optional() })
const Name = Text.nullable().openapi({ description: 'null for whoever is not told apart (fewer than five)' })
const Report = z
  .object({
    id: z.string(),
    title: Text,
    voices: z.int().openapi({ description: 'statements; who spoke is not known' }),
    withheld: z.int(),
    people: z.int().nullable(),
    groups: z.array(z.object({ role: Name, region: Name, people: z.int() })),
    counts: z.array(
      z.object({
        theme: z.string(),
        name: Text.nullable(),
        voices: z.int(),
        regions: z.array(z.object({ region: z.string().nullable(), name: Name, voices: z.int() })),
      }),
    ),
    drivers: z.array(z.object({ name: Text, voices: z.int() })),
  })
  .openapi('ConsultationReport')

const summaries = {
  'report.json': 'The report of a consultation as counts of voices by theme and region',
  'report.csv': 'The same counts as CSV, a row for each theme and region',
  'statements.csv': 'What was said in a consultation, a row for each statement',
}
type File = keyof typeof summaries

/** Published reports of consultations as counts, and their statements as a table; the records themselves are a collection of their own. */
export function consultationReportsApi(app: OpenAPIHono, site: Site): void {
  for (const [file, summary] of Object.entries(summaries)) fileOf(app, site, file as File, summary)
}

function fileOf(app: OpenAPIHono, site: Site, file: File, summary: string): void {
  const isJson = file === 'report.json'
  const content = isJson ? { 'application/json': { schema: Report } } : { 'text/csv': { schema: z.string() } }
  const route = createRoute({
    method: 'get',
    path: `/{workspace}/consultations/{id}/${file}`,
    summary,
    request: { params: workspaceParam.extend({ id: z.string().openapi({ example: 'river-evening' }) }) },
    responses: { 200: { description: 'Voices are statements; one on two themes counts in both', content } },
  })
  app.openapi(route, async (c) => {
    const { workspace: place, id } = c.req.valid('param')
    const published = await foundWorkspace(site, place, c.req.raw)
    const consultation = published.records.consultations.get(id)
    if (!consultation) {
      const detail = `${published.workspace.id} has no published consultation "${id}".`
      throw new ProblemError(404, 'not-found', 'There is no such report', { where: 'id', detail })
    }
    const view = reportView(published, consultation)
    if (isJson) return c.json(counted(view), 200) as never
    const rows = file === 'report.csv' ? countRows(view) : statementRows(view)
    return c.body(csv(rows), 200, { 'content-type': 'text/csv; charset=utf-8' }) as never
  })
}

const counted = ({ id, title, voices, withheld, people, groups, counts, regions, drivers }: ReportView) => ({
  ...{ id, title, voices, withheld, people, groups, drivers },
  counts: counts.map(({ theme, name, voices: by, all }) => ({
    ...{ theme, name, voices: all },
    regions: regions.map((region, at) => ({ region: region.id, name: region.name, voices: by[at] ?? 0 })),
  })),
})

const countRows = ({ counts, regions }: ReportView) =>
  counts.flatMap(({ theme, name, voices }) =>
    regions.map((region, at) => ({
      ...{ theme, themeName: name?.en ?? '' },
      ...{ region: region.id ?? '', regionName: region.name?.en ?? '', voices: voices[at] ?? 0 },
    })),
  )

const told = ({ role, region }: Speaker) => ({ role: role?.en ?? '', region: region?.en ?? '' })

const statementRows = ({ themes }: ReportView) =>
  themes.flatMap(({ id: theme, voices }) =>
    voices.map((voice) => ({
      ...{ id: voice.id, theme, standing: voice.standing, ...told(voice) },
      ...{ language: voice.language, text: voice.text, translation: voice.translation ?? '' },
      drivers: voice.drivers.map(({ en }) => en).join('; '),
      about: voice.about.map(({ id }) => id).join('; '),
    })),
  )
