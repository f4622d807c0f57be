import type { Agreement } from '#src/reader/accuracy/agreement.ts'
import type { Interval } from '#src/reader/accuracy/bootstrap.ts'
import type { Disagreement } from '#src/reader/accuracy/disagreements.ts'
import type { Figures, Found, Right } from '#src/reader/accuracy/figures.ts'

const widths = [30, 9, 9, 9, 15, 10]

/** One part's figures as a table for the terminal. */
export function figuresTable(title: string, figures: Figures): string {
  const { fields, speech, meetings } = figures
  return [
    `${title}: ${figures.documents} documents, ${figures.passages.counts.hits + figures.passages.counts.missed} labelled passages`,
    '',
    line(['', 'precision', 'recall', 'F1', '95 % of F1', 'to find']),
    found('passages', figures.passages),
    found('commitment.is', figures.commitment),
    found('  baseline: says shall or will', figures.baseline),
    ...Object.entries(speech.classes).map(([name, one]) => found(`speech: ${name}`, one)),
    line(['speech: mean of the five', '', '', number(speech.macroF1), '', '']),
    found('owner', fields.owner),
    found('deadline named', fields.deadlineNamed),
    found('deadline exact', fields.deadline),
    found('target named', fields.targetNamed),
    found('target quantity', fields.target),
    found('money named', fields.moneyNamed),
    found('money amount and currency', fields.money),
    found('verification', fields.verification),
    '',
    line(['', 'accuracy', '', '', '95 %', 'of']),
    right('speech', speech),
    right('approach', figures.approach),
    right('number as printed', figures.number),
    right('kind', figures.kind),
    right('heading path', figures.path),
    right('whole despite page breaks', figures.whole),
    ...Object.entries(meetings).map(([name, one]) => right(name === 'meetings' ? name : `meetings: ${name}`, one)),
    '',
  ].join('\n')
}

/** How far two passes of labelling agree, as a table for the terminal. */
export function agreementTable(agreements: Agreement[]): string {
  const head = line(['', 'raw', 'kappa', 'admitted', '', 'passages'])
  const rows = agreements.map(({ field, raw, kappa, admitted, passages }) =>
    line([field, number(raw), number(kappa), number(admitted), '', String(passages)]),
  )
  return [head, ...rows, ''].join('\n')
}

/** Every disagreement, grouped by document and passage. */
export function disagreementList(disagreements: Disagreement[]): string {
  const lines: string[] = []
  let above = ''
  for (const { document, passage, field, expected, got, why } of disagreements) {
    const heading = `${document} · ${passage}`
    if (heading !== above) lines.push('', heading)
    above = heading
    lines.push(`  ${field}: expected ${expected}; got ${got}${why ? ` (${why})` : ''}`)
  }
  return `${lines.join('\n').trimStart()}\n`
}

function found(name: string, { precision, recall, f1, interval, counts }: Found): string {
  const toFind = String(counts.hits + counts.missed)
  return line([name, number(precision), number(recall), number(f1), range(interval), toFind])
}

function right(name: string, { accuracy, interval, counts }: Right): string {
  return line([name, number(accuracy), '', '', range(interval), String(counts.of)])
}

function line(cells: string[]): string {
  return cells
    .map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0)))
    .join('')
    .trimEnd()
}

export function number(value: number | null): string {
  return value === null ? '–' : value.toFixed(2)
}

export function range(interval: Interval | null): string {
  return interval === null ? '' : `${number(interval[0])}–${number(interval[1])}`
}
