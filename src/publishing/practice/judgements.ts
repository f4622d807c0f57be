/** Evidence, and what an assessor makes of the work: one verdict that waits for its reply, one that has it. */
import { addEvidence } from '#src/evidence/add-evidence.ts'
import { askLabel } from '#src/evidence/change-label.ts'
import { gradeEvidence } from '#src/evidence/grade-evidence.ts'
import { recordVerdict } from '#src/results/verdicts/record-verdict.ts'
import { replyToVerdict } from '#src/results/verdicts/reply-to-verdict.ts'
import { standingVerdict } from '#src/results/verdicts/verdict-store.ts'
import { type Cast, daysFrom, type Office } from './cast.ts'

async function handIn(cast: Cast, { visitor }: Office, title: string, name: string, text: string, about: string[]) {
  const staged = await cast.files.stage(pieces(text))
  try {
    const file = { ...staged, name }
    const given = { title, label: 'TLP:GREEN' as const, commitments: about }
    return (await cast.as(visitor, addEvidence(file), given)).id
  } finally {
    await staged.discard()
  }
}

async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}

/** One graded, whose wider label waits for a second person; one that waits for its grade. @returns the graded one, of the first agency */
export async function handInEvidence(cast: Cast, [own, theirs]: readonly [string[], string[]]): Promise<string> {
  const [police, others] = cast.agencies
  const register = 'Invented register of places, October\nUpper Sarmeen: 11\nLower Sarmeen: 19\n'
  const id = await handIn(cast, police, 'Register of places, October', 'register.txt', register, own.slice(0, 1))
  await cast.as(cast.assessor, gradeEvidence, { id, revision: 1, reliability: 'B', credibility: 2 })
  const reason = 'The register is meant to be read by everybody.'
  await cast.as(police.visitor, askLabel, { id, revision: 2, to: 'TLP:CLEAR', reason })
  const list = 'فرضی فہرست: تربیت پانے والے\nبالائی سرمین: ۴۲\n'
  await handIn(cast, others, 'تربیت پانے والوں کی فہرست', 'training.txt', list, theirs.slice(0, 1))
  return id
}

export async function judge(cast: Cast, [own]: readonly [string[], string[]]): Promise<void> {
  const [replied, waiting] = own
  const { assessor, agencies } = cast
  const [police] = agencies
  const verdict = async (commitment: string, rationale: string) => {
    const organisation = assessor.grant?.organisation ?? ''
    const earlier = await cast.sees(assessor, (tx) =>
      standingVerdict(tx, { commitment, assessor: organisation, asOwner: false }),
    )
    const given = { commitment, completion: 'limited' as const, rationale, supersedes: earlier?.id, anyway: true }
    return cast.as(assessor, recordVerdict, given, daysFrom(cast.today, -6))
  }
  if (replied !== undefined) {
    const { id } = await verdict(replied, 'Two of five places were open when we came, in a week without snow.')
    const text = 'ان میں سے دو جگہیں اسی ہفتے مرمت کے لیے بند تھیں؛ اب پانچوں کھلی ہیں۔'
    await cast.as(police.visitor, replyToVerdict, { assessment: id, text }, daysFrom(cast.today, -2))
  }
  if (waiting !== undefined) await verdict(waiting, 'A register is kept. What it counts is not what was promised.')
}
