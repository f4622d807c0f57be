/** A mapping as the fields of a form, as far as fields can say it; the rest is written as text. */
import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { Refusal, refuse } from '#src/publishing/refusal.ts'
import { harmColumns } from '../importing/harm-columns.ts'
import { Mapping } from '../importing/mapping-model.ts'
import { type CodedAxis, codedAxes } from '../model.ts'

/** Axes that a form can tell by the values of one column. */
export const formAxes = codedAxes
export type FormAxis = CodedAxis

type Fields = Record<string, string>

/** A field that holds what one value of a column stands for. The value itself is in the name: there is no script that could count them. */
export const valueField = (axis: FormAxis, value: string) => `v.${axis}.${value}`

/** @throws Refusal 422 with every field that is wrong */
export function mappingIn(form: FormData): Mapping {
  if (form.get('as') === 'text') return ofText(String(form.get('text') ?? ''))
  const field = (name: string) => String(form.get(name) ?? '').trim() || undefined
  const day = dayIn(field)
  const places = ['place1', 'place2', 'place3'].map(field).filter((name) => name !== undefined)
  const given = {
    ...only(field),
    ...named({ sheet: field('sheet'), id: field('id'), dyad: field('dyad') }),
    day,
    place: {
      names: places,
      ...named({ latitude: field('latitude'), longitude: field('longitude'), words: field('words') }),
    },
    axes: { ...axesIn(form, field), ...wordsIn(field) },
    ...named(Object.fromEntries(harmColumns.map((name) => [name, field(name)]))),
  }
  return parsed(given)
}

const named = (fields: Record<string, string | undefined>): Fields =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

type Field = (name: string) => string | undefined

function dayIn(field: Field): object {
  const [column, year, fixed] = [field('day'), field('year'), field('fixed')]
  if (column !== undefined) return { column, ...named({ until: field('until'), order: field('order') }) }
  if (year !== undefined) return { year, ...named({ month: field('month'), day: field('dayOfMonth') }) }
  return fixed === undefined ? refuse(422, 'incidentImports.error.mapping-needs-day', {}, 'day') : { fixed }
}

function only(field: Field): object {
  const [column, values] = [field('onlyColumn'), field('onlyValues')]
  if (column === undefined || values === undefined) return {}
  return {
    only: {
      [column]: values
        .split(/[;\n؛]/)
        .map((value) => value.trim())
        .filter(Boolean),
    },
  }
}

const wordsIn = (field: Field): object =>
  Object.fromEntries(
    (['type', 'conflict'] as const).flatMap((axis) => {
      const column = field(axis)
      return column === undefined ? [] : [[axis, [{ text: column }]]]
    }),
  )

/** The same for all rows, or by the values of a column; a value that nothing was said of makes its row doubtful. */
function axesIn(form: FormData, field: Field): object {
  const ruled = formAxes.map((axis) => [axis, ruleOf(axis, form, field)] as const)
  return Object.fromEntries(ruled.filter(([, rule]) => rule !== undefined).map(([axis, rule]) => [axis, [rule]]))
}

function ruleOf(axis: FormAxis, form: FormData, field: Field): object | undefined {
  const [always, column] = [field(`${axis}.is`), field(`${axis}.column`)]
  if (always !== undefined) return { is: always }
  if (column === undefined) return undefined
  const start = `v.${axis}.`
  const values: Fields = {}
  for (const [name, value] of form)
    if (name.startsWith(start) && value !== '') values[name.slice(start.length)] = String(value)
  return { column, values }
}

function ofText(text: string): Mapping {
  try {
    return parsed(parse(text))
  } catch (error) {
    if (!(error instanceof Error) || error.name === 'Refusal') throw error
    return refuse(422, 'incidentImports.error.mapping', { message: error.message }, 'text')
  }
}

function parsed(given: unknown): Mapping {
  const found = Mapping.safeParse(given)
  if (found.success) return found.data
  return refuse(422, 'incidentImports.error.mapping', { message: z.prettifyError(found.error) }, 'text')
}

export const textOf = (mapping: Mapping): string => stringify(mapping)

/** What the fields of the form begin with; null where fields cannot say all of a mapping. */
export function fieldsOf(mapping: Mapping): Fields | null {
  const { day, place, axes } = mapping
  const fields: Fields = {
    ...named({ sheet: mapping.sheet, id: mapping.id, dyad: mapping.dyad }),
    ...('column' in day ? named({ day: day.column, until: day.until, order: day.order }) : {}),
    ...('year' in day ? named({ year: day.year, month: day.month, dayOfMonth: day.day }) : {}),
    ...('fixed' in day ? { fixed: day.fixed } : {}),
    ...named({ place1: place.names[0], place2: place.names[1], place3: place.names[2] }),
    ...named({ latitude: place.latitude, longitude: place.longitude, words: place.words }),
  }
  for (const name of harmColumns) if (typeof mapping[name] === 'string') fields[name] = mapping[name]
  for (const [column, wanted] of Object.entries(mapping.only ?? {}))
    if (Array.isArray(wanted)) Object.assign(fields, { onlyColumn: column, onlyValues: wanted.join('; ') })
  for (const axis of ['type', 'conflict'] as const) {
    const rule = axes[axis]?.[0]
    if (rule && 'text' in rule) fields[axis] = rule.text
  }
  for (const axis of formAxes) Object.assign(fields, axisFields(axis, axes[axis]?.[0]))
  return saysAll(mapping, fields) ? fields : null
}

function axisFields(axis: FormAxis, rule: NonNullable<Mapping['axes'][FormAxis]>[number] | undefined): Fields {
  if (!rule) return {}
  if ('is' in rule) return { [`${axis}.is`]: rule.is }
  const values = Object.entries(rule.values).map(([value, is]) => [valueField(axis, value), is])
  return { [`${axis}.column`]: rule.column, ...Object.fromEntries(values) }
}

/** What fields come to, as text; '' where something is missing yet. */
export function textOfFields(fields: Fields): string {
  try {
    return textOf(mappingIn(formOf(fields)))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return ''
  }
}

function formOf(fields: Fields): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

/** Whether the form would come to the same mapping. */
function saysAll(mapping: Mapping, fields: Fields): boolean {
  const sorted = (value: unknown) =>
    JSON.stringify(value, (_, one) => (isPlain(one) ? Object.fromEntries(Object.entries(one).sort()) : one))
  return sorted(mappingIn(formOf(fields))) === sorted(Mapping.parse(mapping))
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
