import type { Speech } from '../model.ts'
import { bootstrap, type Interval } from './bootstrap.ts'
import { byField, type Counts, type Judged } from './compare.ts'
import type { FieldName } from './match.ts'
import { addShares, addTallies, f1, precision, ratio, recall, type Share, type Tally } from './tally.ts'

/** How well something is found: all between 0 and 1, or null where there was nothing to count; `interval` is F1's. */
export interface Found {
  precision: number | null
  recall: number | null
  f1: number | null
  interval: Interval | null
  counts: Tally
}

/** How often an answer is right. */
export interface Right {
  accuracy: number | null
  interval: Interval | null
  counts: Share
}

/** The published figures of one part of the corpus; every interval is 95 %, by bootstrap over documents. */
export interface Figures {
  documents: number
  passages: Found
  number: Right
  kind: Right
  path: Right
  whole: Right
  speech: Right & { macroF1: number | null; classes: Record<Speech, Found> }
  commitment: Found
  baseline: Found
  fields: Record<FieldName, Found>
  approach: Right
  meetings: Record<keyof Counts['meetings'], Right>
}

const speeches: Speech[] = ['commitment', 'recommendation', 'demand', 'decision', 'statement']

export function figures(documents: Counts[]): Figures {
  const found = (of: (counts: Counts) => Tally) => foundFigures(documents, of)
  const right = (of: (counts: Counts) => Share) => rightFigures(documents, of)
  const classes = Object.fromEntries(
    speeches.map((name) => [name, found((counts) => classTally(counts.speech, name))]),
  ) as Record<Speech, Found>
  const present = speeches.filter((name) => classes[name].counts.hits + classes[name].counts.missed > 0)
  return {
    documents: documents.length,
    passages: found((counts) => counts.passages),
    number: right((counts) => counts.number),
    kind: right((counts) => counts.kind),
    path: right((counts) => counts.path),
    whole: right((counts) => counts.whole),
    speech: {
      ...right((counts) => agreement(counts.speech)),
      macroF1: ratio(
        present.reduce((sum, name) => sum + (classes[name].f1 ?? 0), 0),
        present.length,
      ),
      classes,
    },
    commitment: found((counts) => counts.commitment),
    baseline: found((counts) => counts.baseline),
    fields: byField((name) => found((counts) => counts.fields[name])),
    approach: right((counts) => agreement(counts.approach)),
    meetings: {
      meetings: right((counts) => counts.meetings.meetings),
      date: right((counts) => counts.meetings.date),
      place: right((counts) => counts.meetings.place),
      decisions: right((counts) => counts.meetings.decisions),
      attendance: right((counts) => counts.meetings.attendance),
    },
  }
}

function foundFigures(documents: Counts[], of: (counts: Counts) => Tally): Found {
  const counts = addTallies(documents.map(of))
  return {
    precision: precision(counts),
    recall: recall(counts),
    f1: f1(counts),
    interval: bootstrap(documents.map(of), (sample) => f1(addTallies(sample))),
    counts,
  }
}

function rightFigures(documents: Counts[], of: (counts: Counts) => Share): Right {
  const accuracy = (shares: Share[]) => {
    const sum = addShares(shares)
    return ratio(sum.right, sum.of)
  }
  const shares = documents.map(of)
  return { accuracy: accuracy(shares), interval: bootstrap(shares, accuracy), counts: addShares(shares) }
}

function agreement<Answer>(answers: Judged<Answer>[]): Share {
  return { right: answers.filter(({ wanted, found }) => wanted === found).length, of: answers.length }
}

function classTally<Answer>(answers: Judged<Answer>[], name: Answer): Tally {
  return {
    hits: answers.filter(({ wanted, found }) => wanted === name && found === name).length,
    spurious: answers.filter(({ wanted, found }) => wanted !== name && found === name).length,
    missed: answers.filter(({ wanted, found }) => wanted === name && found !== name).length,
  }
}
