import { useLanguage } from '#src/ui/language.tsx'
import { Tag } from '#src/ui/tag.tsx'
import type { Finding } from '../model.ts'
import { approachTones } from '../promise-table.tsx'

/** What the reader takes a clause for, and whether it thinks it a soft or a hard measure. */
export function ProposalTags({ finding }: { finding: Finding }) {
  const { t } = useLanguage()
  return (
    <>
      <Tag>{t(`common.speech.${finding.speech}`)}</Tag>{' '}
      {finding.approach !== 'none' && (
        <Tag tone={approachTones[finding.approach]}>{t(`curation.approach.${finding.approach}`)}</Tag>
      )}
    </>
  )
}

/** What the reader found named in a clause, and why it takes it for what it does. */
export function ProposalFacts({ finding }: { finding: Finding }) {
  const { t, f } = useLanguage()
  const { deadline, target, money, verification } = finding.names
  const found = [
    { name: t('common.names.owner'), text: f.list(finding.owner) },
    { name: t('common.names.deadline'), text: deadline?.text },
    { name: t('common.names.target'), text: target?.text },
    { name: t('common.names.money'), text: money?.text },
    { name: t('common.names.verification'), text: verification?.text },
  ].filter(({ text }) => text)
  return (
    <>
      {found.length > 0 && (
        <ul className="bare">
          {found.map(({ name, text }) => (
            <li key={name}>
              {name}: <bdi>{text}</bdi>
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">
        {t('curation.why')} <bdi lang="en">{finding.why}</bdi>
      </p>
    </>
  )
}
