import { Local } from '#src/publishing/local.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { Action, BudgetLine, Milestone, Transaction } from './model.ts'

export interface WorkSectionProps {
  actions: { action: Action; milestones: Milestone[] }[]
  money: { lines: BudgetLine[]; transactions: Transaction[] }
}

/** The work towards a promise and the money for it; said plainly where there is none on record. */
export function WorkSection({ actions, money }: WorkSectionProps) {
  const { t } = useLanguage()
  const nothing = actions.length + money.lines.length + money.transactions.length === 0
  return (
    <Section id="work" title={t('policies.work.title')}>
      {nothing && <EmptyState title={t('policies.work.none')} />}
      {actions.map(({ action, milestones }) => (
        <div key={action.id} className="flow">
          <h3>
            <Local of={action.title} />
          </h3>
          {milestones.length > 0 && <Milestones milestones={milestones} />}
        </div>
      ))}
      {money.lines.length > 0 && <Budget lines={money.lines} transactions={money.transactions} />}
    </Section>
  )
}

function Milestones({ milestones }: { milestones: Milestone[] }) {
  const { t, f } = useLanguage()
  return (
    <DataTable<Milestone>
      caption={t('common.milestone')}
      captionUnseen
      rows={milestones}
      rowKey={(m) => m.id}
      columns={[
        { key: 'title', head: t('common.milestone'), names: true, cell: (m) => <Local of={m.title} /> },
        { key: 'due', head: t('policies.work.due'), cell: (m) => f.date(m.due) },
        {
          key: 'done',
          head: t('policies.work.done'),
          cell: (m) => (m.done ? f.date(m.done) : t('policies.work.notDone')),
        },
      ]}
    />
  )
}

function Budget({ lines, transactions }: WorkSectionProps['money']) {
  const { t, f } = useLanguage()
  const spent = (line: BudgetLine) =>
    transactions
      .filter((p) => p.budgetLine === line.id && p.kind !== 'commitment' && p.currency === line.currency)
      .reduce((sum, p) => sum + p.amount, 0)
  return (
    <DataTable<BudgetLine>
      caption={t('common.budget')}
      rows={lines}
      rowKey={(line) => line.id}
      columns={[
        { key: 'year', head: t('policies.work.year'), names: true, cell: (line) => f.digits(line.fiscalYear) },
        {
          key: 'planned',
          head: t('policies.work.planned'),
          figures: true,
          cell: (line) => f.money(line.amount, line.currency),
        },
        {
          key: 'spent',
          head: t('policies.work.spent'),
          figures: true,
          cell: (line) => f.money(spent(line), line.currency),
        },
      ]}
    />
  )
}
