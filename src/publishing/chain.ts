/**
 * Where a figure comes from (rule 10), link by link: score → observation → evidence and its hash → indicator version →
 * commitment → clause → the passage in the source text. Pure: pages, API and the command line show the same chain.
 */
import { checkClaim } from '#src/evidence/figures/claim-check.ts'
import { impossibleText } from '#src/evidence/figures/claim-text.ts'
import { countedLink } from '#src/results/incidents/counted-link.ts'
import type { Observation, Wave } from '#src/results/model.ts'
import { reasonSentence } from '#src/results/reason-text.ts'
import { scorecardOf } from '#src/results/scorecard-cache.ts'
import { commitmentsOf } from '#src/results/standing.ts'
import type { Citation, LocalText } from '#src/vocabulary/model.ts'
import type { Kind } from '#src/workspaces/kinds.ts'
import { type Fact, fact, localFact } from './chain-facts.ts'
import type { Published } from './door.ts'

export type LinkWord =
  | 'score'
  | 'verdict'
  | 'observation'
  | 'survey'
  | 'incidents'
  | 'evidence'
  | 'indicator'
  | 'commitment'
  | 'clause'
  | 'passage'
  | 'source'
  | 'claim'

/** One link: what it is, the record it stands for, and the facts that make it checkable. */
export interface ChainLink {
  word: LinkWord
  kind?: Kind
  id?: string
  /** Of what has a page and is no record of a folder: within the workspace. */
  path?: string
  /** Of its figures as a file: within the API of the workspace. */
  csv?: string
  title?: LocalText
  /** A score's sentence, a value, a clause's number, a hash: in the order they are read. */
  facts: Fact[]
}

/** Kinds of record that a chain can start from. */
export const traceable = [
  'indicators',
  'observations',
  'assessments',
  'evidence',
  'commitments',
  'clauses',
  'claims',
  'recommendations',
] as const
export type Traceable = (typeof traceable)[number]

class Walker {
  readonly links: ChainLink[] = []
  readonly #seen = new Set<string>()
  readonly #p: Published

  constructor(published: Published) {
    this.#p = published
  }

