import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { SitePage } from '../frame.tsx'
import { pageTitle } from '../page-title.ts'
import { siteContext } from '../site-context.ts'
import type { Route } from './+types/api'

interface Operation {
  method: string
  path: string
  summary: string
  parameters: string[]
}

/** The description of the API, read from itself: this page cannot say anything else than what the API does. */
export async function loader({ context }: Route.LoaderArgs) {
  const { paths = {} } = context.get(siteContext).describeApi()
  const operations = Object.entries(paths).flatMap(([path, methods]): Operation[] =>
    Object.entries(methods as Record<string, { summary?: string; parameters?: { name: string }[] }>).map(
      ([method, operation]) => ({
        method: method.toUpperCase(),
        path: `/api/v1${path}`,
        summary: operation.summary ?? '',
        parameters: (operation.parameters ?? []).map(({ name }) => name),
      }),
    ),
  )
  return { operations }
}

export function meta({ location }: Route.MetaArgs) {
  return pageTitle(location, 'common.nav.api')
}

/** A path that is broken over lines before a slash only. */
function Breakable({ path }: { path: string }) {
  const [, ...parts] = path.split('/')
  return parts.map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity than their place
    <span key={place} className="unbroken">
      /{part}
      <wbr />
    </span>
  ))
}

export default function ApiPage({ loaderData: { operations } }: Route.ComponentProps) {
  const { t } = useLanguage()
  return (
    <SitePage>
      <Headline>{t('publishing.api.headline')}</Headline>
      <Lede>{t('publishing.api.lede')}</Lede>
      <p>
        <a href="/api/v1/openapi.json" dir="ltr">
          /api/v1/openapi.json
        </a>
      </p>
      <DataTable<Operation>
        caption={t('publishing.api.operation')}
        captionUnseen
        rows={operations}
        rowKey={(operation) => `${operation.method} ${operation.path}`}
        columns={[
          {
            key: 'path',
            head: t('publishing.api.operation'),
            names: true,
            cell: (operation) => (
              <code dir="ltr">
                {operation.method} <Breakable path={operation.path} />
              </code>
            ),
          },
          {
            key: 'what',
            head: t('publishing.api.what'),
            cell: (operation) => (
              <bdi lang="en">
                {operation.summary}
                {operation.parameters.length > 0 && <span className="quiet"> ({operation.parameters.join(', ')})</span>}
              </bdi>
            ),
          },
        ]}
      />
    </SitePage>
  )
}
