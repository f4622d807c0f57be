/** What the pages have in common on which an indicator is defined and revised. */
import { data } from 'react-router'
import { byIds } from '#src/ledger/records.ts'
import type { CuratorPage } from '#src/policies/curation/curator-page.ts'
import { inLocale } from '#src/publishing/frame.tsx'
import { type RefusedForm, valuesOf } from '#src/publishing/refused-form.ts'
import type { Option } from '#src/ui/inputs.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import { surveysOf } from '#src/voices/surveying/survey-store.ts'
import { Indicator } from '../model.ts'
import type { Choices } from './indicator-fields.tsx'
import type { Fields } from './indicator-form.ts'

export async function choicesIn({ ledger, published, frame, locale }: CuratorPage): Promise<Choices> {
  const surveys = await ledger.read(published.reader, frame.id, surveysOf)
  const { organisations, areas, sources, incident_sources } = published.records
  const options = (records: Iterable<[string, LocalText]>): Option[] =>
    [...records]
      .map(([value, name]) => ({ value, label: inLocale(name, locale) }))
      .sort((a, b) => a.label.localeCompare(b.label, locale))
  return {
    organisations: options([...organisations.values()].map(({ id, name }) => [id, name])),
    areas: options([...areas.values()].map(({ id, name }) => [id, name])),
    sources: options([...sources.values()].map(({ id, title }) => [id, title])),
    surveys: surveys.map(({ id }) => id),
    incidentSources: options([...incident_sources.values()].map(({ id, title }) => [id, title])),
  }
}

/** What was sent, by the names of the fields; of several values of one the first, and of the values of an axis all, in lines. */
export const fieldsSent = ({ values }: Pick<RefusedForm, 'values'>): Fields =>
  Object.fromEntries(
    Object.entries(values).map(([name, all]) => [
      name,
      name.startsWith('incidents.where.') ? all.join('\n') : (all[0] ?? ''),
    ]),
  )

export const fieldsIn = (form: FormData): Fields => fieldsSent({ values: valuesOf(form) })

/** A form that was sent to be looked at: it comes back as it is, and nothing is stored. */
export const looked = (form: FormData) => data({ faults: [], values: valuesOf(form) })

/** As it is now, with its label; undefined where it is not there for this curator. */
export async function heldIndicator({ ledger, published, frame }: CuratorPage, id: string) {
  const [row] = await ledger.read(published.reader, frame.id, (tx) => byIds(tx, 'indicators', [id]))
  return row && { indicator: Indicator.parse(row.data), revision: row.revision, label: row.label }
}
