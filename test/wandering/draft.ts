/**
 * Fills in an act's form without knowing what it is for: ids of what there is by the name of the field, revisions that mostly are
 * those of now, text in both scripts, days around today; and now and then something that is wrong.
 */
import { z } from 'zod'
import type { RecordKind } from '#src/ledger/kinds.ts'
import type { AnyAct } from '#src/publishing/acts.ts'
import { dayAfter } from '#src/vocabulary/days.ts'
import { formText } from '#src/voices/surveying/test-form.ts'
import { goodEntries } from '../reporting-round.ts'
import type { Dice } from './dice.ts'
import type { World } from './world.ts'

type Schema = z.core.JSONSchema.BaseSchema

/** Of which kind the `id` of an act is, by a word in the act's name; the first that fits. */
const subjects: [word: string, kind: RecordKind][] = [
  ['admit-endorsement', 'endorsement_requests'],
  ['refuse-endorsement', 'endorsement_requests'],
  ['pledge', 'endorsement_requests'],
  ['close-endorsement', 'endorsement_calls'],
  ['endorsement', 'endorsements'],
  ['withdraw-consultation', 'consultations'],
  ['consultation', 'held_consultations'],
  ['participants', 'held_consultations'],
  ['admit-submission', 'received_submissions'],
  ['refuse-submission', 'received_submissions'],
  ['submission', 'submissions'],
  ['correct-answer', 'submissions'],
  ['translate-answer', 'submissions'],
  ['trace-comment', 'submissions'],
  ['plan-draft', 'versions'],
  ['draft', 'planned_drafts'],
  ['take-in-version', 'drafts'],
  ['link-clauses', 'drafts'],
  ['survey', 'surveys'],
  ['comment', 'comments'],
  ['note', 'shared_notes'],
  ['roadmap', 'roadmaps'],
  ['minutes', 'meetings'],
  ['meeting', 'meetings'],
  ['decision', 'decisions'],
  ['paper', 'strategy_papers'],
  ['section', 'strategy_papers'],
  ['decide-label', 'label_changes'],
  ['evidence', 'evidence'],
  ['label', 'evidence'],
  ['verdict', 'assessments'],
  ['publication', 'policies'],
  ['revise-indicator', 'indicators'],
  ['question', 'questions'],
  ['release-answer', 'questions'],
  ['group', 'working_groups'],
  ['answer', 'requests'],
  ['request', 'requests'],
  ['again', 'requests'],
]
export const subjectOf = (act: string) => subjects.find(([word]) => act.includes(word))?.[1]

const schemaOf = ({ input }: AnyAct): Schema => z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })
/** Whether it is done to something that must be there. */
export const hasSubject = (act: AnyAct) =>
  (schemaOf(act).required ?? []).includes('id') && !['comment', 'keep-survey'].includes(act.name)

/** Of which kinds the ids in other fields are. */
const fields: Partial<Record<string, RecordKind[]>> = {
  round: ['rounds'],
  organisation: ['organisations'],
  organisations: ['organisations'],
  conveners: ['organisations'],
  themes: ['themes'],
  region: ['areas'],
  lead: ['organisations'],
  contributors: ['organisations'],
  convener: ['organisations'],
  post: ['posts'],
  posts: ['posts'],
  chair: ['posts'],
  invited: ['posts', 'organisations'],
  office: ['posts', 'organisations'],
  mentions: ['posts'],
  commitment: ['commitments'],
  target: ['commitments', 'milestones'],
  indicator: ['indicators'],
  evidence: ['evidence'],
  assessment: ['assessments'],
  supersedes: ['assessments'],
  theme: ['themes'],
  group: ['working_groups'],
  area: ['areas'],
  areas: ['areas'],
  clause: ['clauses'],
  finding: ['findings'],
  into: ['commitments'],
  version: ['versions'],
}

const texts = ['Done by the district', 'ضلع نے کیا', 'As asked', 'Two wells were counted twice', ' ', '']
/** Fields of one form only, by the name of the field. */
const formed: Partial<Record<string, readonly unknown[]>> = {
  line: ['l1', 'l2'],
  key: ['m1', 'm2'],
  fiscalYear: ['2026-27', '2027-28'],
  currency: ['PKR'],
  sha256: ['a'.repeat(64)],
  credibility: [1, 2, 3, 6, 7],
  people: [{ text: 'Counters', posts: 2, months: 6 }],
  starts: ['2026-12-01'],
  ends: ['2027-06-30'],
  since: ['2026'],
  file: [Buffer.from(formText).toString('base64')],
  opens: ['2026-11-01'],
  closes: ['2027-12-31'],
  selfSelected: [true],
  passphrase: ['seven quiet herons'],
  attendance: [[]],
  english: [{}],
  about: [undefined],
  seen: ['a'.repeat(64)],
  names: [{ deadline: null, target: null, money: null, verification: null }],
  answers: [undefined],
  owners: [[], [{ post: 'police-chief', basis: 'stated' }]],
  approach: ['soft', 'hard'],
}

interface Form {
  act: AnyAct
  world: World
  dice: Dice
  today: string
}

