import { Local } from '#src/publishing/local.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { useClauseName } from '../clause-name.ts'
import type { LabelPlanView, NamedRecord } from './label-plan-view.ts'

/** Every record that the public sees or no longer sees, by kind; long lists are one step away. */
export function Affected({ title, affected }: { title: string; affected: LabelPlanView['affected'] }) {
  const { t, f } = useLanguage()
  return (
    <Section id="affected" title={title}>
      {affected.length === 0 && <p>{t('curation.publication.nothing')}</p>}
      {affected.map(({ kind, records }) => (
        <details key={kind} open={kind === 'policies' || kind === 'commitments'}>
          <summary>
            {t(`publishing.kind.${kind}`)}: {f.integer(records.length)}
          </summary>
          <ul>
            {records.map((record) => (
              <li key={record.id}>
                <RecordName record={record} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Section>
  )
}

/** What stays withheld even so, each with the label that holds it back. */
export function HeldBackList({ heldBack }: { heldBack: LabelPlanView['heldBack'] }) {
  const { t } = useLanguage()
  if (heldBack.length === 0) return null
  return (
    <Section id="held-back" title={t('curation.publish.heldBack')}>
      <ul>
        {heldBack.map(({ because, ...record }) => (
          <li key={`${record.kind}/${record.id}`}>
            {t(`publishing.kind.${record.kind}`)}: <RecordName record={record} />
            {' — '}
            {because.kind === record.kind && because.id === record.id ? (
              <bdi dir="ltr">{because.label}</bdi>
            ) : (
              <>
                {t(`publishing.kind.${because.kind}`)}: <RecordName record={because} />{' '}
                <bdi dir="ltr">{because.label}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function RecordName({ record: { title, number, id } }: { record: NamedRecord }) {
  const name = useClauseName()
  if (title) return <Local of={title} />
  return number ? name(number) : <code>{id}</code>
}
