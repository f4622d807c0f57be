import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { NamedTable } from '#src/voices/surveying/results-view.ts'
import type { Language } from '#src/voices/xlsform/model.ts'

/** Non-response, question by question. */
export function SilentSection({ questions, language }: { questions: readonly NamedTable[]; language: Language }) {
  const { t, f } = useLanguage()
  const written = (count: number | null) => (count === null ? t('voices.results.hidden') : f.integer(count))
  return (
    <Section id="silent" title={t('analysis.silent.title')}>
      <DataTable
        caption={t('analysis.silent.title')}
        captionUnseen
        rows={questions}
        rowKey={({ path }) => path}
        columns={[
          {
            key: 'question',
            head: t('analysis.silent.question'),
            names: true,
            cell: ({ label }) => (
              <bdi lang={language.code || undefined} dir={language.dir}>
                {label}
              </bdi>
            ),
          },
          { key: 'asked', head: t('analysis.silent.asked'), figures: true, cell: ({ asked }) => written(asked) },
          {
            key: 'none',
            head: t('analysis.silent.none'),
            figures: true,
            cell: ({ unanswered }) => written(unanswered),
          },
          {
            key: 'share',
            head: t('analysis.silent.share'),
            figures: true,
            cell: ({ asked, unanswered }) =>
              asked === null || unanswered === null || asked === 0
                ? t('voices.results.hidden')
                : f.percent(unanswered / asked),
          },
        ]}
      />
    </Section>
  )
}
