import type { Locale } from '#src/i18n/locale.ts'
import { useLanguage } from './language.tsx'
import { layTicks, sumRows, type TickColumn, type TickItem } from './tick-layout.ts'
import { TickLine } from './tick-line.tsx'

export type TickRuleProps = {
  /** What the rule is of: its accessible name. */
  title: string
  items: readonly TickItem[]
  /** The label of each row of dots. */
  rows: readonly string[]
  /** How many items the scale is made for, where two rules are compared: the larger of their numbers. */
  slots?: number
}

const columns: Record<'wide' | 'narrow', TickColumn> = {
  wide: { width: 784, words: 96, sums: 76, most: 70 },
  narrow: { width: 340, words: 74, sums: 0, most: 30 },
}

/** "۴۵ میں سے ۱۸" is wider than "18 of 45". */
function columnFor(size: 'wide' | 'narrow', locale: Locale): TickColumn {
  const column = columns[size]
  return locale === 'ur' && column.sums > 0 ? { ...column, sums: 100 } : column
}

/**
 * Every item a tick on one rule, tall where it does what is asked; under it a row of dots for each thing a tall one may
 * have, so that emptiness is seen. Long rules break into lines, sooner on a phone; numbering follows the script's
 * direction. The page puts the same as a table beneath.
 */
export function TickRule({ title, items, rows, slots }: TickRuleProps) {
  return (
    <div className="tick-rule">
      {(['wide', 'narrow'] as const).map((size) => (
        <Lines key={size} size={size} title={title} items={items} rows={rows} slots={slots} />
      ))}
    </div>
  )
}

function Lines({ size, title, items, rows, slots }: TickRuleProps & { size: 'wide' | 'narrow' }) {
  const { t, locale } = useLanguage()
  const layout = layTicks(items, columnFor(size, locale), slots)
  const { tall, sums } = sumRows(items, rows.length)
  const words = sums.map((n) => t('ui.nOfM', { n, m: tall }))
  const whole = [
    t('ui.tickRule', { ticks: items.length, tall }),
    ...rows.map((label, row) => t('ui.tickRuleRow', { label, n: sums[row] ?? 0, m: tall })),
  ].join(' ')
  const parts = layout.lines.length
  const perLine = layout.lines[0]?.length ?? 0
  return (
    <div className={`at-${size}`}>
      {layout.lines.map((line, index) => (
        <TickLine
          key={line[0]?.label}
          layout={layout}
          items={line}
          before={index * perLine}
          rows={rows}
          sums={layout.sums ? words : undefined}
          name={parts === 1 ? title : t('ui.tickPart', { label: title, part: index + 1, parts })}
          description={index === 0 ? whole : undefined}
        />
      ))}
      {!layout.sums && (
        <dl className="totals">
          {rows.map((label, row) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{words[row]}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
