/** A report as pages and API show it: by theme and region, with counts of voices. Pure. */
import type { Published } from '#src/publishing/door.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import { type Consultation, lastDayOf, type Perspective } from './consultation-model.ts'

export interface Speaker {
  role: LocalText | null
  region: LocalText | null
}

export interface Subject {
  kind: 'commitments' | 'clauses'
  id: string
  title: LocalText
  /** Of a clause, as printed. */
  number: string | null
}

export interface Voice extends Speaker {
  id: string
  language: Perspective['language']
  text: string
  translation: string | null
  standing: Perspective['standing']
  /** Themes beside the one that it stands under. */
  also: LocalText[]
  drivers: LocalText[]
  about: Subject[]
  locator: LocalText | null
}

export interface ThemeView {
  /** Empty for what is coded to none. */
  id: string
  name: LocalText | null
  /** Each statement once, under the first of its themes. */
  voices: Voice[]
}

export interface ThemeCount {
  theme: string
  name: LocalText | null
  /** In the order of the report's regions. */
  voices: number[]
  all: number
}

export interface ReportView {
  id: string
  title: LocalText
  summary: LocalText | null
  conveners: { id: string; name: LocalText }[]
  sessions: { title: LocalText; day: string | null; place: LocalText | null; themes: LocalText[] }[]
  groups: (Speaker & { people: number })[]
  /** Of everybody counted; null where nobody was. */
  people: number | null
  voices: number
  withheld: number
  themes: ThemeView[]
  /** Those that were spoken from; null for what is given to no region. */
  regions: { id: string | null; name: LocalText | null }[]
  counts: ThemeCount[]
  drivers: { name: LocalText; voices: number }[]
  source: { id: string; title: LocalText } | null
  published: string | null
  until: string | null
}

export function reportView(published: Published, consultation: Consultation): ReportView {
  const names = namesIn(published)
  const { statements, groups, sessions, conveners, citation } = consultation
  const themes = [...new Set([...statements.map(({ themes: [first = ''] }) => first)])].sort(names.byTheme)
  const source = citation && published.records.sources.get(citation.source)
  return {
    id: consultation.id,
    title: consultation.title,
    summary: consultation.summary ?? null,
    conveners: conveners.map((id) => ({ id, name: published.records.organisations.get(id)?.name ?? { en: id } })),
    sessions: sessions.map(({ title, day = null, area, themes: ids }) => ({
      ...{ title, day },
      place: names.region(area),
      themes: ids.map(names.theme),
    })),
    groups: groups.map((group) => ({ ...names.speaker(group), people: group.people })),
    people: groups.length === 0 ? null : groups.reduce((sum, { people }) => sum + people, 0),
    voices: statements.length,
    withheld: consultation.withheld,
    themes: themes.map((id) => ({
      id,
      name: id === '' ? null : names.theme(id),
      voices: statements
        .filter(({ themes: [first = ''] }) => first === id)
        .map((statement) => voiceOf(published, statement)),
    })),
    ...countsOf(published, consultation),
    source: source ? { id: source.id, title: source.title } : null,
    published: consultation.published ?? null,
    until: lastDayOf(consultation),
  }
}

function namesIn({ records, workspace }: Published) {
  const roles = new Map((workspace.voices?.roles ?? []).map(({ id, name }) => [id, name]))
  const drivers = new Map((workspace.consultations?.drivers ?? []).map(({ id, name }) => [id, name]))
  const theme = (id: string): LocalText => records.themes.get(id)?.title ?? { en: id }
  const region = (id?: string): LocalText | null =>
    id === undefined ? null : (records.areas.get(id)?.name ?? { en: id })
  const orderOf = (id: string) => (id === '' ? Number.MAX_SAFE_INTEGER : (records.themes.get(id)?.order ?? 0))
  return {
    theme,
    region,
    driver: (id: string): LocalText => drivers.get(id) ?? { en: id },
    speaker: ({ role, region: of }: { role?: string; region?: string }): Speaker => ({
      role: role === undefined ? null : (roles.get(role) ?? { en: role }),
      region: region(of),
    }),
    byTheme: (a: string, b: string) => orderOf(a) - orderOf(b) || a.localeCompare(b, 'en'),
  }
}

function voiceOf(published: Published, statement: Perspective): Voice {
  const names = namesIn(published)
  const { id, language, text, translation = null, standing, themes, drivers, citation } = statement
  return {
    ...{ id, language, text, translation, standing },
    ...names.speaker(statement),
    also: themes.slice(1).map(names.theme),
    drivers: drivers.map(names.driver),
    about: subjectsOf(published, statement),
    locator: citation?.locator ?? null,
  }
}

function subjectsOf({ records }: Published, { commitments, clauses }: Perspective): Subject[] {
  const promises = commitments.map((id): Subject => {
    return { kind: 'commitments', id, title: records.commitments.get(id)?.title ?? { en: id }, number: null }
  })
  const passages = clauses.map((id): Subject => {
    const { gist = { en: id }, number = null } = records.clauses.get(id) ?? {}
    return { kind: 'clauses', id, title: gist, number }
  })
  return [...promises, ...passages]
}

function countsOf(
  published: Published,
  { statements }: Consultation,
): Pick<ReportView, 'regions' | 'counts' | 'drivers'> {
  const names = namesIn(published)
  const known = [...new Set(statements.flatMap(({ region }) => region ?? []))].sort()
  const regions = [...known, ...(statements.some(({ region }) => region === undefined) ? [null] : [])]
  const themes = [...new Set(statements.flatMap((one) => (one.themes.length > 0 ? one.themes : [''])))]
  const counts = themes.sort(names.byTheme).map((theme): ThemeCount => {
    const on = statements.filter((one) => (theme === '' ? one.themes.length === 0 : one.themes.includes(theme)))
    return {
      theme,
      name: theme === '' ? null : names.theme(theme),
      voices: regions.map((region) => on.filter((one) => (one.region ?? null) === region).length),
      all: on.length,
    }
  })
  const drivers = [
    ...Map.groupBy(
      statements.flatMap((one) => one.drivers),
      (id) => id,
    ),
  ]
    .map(([id, of]) => ({ name: names.driver(id), voices: of.length }))
    .sort((a, b) => b.voices - a.voices || a.name.en.localeCompare(b.name.en, 'en'))
  return { regions: regions.map((id) => ({ id, name: names.region(id ?? undefined) })), counts, drivers }
}

/** What was said about one thing, in whichever consultation. */
export interface SaidAbout {
  consultation: string
  title: LocalText
  voice: Voice
}

export const saidAbout = (published: Published, kind: Subject['kind'], ids: readonly string[]): SaidAbout[] =>
  [...published.records.consultations.values()].flatMap((one) =>
    one.statements
      .filter((statement) => statement[kind].some((id) => ids.includes(id)))
      .map((statement) => ({ consultation: one.id, title: one.title, voice: voiceOf(published, statement) })),
  )
