import { Local } from '#src/publishing/local.tsx'
import { DefinitionList } from '#src/ui/definition-list.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { EndorsementLine } from './charter-view.ts'
import { isOtherScript } from './domain.ts'
import { useEndorsementWords } from './endorsement-words.tsx'

/** As machines write it, from left to right, and marked where that is not how people do. */
export function Domain({ name }: { name: string }) {
  const { t } = useLanguage()
  return (
    <>
      <bdi dir="ltr">{name}</bdi>
      {isOtherScript(name) && <span className="quiet"> {t('endorsements.otherScript')}</span>}
    </>
  )
}

interface Facts {
  base: string
  line: EndorsementLine
  organisation: string | null
}

export function EndorsementFacts({ base, line, organisation }: Facts) {
  const { t, f, to } = useLanguage()
  const words = useEndorsementWords()
  const { endorser, withdrawn, renewedBy } = line
  const isGenuine = withdrawn?.because !== 'not-genuine'
  const standing = words.standing(line)
  const ofOrganisation = isGenuine
    ? [
        {
          term: t('endorsements.organisation'),
          value: organisation ? (
            <a href={to(`${base}/organisations/${organisation}`)}>
              <Local of={endorser.name} />
            </a>
          ) : (
            <Local of={endorser.name} />
          ),
        },
        { term: t('endorsements.kind'), value: t(`endorsements.kind.${endorser.kind}`) },
        { term: t('endorsements.area'), value: line.area && <Local of={line.area} /> },
        { term: t('endorsements.office'), value: <bdi>{endorser.office}</bdi> },
      ]
    : []
  return (
    <>
      <DefinitionList
        items={[
          ...ofOrganisation,
          ...(endorser.domain ? [{ term: t('endorsements.proved'), value: <Domain name={endorser.domain} /> }] : []),
          ...(endorser.website ? [{ term: t('endorsements.stated'), value: <Domain name={endorser.website} /> }] : []),
          { term: t('endorsements.part'), value: words.part(line.except) },
          { term: t('endorsements.day'), value: f.date(line.day) },
          { term: t('endorsements.how'), value: words.verified(line) },
          {
            term: t('endorsements.standing'),
            value: renewedBy ? <a href={to(`${base}/endorsements/${renewedBy.id}`)}>{standing}</a> : standing,
          },
          ...(withdrawn?.reason ? [{ term: t('endorsements.because'), value: <bdi>{withdrawn.reason}</bdi> }] : []),
        ]}
      />
      <Section id="pledges" title={t('endorsements.pledged')}>
        {line.commitments.length === 0 ? (
          <p className="quiet">{t('endorsements.noPledges')}</p>
        ) : (
          <ul>
            {line.commitments.map(({ id, title }) => (
              <li key={id}>
                <a href={to(`${base}/commitments/${id}`)}>
                  <Local of={title} />
                </a>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}
