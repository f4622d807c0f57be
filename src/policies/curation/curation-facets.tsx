import { useLanguage } from '#src/ui/language.tsx'
import { type CurationFilter, filterQuery, findingStates, speeches } from './curation-filter.ts'
import type { CurationView } from './curation-view.ts'

interface CurationFacetsProps {
  /** The list's own address. */
  base: string
  filter: CurationFilter
  counts: CurationView['counts']
}

/** Which proposals are shown, as links with how many there are of each: one step for what one wants to see, by keyboard too. */
export function CurationFacets({ base, filter, counts }: CurationFacetsProps) {
  const { t } = useLanguage()
  const everything = t('policies.filter.all')
  const states = ['all', ...findingStates] as const
  const kinds = ['all', ...speeches] as const
  return (
    <div className="facets">
      <Facet
        name={t('curation.column.state')}
        options={states.map((state) => ({
          label: state === 'all' ? everything : t(`curation.state.${state}`),
          count: counts.state[state],
          current: filter.state === state,
          href: base + filterQuery({ ...filter, state }),
        }))}
      />
      <Facet
        name={t('curation.column.speech')}
        options={kinds.map((speech) => ({
          label: speech === 'all' ? everything : t(`common.speech.${speech}`),
          count: counts.speech[speech],
          current: filter.speech === speech,
          href: base + filterQuery({ ...filter, speech }),
        }))}
      />
    </div>
  )
}

interface FacetOption {
  label: string
  count: number
  current: boolean
  href: string
}

function Facet({ name, options }: { name: string; options: FacetOption[] }) {
  const { f } = useLanguage()
  const offered = options.filter(({ count, current }, i) => count > 0 || current || i === 0)
  return (
    <nav aria-label={name}>
      <span className="quiet" aria-hidden="true">
        {name}
      </span>
      <ul className="bare">
        {offered.map(({ label, count, current, href }) => (
          <li key={label}>
            <a href={href} aria-current={current ? 'true' : undefined}>
              {label} <span className="facet-count">{f.integer(count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
