import { inLocale } from '#src/publishing/frame.tsx'
import { Button } from '#src/ui/button.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { fieldRows } from '../rounds/entry-words.ts'
import type { Entry } from '../rounds/model.ts'
import type { ReportView } from '../rounds/report-view.ts'

interface SheetDifferencesProps {
  view: ReportView
  revision: number
  entries: Entry[]
}

/** What an uploaded workbook would change, before it does. */
export function SheetDifferences({ view, revision, entries }: SheetDifferencesProps) {
  const { t, locale } = useLanguage()
  const rows = entries.flatMap((entry) => {
    const line = view.lines.find(({ indicator }) => indicator === entry.indicator)
    if (!line) return []
    const before = fieldRows(line, line.entry, t, locale)
    return fieldRows(line, entry, t, locale).flatMap(({ field, label, typed }, i) => {
      const was = before[i]?.typed ?? ''
      return was === typed ? [] : [{ key: `${field}.${line.indicator}`, title: line.title, label, was, typed }]
    })
  })
  return (
    <Section id="differences" title={t('rounds.sheet.changes', { count: entries.length })}>
      <Notice>{t(entries.length === 0 ? 'rounds.sheet.none' : 'rounds.sheet.nothing')}</Notice>
      {entries.length > 0 && (
        <>
          <DataTable
            caption={t('rounds.sheet.changes', { count: entries.length })}
            captionUnseen
            rows={rows}
            rowKey={({ key }) => key}
            columns={[
              {
                key: 'field',
                head: t('rounds.sheet.field'),
                names: true,
                cell: ({ title, label }) => `${inLocale(title, locale)}: ${label}`,
              },
              {
                key: 'was',
                head: t('rounds.page.stored'),
                cell: ({ was }) => <bdi>{was || t('rounds.sheet.empty')}</bdi>,
              },
              {
                key: 'now',
                head: t('rounds.sheet.title'),
                cell: ({ typed }) => <bdi>{typed || t('rounds.sheet.empty')}</bdi>,
              },
            ]}
          />
          <form method="post">
            <input type="hidden" name="revision" value={revision} />
            <input type="hidden" name="entries" value={JSON.stringify(entries)} />
            <Button name="do" value="store">
              {t('rounds.sheet.store')}
            </Button>
          </form>
        </>
      )}
    </Section>
  )
}
