import { inLocale } from '#src/publishing/frame.tsx'
import { BarList } from '#src/ui/chart/bar-list.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { Agreement, Figure, SurveyCoding } from './coding-model.ts'

/** What open answers were about, as two people coded them. */
export function CodingSection({ coding, question }: { coding: SurveyCoding; question: string }) {
  const { t, f, locale } = useLanguage()
  const { published } = coding
  if (!published) return null
  const { wrote, notCoded, lines, agreement } = published
  const rows = [
    ...lines.map(({ code, name, count }) => ({ key: code, label: inLocale(name, locale), count })),
    ...(notCoded === 0 ? [] : [{ key: '', label: t('coding.notCoded'), count: notCoded }]),
  ]
  const bars = rows.flatMap(({ key, label, count }) => (count === null ? [] : [{ key, label, value: count }]))
  const hidden = t('voices.results.hidden')
  return (
    <Section id={`c-${coding.question}`.replaceAll('/', '.')} title={t('coding.resultsTitle', { question })}>
      <p className="hint">{t('coding.wrote', { count: wrote })}</p>
      {bars.length > 0 && <BarList bars={bars} most={wrote} write={(count) => f.percent(count / wrote)} />}
      <DataTable
        caption={question}
        captionUnseen
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'code', head: t('coding.code'), names: true, cell: ({ label }) => label },
          {
            key: 'count',
            head: t('coding.people'),
            figures: true,
            cell: ({ count }) => (count === null ? hidden : f.integer(count)),
          },
          {
            key: 'share',
            head: t('coding.share'),
            figures: true,
            cell: ({ count }) => (count === null ? hidden : f.percent(count / wrote)),
          },
        ]}
      />
      {agreement && <AgreementText agreement={agreement} />}
    </Section>
  )
}

export function AgreementText({ agreement }: { agreement: Agreement }) {
  const { t, f } = useLanguage()
  const written = ({ value, low, high }: Figure) => {
    const number = (of: number | null) => (of === null ? '–' : f.number(of, { digits: 2, fixed: true }))
    return low === null
      ? number(value)
      : t('coding.figure', { value: number(value), low: number(low), high: number(high) })
  }
  const { texts, same, kappa, alpha } = agreement
  return (
    <p>
      {t('coding.agreement', {
        texts: f.integer(texts),
        same: f.percent(same),
        kappa: written(kappa),
        alpha: written(alpha),
      })}
    </p>
  )
}
