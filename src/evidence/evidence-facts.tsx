import { Local } from '#src/publishing/local.tsx'
import { DefinitionList } from '#src/ui/definition-list.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { Evidence } from './model.ts'

/** What is known of evidence, and its file where it is kept here. */
export function EvidenceFacts({
  base,
  evidence,
  from,
  about,
}: {
  base: string
  evidence: Evidence
  from: LocalText
  about: { id: string; title: LocalText }[]
}) {
  const { t, f, to } = useLanguage()
  const { file } = evidence
  return (
    <DefinitionList
      items={[
        {
          term: t('evidence.from'),
          value: (
            <a href={to(`${base}/organisations/${evidence.from}`)}>
              <Local of={from} />
            </a>
          ),
        },
        { term: t('evidence.reliability'), value: t(`common.reliability.${evidence.reliability}`) },
        { term: t('evidence.credibility'), value: t(`common.credibility.${evidence.credibility}`) },
        { term: t('common.date'), value: evidence.date && f.date(evidence.date) },
        {
          term: t('files.speaksOf'),
          value:
            about.length === 0
              ? undefined
              : about.map(({ id, title }) => (
                  <div key={id}>
                    <a href={to(`${base}/commitments/${id}`)}>
                      <Local of={title} />
                    </a>
                  </div>
                )),
        },
        {
          term: t('files.file'),
          value: file && (
            <>
              <a href={`${base}/evidence/${evidence.id}/file`} download>
                {t('files.get')}
              </a>
              : <bdi>{file.name}</bdi>, {t(`files.kind.${file.type}`)}, {t('files.bytes', { size: file.size })}.{' '}
              <span className="quiet">{t('files.getHint')}</span>
            </>
          ),
        },
        { term: 'SHA-256', value: evidence.sha256 && <code>{evidence.sha256}</code> },
        { term: t('evidence.source.address'), value: evidence.url && <a href={evidence.url}>{evidence.url}</a> },
      ]}
    />
  )
}
