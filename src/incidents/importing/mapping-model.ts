/** How the columns of a file become incidents: data, so that it can be saved with the source and used for its next edition. */
import { z } from 'zod'
import { PartialDate } from '#src/vocabulary/model.ts'
import { Line } from '#src/vocabulary/text.ts'
import { axisValues } from '../axis-values.ts'
import { type HarmColumn, harmColumns } from './harm-columns.ts'

/** A heading as in the file; letter case, spaces around and several in a row do not matter. */
const Column = Line

/** Holds where each column says one of the values, begins with what is given or does not, or is empty or not; letter case does not matter. */
export const When = z.record(
  Column,
  z.union([
    z.array(z.string().max(200)).min(1),
    z.strictObject({ starts: z.string().min(1).max(200) }),
    z.strictObject({ startsNot: z.string().min(1).max(200) }),
    z.strictObject({ empty: z.boolean() }),
  ]),
)
export type When = z.infer<typeof When>

/** One way to a value: the same always (`is`), or by what a column says (`values`), where `when` holds. */
const ruleOf = <T extends z.ZodType>(value: T) =>
  z.union([
    z.strictObject({ when: When.optional(), is: value }),
    z.strictObject({
      when: When.optional(),
      column: Column,
      values: z.record(z.string().max(200), value),
      /** Of values that are not listed; without it a row with one is doubtful. An empty one is unknown. */
      otherwise: value.optional(),
    }),
  ])

const rules = <T extends readonly string[]>(values: T) => z.array(ruleOf(z.enum(values))).optional()
const words = z.array(z.union([ruleOf(Line), z.strictObject({ when: When.optional(), text: Column })])).optional()

/** The first rule that says something holds; where none does, the axis is unknown. Worded axes may also take a column as it is. */
export const AxisRules = z.strictObject({
  eventClass: rules(axisValues.eventClass),
  perpetrator: rules(axisValues.perpetrator),
  motive: rules(axisValues.motive),
  target: rules(axisValues.target),
  tactic: rules(axisValues.tactic),
  victim: rules(axisValues.victim),
  datePrecision: rules(axisValues.datePrecision),
  placePrecision: rules(axisValues.placePrecision),
  type: words,
  conflict: words,
})
export type AxisRules = z.infer<typeof AxisRules>

/** A column with a number, or several whose numbers are added up. */
const Figure = z.union([Column, z.array(z.strictObject({ column: Column, when: When.optional() })).min(1)])
export type Figure = z.infer<typeof Figure>

/** `3/4/2014` is in March or in April: without saying which, such a day is doubtful. Days that can be read in one way only need nothing. */
export const dateOrders = ['day-month', 'month-day'] as const

const DayColumns = z.union([
  z.strictObject({ column: Column, until: Column.optional(), order: z.enum(dateOrders).optional() }),
  /** 0 or nothing as month or day: the source knows no more. */
  z.strictObject({ year: Column, month: Column.optional(), day: Column.optional() }),
  /** Of a table whose rows are all of one month. */
  z.strictObject({ fixed: PartialDate }),
])

const HarmColumns = Object.fromEntries(harmColumns.map((name) => [name, Figure.optional()])) as Record<
  HarmColumn,
  z.ZodOptional<typeof Figure>
>

/** Of a table: what one row counts, once for each set of columns; what is the same for all of them stands in `axes`. */
const TableCell = z.strictObject({ events: Figure, ...HarmColumns, axes: AxisRules.default({}) })

export const Mapping = z.strictObject({
  /** Of a workbook; the first one where nothing is said. */
  sheet: Line.optional(),
  /** Rows of other places or times in the file, to be passed over. */
  only: When.optional(),
  /** Without it rows are known by what they say, and of two that say the same one is doubtful. */
  id: Column.optional(),
  day: DayColumns,
  /** From the widest place to the narrowest. */
  place: z
    .strictObject({
      names: z.array(Column).default([]),
      latitude: Column.optional(),
      longitude: Column.optional(),
      words: Column.optional(),
    })
    .default({ names: [] }),
  dyad: Column.optional(),
  axes: AxisRules.default({}),
  ...HarmColumns,
  /** For tables that the source has added up itself. */
  cells: z.array(TableCell).min(1).optional(),
})
export type Mapping = z.infer<typeof Mapping>
