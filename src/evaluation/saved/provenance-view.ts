/** Where an evaluation comes from, in names instead of ids. Pure. */
import type { Published } from '#src/publishing/door.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { LoadedEvaluation } from './load-evaluation.ts'
import { outcomeOf } from './outcome.ts'
import type { DataFile, UsedFile } from './saved-model.ts'

export interface DataLine {
  file: string
  title: LocalText | null
  query: NonNullable<DataFile['incidents']> | null
  /** Of the source of incidents, or of what is cited. */
  source: { id: string; title: LocalText } | null
  terms: LocalText | null
  /** Null before anything is computed. */
  used: Pick<UsedFile, 'sha256' | 'editions'> | null
}

export interface ProvenanceView {
  policies: { id: string; title: LocalText }[]
  /** What is counted, in both languages. */
  outcome: { en: string; ur: string }
  cited: { id: string; title: LocalText } | null
  data: DataLine[]
}

export function provenanceOf({ records }: Published, { evaluation, shown }: LoadedEvaluation): ProvenanceView {
  const { policies, sources, incident_sources } = records
  const source = (id: string | undefined) => {
    const found = sources.get(id ?? '')
    return found ? { id: found.id, title: found.title, terms: found.terms } : null
  }
  const data = evaluation.data.map(({ file, title, incidents, citation }): DataLine => {
    const of = incident_sources.get(incidents?.sources[0] ?? '')
    const cited = source(of?.source ?? citation?.source)
    const used = shown?.files.find((one) => one.file === file) ?? null
    return {
      file,
      title: title ?? null,
      query: incidents ?? null,
      source: cited && { id: cited.id, title: of?.title ?? cited.title },
      terms: of?.terms ?? cited?.terms ?? null,
      used: used && { sha256: used.sha256, editions: used.editions },
    }
  })
  return {
    policies: evaluation.policies.map((id) => ({ id, title: policies.get(id)?.title ?? { en: id } })),
    outcome: outcomeOf(evaluation),
    cited: source(evaluation.intervention.citation?.source),
    data,
  }
}
