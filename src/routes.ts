/** Every address of the site: the table of contents. Urdu is the same path under /ur. The API's addresses stand in publishing/api. */
import { index, prefix, type RouteConfig, type RouteConfigEntry, route } from '@react-router/dev/routes'
import type { Locale } from './i18n/locale.ts'

function addresses(locale: Locale): RouteConfigEntry[] {
  const page = (path: string, file: string) => route(path, file, { id: `${locale}:${path}` })
  return [
    index('publishing/pages/home.tsx', { id: `${locale}:home` }),
    page('xray', 'policies/pages/try-xray.tsx'),
    page('xray/keep', 'policies/pages/keep-reading.tsx'),
    page('xray/:job', 'policies/pages/read-xray.tsx'),
    page('sign-in', 'identity/pages/sign-in.tsx'),
    page('sign-in/code', 'identity/pages/sign-in-code.tsx'),
    page('sign-out', 'identity/pages/sign-out.tsx'),
    page('account', 'identity/pages/account.tsx'),
    page('account/second-factor', 'identity/pages/second-factor.tsx'),
    page('invitation/:token', 'identity/pages/invitation.tsx'),
    page('second-factor/:token', 'identity/pages/recovery.tsx'),
    page('outbox', 'identity/pages/outbox.tsx'),
    page(':workspace', 'results/pages/scorecard.tsx'),
    page(':workspace/work', 'coordination/pages/work.tsx'),
    page(':workspace/comments/:kind/:id', 'coordination/pages/comments.tsx'),
    page(':workspace/tokens', 'identity/pages/tokens.tsx'),
    page(':workspace/people', 'identity/pages/people.tsx'),
    page(':workspace/people/:account', 'identity/pages/person.tsx'),
    page(':workspace/commitments', 'policies/pages/commitments.tsx'),
    page(':workspace/commitments/:id', 'policies/pages/commitment.tsx'),
    page(':workspace/commitments/:id/roadmaps', 'delivery/pages/promise-roadmaps.tsx'),
    page(':workspace/roadmaps', 'delivery/pages/roadmaps.tsx'),
    page(':workspace/roadmaps/:id', 'delivery/pages/roadmap.tsx'),
    page(':workspace/roadmaps/:id/lines/:line', 'delivery/pages/roadmap-line.tsx'),
    page(':workspace/policies/:id', 'policies/pages/policy.tsx'),
    page(':workspace/policies/:id/xray', 'policies/pages/policy-xray.tsx'),
    page(':workspace/policies/:id/curation', 'policies/pages/curation.tsx'),
    page(':workspace/policies/:id/publication', 'policies/pages/publication.tsx'),
    page(':workspace/policies/:id/curation/:finding', 'policies/pages/curate-finding.tsx'),
    page(':workspace/curation', 'policies/pages/curation-overview.tsx'),
    page(':workspace/crosswalk', 'policies/pages/crosswalk.tsx'),
    page(':workspace/recommendations/:id', 'policies/pages/recommendation.tsx'),
    page(':workspace/indicators', 'results/pages/indicators.tsx'),
    page(':workspace/indicators/:id', 'results/pages/indicator.tsx'),
    page(':workspace/organisations', 'coordination/pages/organisations.tsx'),
    page(':workspace/organisations/:id', 'coordination/pages/organisation.tsx'),
    page(':workspace/claims', 'evidence/pages/claims.tsx'),
    page(':workspace/sources/:id', 'evidence/pages/source.tsx'),
    page(':workspace/evidence/:id', 'evidence/pages/evidence.tsx'),
    page(':workspace/trace/figures/:policy', 'publishing/pages/trace-figure.tsx'),
    page(':workspace/trace/:kind/:id', 'publishing/pages/trace.tsx'),
    page(':workspace/history/:kind/:id', 'publishing/pages/history.tsx'),
    page(':workspace/search', 'publishing/pages/search.tsx'),
    page(':workspace/data', 'publishing/pages/data.tsx'),
    page(':workspace/releases', 'results/pages/releases.tsx'),
    page(':workspace/releases/:number', 'results/pages/release.tsx'),
    page('about', 'publishing/pages/about.tsx'),
    page('api', 'publishing/pages/api.tsx'),
  ]
}

export default [
  ...addresses('en'),
  ...prefix('ur', addresses('ur')),
  route('*', 'publishing/pages/not-found.tsx'),
] satisfies RouteConfig
