import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { type ChecklistEntry, checklistKind } from '../checklist.ts'

/** What the analyst answers; nothing is answered for them. */
export function ChecklistSection({ method, entries }: { method: string; entries: readonly ChecklistEntry[] }) {
  const { t } = useLanguage()
  return (
    <Section id="checklist" title={t('evaluations.checklist')}>
      <DataTable<ChecklistEntry>
        caption={t(`evaluation.checklistSource.${checklistKind(method)}`)}
        rows={entries}
        rowKey={({ item }) => item}
        columns={[
          { key: 'item', head: t('evaluations.item'), names: true, cell: ({ item }) => t(`evaluation.item.${item}`) },
          {
            key: 'answer',
            head: t('evaluations.answer'),
            tight: true,
            cell: ({ answer, isAnswered }) =>
              isAnswered ? t(`evaluation.answer.${answer}`) : t('evaluations.unanswered'),
          },
          { key: 'remark', head: t('evaluations.remark'), cell: ({ remark }) => remark ?? '–' },
        ]}
      />
    </Section>
  )
}