  #add(link: ChainLink): void {
    const key = `${link.word}/${link.kind}/${link.id}`
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    this.links.push(link)
  }

  /** @param locator where in it, if no recorded clause says so */
  source(id: string, locator?: LocalText): void {
    const source = this.#p.records.sources.get(id)
    if (!source) return
    const facts = [
      ...localFact('locator', locator),
      ...fact('date', source.date),
      ...fact('sha256', source.sha256),
      ...localFact('terms', source.terms),
    ]
    this.#add({ word: 'source', kind: 'sources', id, title: source.title, facts })
  }

  citation(citation: Citation | undefined): void {
    if (!citation) return
    if (citation.clause) this.clause(citation.clause, citation.locator)
    else this.source(citation.source, citation.locator)
  }

  clause(id: string, locator?: LocalText): void {
    const clause = this.#p.records.clauses.get(id)
    if (!clause) return
    const facts = [
      ...fact('number', clause.number),
      ...fact('path', clause.path.join(' › ')),
      ...localFact('locator', locator),
    ]
    this.#add({ word: 'clause', kind: 'clauses', id, title: clause.gist, facts })
    this.#add({ word: 'passage', kind: 'clauses', id, facts: fact('sha256', clause.hash) })
    this.source(clause.source)
  }

  commitment(id: string): void {
    const commitment = this.#p.records.commitments.get(id)
    if (!commitment) return
    this.#add({ word: 'commitment', kind: 'commitments', id, title: commitment.title, facts: [] })
    for (const clause of commitment.clauses) this.clause(clause)
  }

  evidence(id: string): void {
    const evidence = this.#p.records.evidence.get(id)
    if (!evidence) return
    const facts = [
      ...fact('grade', `${evidence.reliability}${evidence.credibility}`),
      ...fact('sha256', evidence.sha256),
      ...fact('date', evidence.date),
    ]
    this.#add({ word: 'evidence', kind: 'evidence', id, title: evidence.title, facts })
    this.citation(evidence.citation)
  }

  indicatorVersion(id: string, version: number): void {
    const indicator = this.#p.records.indicators.get(id)
    const definition = indicator?.versions.find((v) => v.version === version)
    if (!indicator || !definition) return
    this.#add({
      word: 'indicator',
      kind: 'indicators',
      id,
      title: definition.definition,
      facts: fact('version', version),
    })
    for (const commitment of commitmentsOf(this.#p.records, indicator)) this.commitment(commitment)
  }

  observation(id: string): void {
    const observation = this.#p.records.observations.get(id)
    if (!observation) return
    const { area, disaggregation, version, wave, tally } = observation
    const indicator = this.#p.records.indicators.get(observation.indicator)
    const facts = [
      ...fact('value', observation.value),
      ...localFact('unit', indicator?.versions.find((v) => v.version === version)?.unit),
      ...fact('date', observation.date),
      ...localFact('area', area === undefined ? undefined : this.#p.records.areas.get(area)?.name),
      ...fact('part', Object.values(disaggregation).join(', ')),
      ...fact('status', observation.status.join(', ')),
    ]
    this.#add({ word: 'observation', kind: 'observations', id, title: indicator?.title, facts })
    if (wave) this.survey(observation, wave)
    if (tally) this.#add(countedLink(this.#p.records, observation, tally))
    for (const evidence of observation.evidence) this.evidence(evidence)
    this.citation(observation.citation)
    this.indicatorVersion(observation.indicator, observation.version)
  }

  survey({ citation }: Observation, { survey, count, n, sample, interval }: Wave): void {
    const title = this.#p.records.sources.get(citation.source)?.title
    const facts = [
      ...fact('question', citation.locator?.en),
      ...fact('people', `${count} / ${n}`),
      ...fact('sample', sample),
      ...fact('interval', interval && `${interval.low}–${interval.high}`),
    ]
    const path = `/surveys/${survey}/results#r-${citation.locator?.en.replaceAll('/', '.') ?? ''}`
    this.#add({ word: 'survey', id: survey, path, ...(title ? { title } : {}), facts })
  }

  score(id: string, today: string): void {
    const indicator = this.#p.records.indicators.get(id)
    if (!indicator) return
    const card = scorecardOf(this.#p, today)
    const found = card.indicators.find((i) => i.indicator === id)
    if (!found) return
    const facts = [
      ...fact('state', found.score.state),
      ...localFact('why', { en: found.score.why, ur: reasonSentence(found.score, 'ur') }),
      ...fact('rules', card.rules),
      ...fact('date', today),
    ]
    this.#add({ word: 'score', kind: 'indicators', id, title: indicator.title, facts })
    for (const observation of this.#latest(id, found.version)) this.observation(observation)
    this.indicatorVersion(id, found.version)
  }

  /** The observation that decided the score: the latest of the version, for the whole. */
  #latest(indicator: string, version: number): string[] {
    const own = [...this.#p.records.observations.values()]
      .filter(
        (o) =>
          o.indicator === indicator &&
          o.version === version &&
          o.area === undefined &&
          Object.keys(o.disaggregation).length === 0,
      )
      .sort((a, b) => (a.date < b.date ? 1 : -1))
    return own.slice(0, 1).map((o) => o.id)
  }

  assessment(id: string): void {
    const assessment = this.#p.records.assessments.get(id)
    if (!assessment) return
    const facts = [
      ...localFact('assessor', this.#p.records.organisations.get(assessment.assessor)?.name),
      ...fact('completion', assessment.completion),
      ...fact('date', assessment.date),
    ]
    this.#add({ word: 'verdict', kind: 'assessments', id, title: assessment.rationale, facts })
    for (const evidence of assessment.evidence) this.evidence(evidence)
    this.citation(assessment.citation)
    this.commitment(assessment.commitment)
  }

  claim(id: string): void {
    const claim = this.#p.records.claims.get(id)
    if (!claim) return
    this.#add({
      word: 'claim',
      kind: 'claims',
      id,
      title: claim.quantity,
      facts: [
        ...fact('value', claim.value),
        ...localFact('unit', claim.unit),
        ...fact('date', claim.period),
        ...localFact('check', impossibleText(checkClaim(this.#p.records.claims, id))),
      ],
    })
    this.citation(claim.citation)
  }
}

/** The chain that starts at a record; empty where the record is not there or not open. */
export function chainOf(published: Published, kind: Traceable, id: string, today: string): ChainLink[] {
  const walker = new Walker(published)
  const start: Record<Traceable, () => void> = {
    indicators: () => walker.score(id, today),
    observations: () => walker.observation(id),
    assessments: () => walker.assessment(id),
    evidence: () => walker.evidence(id),
    commitments: () => walker.commitment(id),
    clauses: () => walker.clause(id),
    claims: () => walker.claim(id),
    recommendations: () => walker.citation(published.records.recommendations.get(id)?.citation),
  }
  start[kind]()
  return walker.links
}
