import type { Agreement } from '#src/reader/accuracy/agreement.ts'
import type { Figures, Found, Right } from '#src/reader/accuracy/figures.ts'
import type { Evaluation } from '#src/reader/evaluate.ts'
import { number, range } from './accuracy-table.ts'

/** The figures of held-out beside those of dev and the baseline, as the table that docs/reader.md publishes. */
export function publishedFigures({ dev, 'held-out': held }: Evaluation): string {
  const foundRow = (name: string, of: (figures: Figures) => Found) => {
    const { precision, recall, f1, interval, counts } = of(held)
    const shown = [precision, recall, f1].map(number)
    return row([name, ...shown, range(interval), String(counts.hits + counts.missed), number(of(dev).f1)])
  }
  const rightRow = (name: string, of: (figures: Figures) => Right) => {
    const { accuracy, interval, counts } = of(held)
    return row([name, number(accuracy), range(interval), `${counts.right} of ${counts.of}`, number(of(dev).accuracy)])
  }
  return [
    `\`held-out\`: ${size(held)}. \`dev\`: ${size(dev)}.`,
    '',
    row(['what', 'precision', 'recall', 'F1', '95 % of F1', 'to find', 'F1 on dev']),
    '|---|--:|--:|--:|--:|--:|--:|',
    ...foundRows.map(([name, of]) => foundRow(name, of)),
    '',
    row(['what', 'accuracy', '95 %', 'right', 'on dev']),
    '|---|--:|--:|--:|--:|',
    ...rightRows.map(([name, of]) => rightRow(name, of)),
  ].join('\n')
}

/** How far two passes of labelling agree, as the table that docs/reader.md publishes. */
export function publishedAgreement(agreements: Agreement[]): string {
  return [
    row(['what', 'raw', 'kappa', 'admitted', 'passages']),
    '|---|--:|--:|--:|--:|',
    ...agreements.map(({ field, raw, kappa, admitted, passages }) =>
      row([`\`${field}\``, number(raw), number(kappa), number(admitted), String(passages)]),
    ),
  ].join('\n')
}

/** The text with what stands between a part's marks replaced. Throws where the marks are missing. */
export function withPart(text: string, part: 'figures' | 'agreement', content: string): string {
  const marks = new RegExp(`(<!-- ${part}: begin[^>]*-->\\n)[^]*?(<!-- ${part}: end -->)`)
  if (!marks.test(text)) throw new Error(`There is no "<!-- ${part}: begin -->" … "<!-- ${part}: end -->" to fill`)
  return text.replace(marks, (_, begin: string, end: string) => `${begin}\n${content}\n\n${end}`)
}

function row(cells: string[]): string {
  return `| ${cells.join(' | ')} |`
}

function size({ documents, passages }: Figures): string {
  return `${documents} documents, ${passages.counts.hits + passages.counts.missed} labelled passages`
}

const foundRows: [string, (figures: Figures) => Found][] = [
  ['passages', ({ passages }) => passages],
  ['`commitment.is`', ({ commitment }) => commitment],
  ['the same by “says shall or will”', ({ baseline }) => baseline],
  ['`speech`: commitment', ({ speech }) => speech.classes.commitment],
  ['`speech`: recommendation', ({ speech }) => speech.classes.recommendation],
  ['`speech`: demand', ({ speech }) => speech.classes.demand],
  ['`speech`: decision', ({ speech }) => speech.classes.decision],
  ['`speech`: statement', ({ speech }) => speech.classes.statement],
  ['`owner`', ({ fields }) => fields.owner],
  ['`deadline`, that there is one', ({ fields }) => fields.deadlineNamed],
  ['`deadline`, the exact date or duration', ({ fields }) => fields.deadline],
  ['`target`, that there is one', ({ fields }) => fields.targetNamed],
  ['`target`, the quantity', ({ fields }) => fields.target],
  ['`money`, that there is some', ({ fields }) => fields.moneyNamed],
  ['`money`, amount and currency', ({ fields }) => fields.money],
  ['`verification`', ({ fields }) => fields.verification],
]

const rightRows: [string, (figures: Figures) => Right][] = [
  ['`speech`', ({ speech }) => speech],
  ['`approach`', ({ approach }) => approach],
  ['`number`', ({ number: printed }) => printed],
  ['`kind`', ({ kind }) => kind],
  ['`path`', ({ path }) => path],
  ['whole, where a page break or a hyphen cuts', ({ whole }) => whole],
  ['number of meetings in a document', ({ meetings }) => meetings.meetings],
  ['date of a meeting', ({ meetings }) => meetings.date],
  ['place of a meeting', ({ meetings }) => meetings.place],
  ['number of its decisions', ({ meetings }) => meetings.decisions],
  ['number of those present', ({ meetings }) => meetings.attendance],
]
