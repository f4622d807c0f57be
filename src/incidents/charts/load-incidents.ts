/** What the pages of incidents are given: the view, the borders to draw it on, and what it rests on. */
import { loadWorkspacePage, type WorkspacePage } from '#src/publishing/load-page.ts'
import { bordersOf, type DrawnBorders } from '../boundaries/boundary-store.ts'
import { AreaLevels } from './area-levels.ts'
import { type Choice, writeChoice } from './choice.ts'
import { incidentView } from './incident-view.ts'
import { knownChoice } from './known-choice.ts'
import type { Borders } from './map-section.tsx'
import type { Mark } from './trend-section.tsx'
import type { IncidentView } from './view-model.ts'

type LoaderArgs = Parameters<typeof loadWorkspacePage>[0]

/** Policies that began within the time: at most so many are marked. */
const mostMarks = 8

export async function loadIncidents(args: LoaderArgs) {
  const page = await loadWorkspacePage(args)
  const { published, site, frame } = page
  const { choice, faults } = knownChoice(new URL(args.request.url).searchParams, published.records)
  const { view, borders } = await site.ledger.read(published.reader, frame.id, async (tx) => ({
    view: await incidentView(tx, published, choice),
    borders: await bordersOf(tx, published.workspace.borders),
  }))
  return {
    frame,
    faults,
    /** Who brings files in sees where. */
    brings: page.visitor.grant?.role === 'secretariat',
    choice,
    view,
    borders: view ? drawn(view, borders, published) : null,
    populations: view?.choice.rate ? populationsOf(view, published) : [],
    marks: view ? marksOf(view, published) : [],
    sources: [...published.records.incident_sources.values()].map(({ id, title }) => ({ id, title })),
    areas: [...published.records.areas.values()]
      .filter(({ classification }) => classification !== 'country')
      .map(({ id, name }) => ({ id, name })),
    /** The same choice with every edition named: what comes later does not change it. */
    pinned: writeChoice(view ? pinnedTo(view) : choice),
  }
}

function pinnedTo({ choice, sources }: IncidentView): Choice {
  return {
    ...choice,
    sources: sources.map(({ id }) => id),
    editions: Object.fromEntries(sources.map(({ id, edition }) => [id, edition.number])),
  }
}

type Published = WorkspacePage['published']

/** Each part with its own borders and those of what went into it; areas that the reader does not see are not drawn. */
function drawn(view: IncidentView, found: DrawnBorders, { records, workspace }: Published): Borders {
  const levels = new AreaLevels(records.areas.values(), view.choice.borders, view.choice.area)
  const { boundaries, terms } = found
  const shapes = view.parts.flatMap(({ key, name }) =>
    name
      ? levels
          .membersOf(key)
          .flatMap((member) =>
            boundaries
              .filter(({ area }) => area === member && !workspace.borders?.hidden.includes(area))
              .map(({ polygons }) => ({ area: key, polygons })),
          )
      : [],
  )
  const { borders } = workspace
  return { shapes, terms, disclaimer: borders?.disclaimer ?? null, dashed: borders?.dashed ?? [] }
}

function populationsOf(view: IncidentView, { records }: Published) {
  const levels = new AreaLevels(records.areas.values(), view.choice.borders, view.choice.area)
  const shown = new Set(view.parts.flatMap(({ key }) => levels.membersOf(key)))
  return [...records.populations.values()]
    .filter(({ area }) => shown.has(area))
    .flatMap(({ area, day, value, citation }) => {
      const name = records.areas.get(area)?.name
      return name ? [{ area: name, day, value, source: citation.source }] : []
    })
}

function marksOf({ period: [from, to] }: IncidentView, { records }: Published): Mark[] {
  return [...records.policies.values()]
    .flatMap(({ id, title, starts }) =>
      starts && starts >= from.slice(0, starts.length) && starts <= `${to}-31` ? [{ id, title, date: starts }] : [],
    )
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .slice(0, mostMarks)
}
