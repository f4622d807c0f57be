import type { Approach, Clause, Reading, Speech } from '../model.ts'
import { align, type Pair } from './align.ts'
import { saysShallOrWill } from './baseline.ts'
import { isPromissory, type Labels } from './labels.ts'
import { answers, type FieldName, fields } from './match.ts'
import { compareMeetings, endRight, kindRight, type MeetingShares, numberRight, pathRight } from './structure.ts'
import { addTallies, type Share, type Tally } from './tally.ts'

/** A label and the answer that was given, after the label's alternatives were considered. */
export interface Judged<Answer> {
  wanted: Answer
  /** Null where the reader did not find the passage. */
  found: Answer | null
}

/** Everything that is counted in one document, addable over documents. */
export interface Counts {
  passages: Tally
  number: Share
  kind: Share
  path: Share
  whole: Share
  speech: Judged<Speech>[]
  commitment: Tally
  baseline: Tally
  fields: Record<FieldName, Tally>
  approach: Judged<Approach>[]
  meetings: MeetingShares
}

/** Counts what a reading got right and wrong of a labelled document; every figure published is computed from these. */
export function compare(labels: Labels, reading: Pick<Reading, 'clauses' | 'meetings'>): Counts {
  const { pairs: all, extra } = align(labels.passages, reading.clauses)
  const pairs = all.filter(({ label }) => !label.optional)
  const found = pairs.filter((pair) => pair.found !== null)
  const promissory = pairs.filter(({ label }) => isPromissory(label))
  const paired = new Set(all.map((pair) => pair.found))
  const strays = [...extra, ...reading.clauses.filter((clause) => clause.kind === 'heading' && !paired.has(clause))]
  return {
    passages: { hits: found.length, spurious: extra.length, missed: pairs.length - found.length },
    number: share(found, numberRight),
    kind: share(found, kindRight),
    path: share(
      found.filter(({ label }) => label.path !== undefined),
      (pair) => pathRight(pair, labels.title),
    ),
    whole: share(
      pairs.filter(({ label }) => label.endsWith !== undefined),
      endRight,
    ),
    speech: pairs.map(({ label, found }) => judged(answers(label, 'speech'), found?.speech ?? null)),
    commitment: promises(pairs, strays, (clause) => clause.commitment.is),
    baseline: promises(pairs, strays, saysShallOrWill),
    fields: byField((name) => addTallies(promissory.map((pair) => fieldTally(name, pair)))),
    approach: promissory
      .filter((pair) => pair.found !== null)
      .map(({ label, found }) => judged(answers(label, 'approach'), found?.commitment.approach ?? null)),
    meetings: compareMeetings(labels.meetings, reading.meetings),
  }
}

export function fieldTally(name: FieldName, { label, found }: Pair): Tally {
  return fields[name](label, found?.commitment ?? null)
}

export function byField<Value>(make: (name: FieldName) => Value): Record<FieldName, Value> {
  const names = Object.keys(fields) as FieldName[]
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<FieldName, Value>
}

/** An answer among the admitted ones is right, and counted in its own class. */
export function judged<Answer>(admitted: Answer[], found: Answer | null): Judged<Answer> {
  const [first] = admitted
  if (first === undefined) throw new Error('A label without an answer; the first answer is the label itself')
  return { wanted: found !== null && admitted.includes(found) ? found : first, found }
}

/**
 * Promises rightly found, wrongly found, missed. A promise seen where no passage is labelled (a page number, half a
 * clause) is wrong; headings that are called promises are too. Where both answers are admitted, "no" counts as nothing.
 */
function promises(pairs: Pair[], strays: Clause[], says: (clause: Clause) => boolean): Tally {
  const known = pairs.map(({ label, found: clause }): Tally => {
    const { wanted, found } = judged<boolean>(answers(label, 'is'), clause && says(clause))
    return { hits: Number(wanted && found), spurious: Number(!wanted && found), missed: Number(wanted && !found) }
  })
  return addTallies([...known, { hits: 0, spurious: strays.filter(says).length, missed: 0 }])
}

function share(pairs: Pair[], right: (pair: Pair) => boolean): Share {
  return { right: pairs.filter(right).length, of: pairs.length }
}
