import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { type Aspect, aspects, type Xray } from './xray.ts'

/** The X-ray's figures: of so many promises, how many name each thing. */
export function XrayTable({ xray }: { xray: Xray }) {
  const { t, f } = useLanguage()
  return (
    <DataTable<Aspect>
      caption={t('policies.xray.tableTitle')}
      captionUnseen
      rows={aspects}
      rowKey={(aspect) => aspect}
      columns={[
        { key: 'names', head: t('policies.xray.names'), names: true, cell: (aspect) => t(`common.names.${aspect}`) },
        {
          key: 'count',
          head: t('policies.xray.count'),
          figures: true,
          cell: (aspect) => f.integer(xray.named[aspect]),
        },
        { key: 'of', head: t('policies.xray.of'), figures: true, cell: () => f.integer(xray.commitments) },
      ]}
    />
  )
}