export function draft({ act, world, dice, today }: Form): unknown {
  const idsOf = (kinds: readonly RecordKind[]) => kinds.flatMap((kind) => world[kind].map(({ id }) => id))
  const subject = subjectOf(act.name)

  function id(field: string): string {
    if (field === 'id' && act.name === 'keep-survey') return dice.pick(['wells', 'roads']) ?? 'wells'
    const kinds = field === 'id' ? subject && [subject] : fields[field]
    return dice.pick(idsOf(kinds ?? [])) ?? 'nowhere'
  }
  const day = () => (dice.chance(90) ? dayAfter(today, `P${1 + dice.roll(40)}D`) : '2026-11-01')

  function text(field: string, schema: Schema): string {
    const { pattern = '' } = schema
    if (schema.enum) return String(dice.pick(schema.enum as string[]))
    if (pattern.startsWith('^\\d{4}')) return day()
    if (pattern.startsWith('^[a-z0-9]+')) return id(field)
    return dice.pick(dice.chance(90) ? texts.slice(0, 4) : texts) ?? ''
  }

  function value(field: string, schema: Schema): unknown {
    const usual = formed[field]
    if (usual && !(field === 'people' && schema.type === 'integer')) return dice.pick(usual)
    const [choice] = schema.anyOf ?? schema.oneOf ?? []
    if (choice) return value(field, choice)
    if (schema.type === 'object') return object(schema)
    if (schema.type === 'array') {
      const some = Array.from({ length: 1 + dice.roll(2) }, () => value(field, schema.items as Schema))
      return (schema.minItems ?? 0) > 0 || dice.chance(50) ? some : []
    }
    if (schema.type === 'boolean') return dice.chance(50)
    if (schema.type === 'integer' || schema.type === 'number') return (schema.minimum ?? 0) + dice.roll(3)
    return text(field, schema)
  }

  function object({ properties = {}, required = [] }: Schema): Record<string, unknown> {
    const wanted = Object.entries(properties).filter(
      ([name]) => required.includes(name) || (dice.chance(70) && idsOf(fields[name] ?? ['organisations']).length > 0),
    )
    return Object.fromEntries(wanted.map(([name, schema]) => [name, value(name, schema as Schema)]))
  }

  const given = object(schemaOf(act))
  return settled(given, { act, world, dice })
}

/** Fields of an indicator that would have to agree with one another. */
const aims = ['baseline', 'target', 'scale', 'frequency', 'plausible', 'ratio', 'disaggregations', 'result']

/** What fields say of one another: the revision is of the record that is meant; a period ends after it begins; entries are of the report. */
function settled(given: Record<string, unknown>, { act, world, dice }: Omit<Form, 'today'>): Record<string, unknown> {
  const reports = world.reports.filter(({ data }) => given.round === undefined || data.round === given.round)
  if ('round' in given && 'organisation' in given)
    given.organisation = dice.pick(reports)?.data.organisation ?? 'police'
  const { round, organisation } = given
  if (act.name === 'comment') {
    given.kind = dice.pick(['commitments', 'roadmaps', 'reports', 'requests', 'evidence'] as const)
    given.id = dice.pick(world[given.kind as RecordKind] as { id: string }[])?.id ?? 'nowhere'
  }
  if (act.name.endsWith('-indicator')) {
    for (const field of aims) delete given[field]
    given.reporters = [{ organisation: dice.pick(['police', 'schools']) }]
    if ('from' in given) given.from = '2027'
  }
  if ('finding' in given) given.revision = world.findings.find(({ id }) => id === given.finding)?.revision
  if (act.name === 'edit-commitment')
    given.revision = world.commitments.find(({ id }) => id === given.commitment)?.revision
  if (act.name.endsWith('-publication')) {
    given.kind = 'policies'
    const asked = world.publications.find(({ data }) => data.subject === given.id)
    if ('revision' in given) given.revision = asked?.revision
  }
  const kind = round === undefined ? subjectOf(act.name) : organisation === undefined ? 'rounds' : 'reports'
  const meant = kind === 'reports' ? `${round}-${organisation}` : (given.id ?? given.assessment ?? round)
  const held = kind && world[kind].find(({ id }) => id === meant)
  if ('revision' in given && held) given.revision = held.revision - (dice.chance(8) ? 1 : 0)
  if (act.name === 'reply-to-verdict') {
    const reply = world.replies.find(({ data }) => data.assessment === given.assessment)
    given.revision = reply?.revision
  }
  if (act.name === 'reply-to-submission')
    given.revision = world.submission_replies.find(({ id }) => id === given.id)?.revision
  if (act.name === 'plan-draft') {
    const planned = world.planned_drafts.find(({ id }) => id === given.id)
    Object.assign(given, { opens: '2027-12-01', publisher: 'police', revision: planned?.revision })
  }
  if (act.name === 'group-submission') given.lead = dice.pick(world.submissions)?.id ?? 'nowhere'
  if (act.name === 'answer-question' || act.name === 'release-answer')
    given.revision = world.answers.find(({ id }) => id === given.id)?.revision
  if ('from' in given && 'to' in given && act.name !== 'save-note')
    Object.assign(given, { from: '2026-10-01', to: '2026-12-31', due: '2027-01-15' })
  if (act.name === 'save-report' && dice.chance(80))
    given.entries = organisation === 'police' ? goodEntries : [{ indicator: 'pupils', value: String(dice.roll(900)) }]
  return given
}
