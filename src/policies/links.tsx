import { Local } from '#src/publishing/local.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { LinkView } from './commitment-view.ts'

/** How a record hangs together with those of other texts: continues, replaces, answers, contradicts, overlaps. */
export function Links({ base, links }: { base: string; links: LinkView[] }) {
  const { t, to } = useLanguage()
  const pageOf = (kind: string, id: string) => (kind === 'clauses' ? undefined : to(`${base}/${kind}/${id}`))
  return (
    <Section id="links" title={t('policies.links.title')}>
      <ul>
        {links.map((link) => {
          const href = pageOf(link.other.kind, link.other.id)
          const title = <Local of={link.other.title} />
          return (
            <li key={link.id}>
              {t(`policies.links.${link.outward ? 'outward' : 'inward'}.${link.relation}`)}{' '}
              {href ? <a href={href}>{title}</a> : title}.{' '}
              <span className="quiet">
                <Local of={link.note} />
              </span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
