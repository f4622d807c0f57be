/** The link of a chain that leads from a value to the incidents it was counted from: the query, the edition, the cells. Pure. */
import { formatter } from '#src/i18n/format.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translate.ts'
import type { ChainLink } from '#src/publishing/chain.ts'
import { fact, localFact } from '#src/publishing/chain-facts.ts'
import type { Records } from '#src/publishing/door.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { Observation } from '../model.ts'
import { addressOf } from './counted-address.ts'
import { editionOf, type Tally } from './counted-model.ts'
import { countedSaid, filtersSaid } from './counted-words.ts'

export function countedLink(records: Records, { indicator, version, citation }: Observation, tally: Tally): ChainLink {
  const { query, edition, low, high, uncounted, earlier } = tally
  const [id = ''] = query.sources
  const source = records.incident_sources.get(id)
  const number = editionOf(tally)
  const counted = records.indicators.get(indicator)?.versions.find((one) => one.version === version)?.incidents
  const address = counted && addressOf(counted, { from: query.from, to: query.to, edition: number })
  const said = (locale: Locale) => {
    const language = { t: translator(locale), f: formatter(locale) }
    return counted ? [countedSaid(language, counted), ...filtersSaid(language, counted)].join('; ') : ''
  }
  const before = (locale: Locale) => {
    const { number: inDigits, list } = formatter(locale)
    const words = earlier.map(({ value, edition: number }) =>
      translator(locale)('incidentIndicators.earlier', { value: inDigits(value), number }),
    )
    return list(words)
  }
  const facts = [
    ...localFact('query', counted && both(said)),
    ...fact('edition', `${number}, ${edition.name}`),
    ...fact('asOf', edition.day),
    ...fact('range', low === high ? undefined : `${low}–${high}`),
    ...fact('uncounted', uncounted > 0 ? uncounted : undefined),
    ...localFact('earlier', earlier.length > 0 ? both(before) : undefined),
    ...fact('cite', records.sources.get(citation.source)?.cite),
    ...localFact('terms', source?.terms),
    ...localFact(
      'computed',
      both((locale) => translator(locale)('incidentIndicators.computed')),
    ),
  ]
  return {
    ...{ word: 'incidents', id, facts },
    ...(source ? { title: source.title } : {}),
    ...(address ? { path: `/incidents${address}`, csv: `/incidents/cells.csv${address}` } : {}),
  }
}

const both = (said: (locale: Locale) => string): LocalText => ({ en: said('en'), ur: said('ur') })
