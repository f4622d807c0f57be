import { inLocale } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { DefinitionList } from '#src/ui/definition-list.tsx'
import { Headline } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { daysBetween } from '#src/vocabulary/days.ts'
import { openStates, type Roadmap } from './roadmap-model.ts'
import type { RoadmapView } from './roadmap-view.ts'

/** Whose roadmap it is, towards what, where it stands and by when it is due, with the reason. */
export function RoadmapHead({ base, view, today }: { base: string; view: RoadmapView; today: string }) {
  const { t, f, to, locale } = useLanguage()
  const { roadmap, organisation, promise, asked } = view
  const name = inLocale(organisation, locale)
  const late = roadmap.due !== null && roadmap.due < today && openStates.includes(roadmap.state)
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t('roadmaps.title'), href: to(`${base}/roadmaps`) },
          { label: inLocale(promise.title, locale), href: to(`${base}/commitments/${promise.id}/roadmaps`) },
          { label: name },
        ]}
      />
      <Headline
        kicker={
          <a href={to(`${base}/commitments/${promise.id}`)}>
            <Local of={promise.title} />
          </a>
        }
      >
        {t('roadmaps.of', { organisation: name })}
      </Headline>
      <DefinitionList
        items={[
          { term: t('roadmaps.state'), value: t(`roadmaps.state.${roadmap.state}`) },
          {
            term: t('roadmaps.due'),
            value: roadmap.due && (
              <>
                {f.date(roadmap.due)}
                {late && ` · ${t('roadmaps.daysLate', { days: daysBetween(roadmap.due, today) })}`}{' '}
                <span className="quiet">
                  (<DueReason basis={roadmap.dueBasis} />)
                </span>
              </>
            ),
          },
          {
            term: t('roadmaps.asked'),
            value: asked
              ? t('roadmaps.askedBy', {
                  offices: f.list(asked.offices.map((office) => inLocale(office, locale))),
                  day: f.date(asked.day),
                })
              : t('roadmaps.unasked'),
          },
        ]}
      />
    </>
  )
}

function DueReason({ basis }: { basis: Roadmap['dueBasis'] }) {
  const { t, f } = useLanguage()
  if (basis?.kind !== 'clause') return t('roadmaps.basis.set')
  const { text, from } = basis
  const said = t('roadmaps.basis.clause', { text })
  return from ? `${said}; ${t(`roadmaps.basis.${from.is}`, { day: f.date(from.day) })}` : said
}
