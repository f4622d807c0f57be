/** What can be done to a form, one deed at a time: what the pages send, and the API takes. */
import { z } from 'zod'
import type { Form } from '#src/voices/xlsform/model.ts'
import { HOWS, JOINS } from './condition.ts'

const Path = z.string().min(1).max(2000)
const Name = z.string().max(200)
const Text = z.string().max(20_000)
/** By the name of the language. */
export const EditedWords = z.record(z.string().min(1).max(100), Text)

export const ADDED = [
  'text',
  'integer',
  'decimal',
  'date',
  'select_one',
  'select_multiple',
  'rank',
  'range',
  'note',
  'acknowledge',
  'calculate',
] as const
export const Added = z.enum(ADDED)
export type Added = z.infer<typeof Added>

/** Where the choices of a new question come from: a list that is there, or one of its own made of lines. */
const Choosing = { list: Name.default(''), lines: Text.default('') }

const Test = z.strictObject({ question: Path, how: z.enum(HOWS), value: z.string().max(1000) })
const Group = z.strictObject({ join: z.enum(JOINS), tests: z.array(Test).max(100) })
export const EditedCondition = z.strictObject({ join: z.enum(JOINS), groups: z.array(Group).max(30) })

export const EditedQuestion = z.strictObject({
  name: Name,
  label: EditedWords,
  hint: EditedWords,
  /** '' for no, `true()` for yes, or an expression. */
  required: Text,
  requiredMessage: EditedWords,
  /** '' each for none; left out where `constraint` says it as an expression. */
  limits: z.strictObject({ least: z.string().max(40), most: z.string().max(40) }).optional(),
  constraint: Text.optional(),
  constraintMessage: EditedWords,
  initial: Text,
  appearance: z.string().max(200),
  calculation: Text,
  choiceFilter: Text,
  list: Name.nullable(),
  isRandom: z.boolean(),
  seed: z.string().max(200),
  range: z.strictObject({ start: z.number(), end: z.number(), step: z.number() }).nullable(),
  rows: z.number().int().min(1).max(50).nullable(),
})
export type EditedQuestion = z.infer<typeof EditedQuestion>

const EditedChoice = z.strictObject({
  /** Its name before. */
  was: z.string().min(1).max(1000),
  name: z.string().max(1000),
  label: EditedWords,
  remove: z.boolean().default(false),
})

export const Edit = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('settings'), title: Text, pages: z.boolean(), defaultLanguage: z.string().max(100) }),
  z.strictObject({
    do: z.literal('add'),
    what: z.enum([...ADDED, 'group', 'page']),
    label: EditedWords,
    name: Name.default(''),
    /** Path of the group it goes into, at its end; '' for the top. */
    into: z.string().max(2000).default(''),
    calculation: Text.default(''),
    ...Choosing,
  }),
  z.strictObject({ do: z.literal('question'), path: Path, question: EditedQuestion }),
  z.strictObject({ do: z.literal('kind'), path: Path, what: Added, ...Choosing }),
  z.strictObject({
    do: z.literal('group'),
    path: Path,
    name: Name,
    label: EditedWords,
    hint: EditedWords,
    isPage: z.boolean(),
  }),
  z.strictObject({ do: z.literal('move'), path: Path, way: z.enum(['up', 'down']) }),
  z.strictObject({ do: z.literal('into'), path: Path, group: z.string().max(2000) }),
  z.strictObject({ do: z.literal('duplicate'), path: Path }),
  z.strictObject({ do: z.literal('remove'), path: Path, sure: z.boolean().default(false) }),
  z.strictObject({ do: z.literal('when'), path: Path, condition: EditedCondition }),
  z.strictObject({ do: z.literal('when-text'), path: Path, text: Text }),
  z.strictObject({ do: z.literal('other'), path: Path }),
  z.strictObject({ do: z.literal('own-list'), path: Path }),
  z.strictObject({ do: z.literal('new-list'), list: Name, lines: Text }),
  z.strictObject({
    do: z.literal('list'),
    list: Name,
    name: Name,
    choices: z.array(EditedChoice).max(5000),
    lines: Text.default(''),
    /** A choice, by its name before, that goes one place up or down as well. */
    move: z.strictObject({ choice: z.string().max(1000), way: z.enum(['up', 'down']) }).optional(),
  }),
  z.strictObject({ do: z.literal('remove-list'), list: Name }),
  z.strictObject({
    do: z.literal('words'),
    texts: z
      .array(z.strictObject({ place: z.string().max(3000), language: z.string().max(100), text: Text }))
      .max(5000),
  }),
  z.strictObject({ do: z.literal('add-language'), name: z.string().max(60), code: z.string().max(12) }),
  z.strictObject({
    do: z.literal('name-language'),
    language: z.string().max(100),
    name: z.string().max(60),
    code: z.string().max(12),
  }),
  z.strictObject({ do: z.literal('remove-language'), language: z.string().max(100), sure: z.boolean().default(false) }),
])
export type Edit = z.infer<typeof Edit>
export type EditOf<K extends Edit['do']> = Extract<Edit, { do: K }>

/** What came of it. */
export interface Edited {
  form: Form
  /** Of the question or group it was done to, or made, as it is now; a list's name for deeds on lists; '' for neither. */
  at: string
}
