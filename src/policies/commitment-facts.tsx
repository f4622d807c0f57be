import { Local } from '#src/publishing/local.tsx'
import { DefinitionList } from '#src/ui/definition-list.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { CommitmentView } from './commitment-view.ts'
import { ApproachTag } from './promise-table.tsx'

/** What the promise names and what it leaves open. What the text does not say is said to be missing. */
export function CommitmentFacts({ base, view }: { base: string; view: CommitmentView }) {
  const { t, f } = useLanguage()
  const { names, due, approach } = view.commitment
  const { deadline, target, money, verification } = names
  return (
    <DefinitionList
      items={[
        { term: t('common.names.owner'), value: view.owners.length > 0 ? <Owners base={base} view={view} /> : null },
        {
          term: t('common.names.deadline'),
          value: deadline && (
            <>
              <Stated text={deadline.text} />
              {due && <> · {t('policies.commitment.due', { date: f.date(due) })}</>}
            </>
          ),
        },
        { term: t('common.names.target'), value: target && <Stated text={target.text} /> },
        {
          term: t('common.names.money'),
          value:
            money &&
            (money.amount !== undefined && money.currency ? (
              f.money(money.amount, money.currency)
            ) : (
              <Stated text={money.text} />
            )),
        },
        { term: t('common.names.verification'), value: verification && <Stated text={verification.text} /> },
        { term: t('common.approach'), value: <ApproachTag approach={approach} /> },
        { term: t('common.theme'), value: view.theme && <Local of={view.theme} /> },
      ]}
    />
  )
}

/** A short phrase of the text itself, in the text's language. */
function Stated({ text }: { text: string }) {
  return (
    <q lang="en" dir="ltr">
      {text}
    </q>
  )
}

function Owners({ base, view }: { base: string; view: CommitmentView }) {
  const { t, to } = useLanguage()
  return (
    <ul className="bare">
      {view.owners.map((owner) => (
        <li key={owner.post}>
          <Local of={owner.title} />,{' '}
          <a href={to(`${base}/organisations/${owner.organisation.id}`)}>
            <Local of={owner.organisation.name} />
          </a>{' '}
          <span className="quiet">({t(`policies.basis.${owner.basis}`)})</span>
        </li>
      ))}
    </ul>
  )
}
