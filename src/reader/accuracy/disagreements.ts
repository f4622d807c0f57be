import type { Clause, Reading } from '../model.ts'
import { align, type Pair } from './align.ts'
import { byField, fieldTally } from './compare.ts'
import { isPromissory, type LabelledPassage, type Labels } from './labels.ts'
import { answers, type FieldName } from './match.ts'
import { compareMeetings, endRight, kindRight, numberRight, pathRight } from './structure.ts'

/** One answer of the reader that no label admits, for whoever mends its rules. */
export interface Disagreement {
  document: string
  /** Number and first words. */
  passage: string
  field: string
  expected: string
  got: string
  /** The rule that decided, as the reader gives it. */
  why: string
}

export function disagreements(
  document: string,
  labels: Labels,
  reading: Pick<Reading, 'clauses' | 'meetings'>,
): Disagreement[] {
  const { pairs, extra } = align(labels.passages, reading.clauses)
  const asked = pairs.filter(({ label }) => !label.optional)
  return [
    ...asked.flatMap((pair) => ofPassage(document, pair, labels.title)),
    ...extra.map((clause) => stray(document, clause)),
    ...ofMeetings(document, labels, reading),
  ]
}

function ofPassage(document: string, pair: Pair, title: string): Disagreement[] {
  const { label, found } = pair
  const passage = [label.number, label.startsWith].filter(Boolean).join(' ')
  const wrong = (field: string, expected: unknown, got: unknown): Disagreement => ({
    document,
    passage,
    field,
    expected: show(expected),
    got: show(got),
    why: found?.commitment.why ?? '',
  })
  if (found === null) return [wrong('passage', 'found', 'not found')]
  const list: Disagreement[] = []
  if (!numberRight(pair)) list.push(wrong('number', label.number, found.number))
  if (!kindRight(pair)) list.push(wrong('kind', label.kind, found.kind))
  if (label.path !== undefined && !pathRight(pair, title)) list.push(wrong('path', label.path, found.path))
  if (label.endsWith !== undefined && !endRight(pair)) list.push(wrong('end', label.endsWith, found.text.slice(-60)))
  if (!answers(label, 'speech').includes(found.speech)) list.push(wrong('speech', label.speech, found.speech))
  const { commitment } = found
  if (!answers(label, 'is').includes(commitment.is)) list.push(wrong('commitment.is', label.is, commitment.is))
  if (!isPromissory(label)) return list
  const wrongFields = byField((name) => fieldTally(name, pair))
  for (const name of exactFields) {
    const { spurious, missed } = wrongFields[name]
    if (spurious + missed > 0) list.push(wrong(name, wantedField(label, name), commitment[name]))
  }
  if (!answers(label, 'approach').includes(commitment.approach))
    list.push(wrong('approach', label.approach, commitment.approach))
  return list
}

const exactFields = ['owner', 'deadline', 'target', 'money', 'verification'] as const satisfies FieldName[]

function wantedField(label: LabelledPassage, name: (typeof exactFields)[number]): unknown {
  return label.either[name].length > 0 ? { first: label[name], or: label.either[name] } : label[name]
}

function stray(document: string, clause: Clause): Disagreement {
  const passage = [clause.number, clause.text.slice(0, 60)].filter(Boolean).join(' ')
  const got = `a ${clause.kind}${clause.commitment.is ? ' that promises' : ''}`
  return { document, passage, field: 'passage', expected: 'no passage', got, why: clause.commitment.why }
}

function ofMeetings(document: string, labels: Labels, reading: Pick<Reading, 'meetings'>): Disagreement[] {
  const compared = Object.entries(compareMeetings(labels.meetings, reading.meetings))
  return compared
    .filter(([, share]) => share.right < share.of)
    .map(([name]) => ({
      document,
      passage: 'meetings',
      field: name,
      expected: show(labels.meetings),
      got: show(
        reading.meetings.map(({ date, place, decisions, attendance }) => ({
          date,
          place,
          decisions: decisions.length,
          attendance: attendance.length,
        })),
      ),
      why: '',
    }))
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}
