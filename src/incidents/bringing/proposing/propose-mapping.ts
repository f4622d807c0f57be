/** What the columns of a file seem to be, to be looked at by whoever brings it in: by what they are called and hold, and nothing where neither fits. */
import { figure } from '../../importing/coding/figures.ts'
import { columnsOf, folded, isTagRow } from '../../importing/coding/heading.ts'
import type { HarmColumn } from '../../importing/harm-columns.ts'
import { profiles } from '../../importing/profiles/all.ts'
import { type ProfileName, profileNames } from '../../importing/profiles/names.ts'
import { type CodedAxis, codedAxes } from '../../model.ts'
import { valueField } from '../mapping-form.ts'
import type { Sample } from '../sample.ts'
import { type Column, columnWords, share } from './column-words.ts'
import { holdsDays, holdsDaysOfMonth, holdsMonths, holdsYears, orderOf } from './days-held.ts'
import { harmCalled } from './harm-called.ts'
import { type DepthOf, placesHeld } from './places-held.ts'
import { valuesKnown } from './values-known.ts'

/** Why a field is filled in: its column is called so, or holds such. */
export type Why = 'called' | 'holds'
export type Proposed = Record<string, { value: string; why: Why }>

/** A format that is known whole: every column that its mapping needs is there. */
export function profileOf(heading: readonly string[]): ProfileName | undefined {
  const names = new Set(heading.map(folded))
  return profileNames.find((name) => columnsOf(profiles[name]).every((column) => names.has(folded(column))))
}

type Looked = Pick<Sample, 'heading' | 'rows'>

/** The fields of the form, without those of axes. */
export function proposeColumns(sample: Looked, depthOf: DepthOf): Proposed {
  const columns = columnsIn(sample)
  const places = placesHeld(columns, depthOf)
  const unplaced = columns.filter((column) => !places.includes(column))
  const day = proposeDay(unplaced)
  const days = Object.values(day).map(({ value }) => value)
  const others = unplaced.filter(({ name }) => !days.includes(name))
  return {
    ...Object.fromEntries(places.map(({ name }, at) => [`place${at + 1}`, { value: name, why: 'holds' as const }])),
    ...day,
    ...proposeHarm(others),
    ...Object.fromEntries(
      simple.flatMap(({ field, called, holds }) => {
        const only = onlyOne(others.filter((column) => called.test(column.words) && holds(column)))
        return only ? [[field, { value: only.name, why: 'called' as const }]] : []
      }),
    ),
  }
}

/** For each axis the column that is called after it. */
export function axisColumns(sample: Looked): Partial<Record<CodedAxis, string>> {
  const columns = columnsIn(sample)
  return Object.fromEntries(
    codedAxes.flatMap((axis) => {
      const only = onlyOne(columns.filter(({ words }) => axisCalled[axis]?.test(words)))
      return only ? [[axis, only.name]] : []
    }),
  )
}

/** What an axis's column and its values stand for. @param values of the column; null where there are too many to be asked for */
export function proposeAxis(axis: CodedAxis, column: string, values: readonly string[] | null | undefined): Proposed {
  const known = valuesKnown(axis, values ?? [])
  if (!known) return {}
  return {
    [`${axis}.column`]: { value: column, why: 'called' },
    ...Object.fromEntries([...known].map(([said, value]) => [valueField(axis, said), { value, why: 'called' }])),
  }
}

function columnsIn({ heading, rows }: Looked): Column[] {
  const told = rows.filter((row) => !isTagRow(row))
  return heading.flatMap((name, at) => {
    const isFirst = heading.findIndex((one) => folded(one) === folded(name)) === at
    const said = told.map((row) => row[at] ?? '').filter((text) => text !== '')
    return name.trim() !== '' && isFirst ? [{ name, words: columnWords(name), said }] : []
  })
}

const onlyOne = <T>(some: readonly T[]): T | undefined => (some.length === 1 ? some[0] : undefined)

const isWithin = (most: number) => (column: Column) =>
  share(column, (text) => Number.isFinite(Number(text)) && Math.abs(Number(text)) <= most) === 1
const isText = (column: Column) => share(column, (text) => !Number.isFinite(Number(text))) >= 0.5
const isEachOnce = ({ said }: Column) => said.length > 0 && new Set(said).size === said.length

/** A running number is none: it says where a row stands, and another edition has other rows. */
const idCalled =
  /^(id|(event|incident|attack|record|case) ?(id|no|number|code)( \w+)?|reference( no| number)?|ref( no)?|شناخت)$/
const typeCalled =
  /^(type|kind|category|((event|incident|violence|attack) (type|kind|category))|((type|kind|category|nature) of (the )?(event|incident|violence|attack))|قسم|نوعیت|واقعے کی (قسم|نوعیت))$/

const simple: { field: string; called: RegExp; holds: (column: Column) => boolean }[] = [
  { field: 'id', called: idCalled, holds: isEachOnce },
  { field: 'latitude', called: /^(lat|latitude|lat(itude)? (wgs ?84|dd|decimal)|عرض بلد)$/, holds: isWithin(90) },
  {
    field: 'longitude',
    called: /^(lon|lng|long|longitude|lon(gitude)? (wgs ?84|dd|decimal)|طول بلد)$/,
    holds: isWithin(180),
  },
  { field: 'words', called: /^(location|place|site|address|where|place name|location name|مقام|جگہ)$/, holds: isText },
  { field: 'type', called: typeCalled, holds: isText },
  { field: 'conflict', called: /^(conflict|conflict name|تنازع)$/, holds: isText },
  { field: 'dyad', called: /^(dyad|dyad name)$/, holds: isText },
]

const axisCalled: Partial<Record<CodedAxis, RegExp>> = {
  eventClass: typeCalled,
  perpetrator: /^(perpetrator|attacker|perpetrator type|type of perpetrator|حملہ آور)$/,
  motive: /^(motive|motivation|محرک)$/,
  target: /^(target|target type|type of target|ہدف|نشانہ)$/,
  tactic: /^(tactic|tactics|method|attack type|type of attack|mode of attack|حربہ|طریقہ)$/,
  victim: /^(victim|victims|victim (type|class))$/,
  datePrecision: /^date precision$/,
  placePrecision: /^(place|location|geo) precision$/,
}

/** One column with days; or else a year, a month and a day of the month in columns of their own. */
function proposeDay(columns: readonly Column[]): Proposed {
  const holding = columns.filter(holdsDays)
  const last = onlyOne(
    holding.filter(({ words }) => /^(end|last|until)( date| day)?$|^(date|day) (end|to|until)$/.test(words)),
  )
  const others = holding.filter((column) => column !== last)
  const called = others.filter(({ words }) => /(^| )(date|day|when|start|تاریخ|دن)( |$)/.test(words))
  const day = onlyOne(called) ?? (called.length === 0 ? onlyOne(others) : undefined)
  if (day) {
    const order = orderOf(day)
    return {
      day: { value: day.name, why: called.includes(day) ? 'called' : 'holds' },
      ...(last ? { until: { value: last.name, why: 'called' } } : {}),
      ...(order ? { order: { value: order, why: 'holds' } } : {}),
    }
  }
  if (holding.length > 0) return {}
  const parts = [
    { field: 'year', called: /^(i?year|yr|سال)$/, holds: holdsYears },
    { field: 'month', called: /^(i?month|مہینہ|ماہ)$/, holds: holdsMonths },
    { field: 'dayOfMonth', called: /^(i?day|day of month|دن)$/, holds: holdsDaysOfMonth },
  ]
  const found = parts.map(({ field, called, holds }) => {
    const only = onlyOne(columns.filter((column) => called.test(column.words) && holds(column)))
    return only ? [field, { value: only.name, why: 'called' as const }] : undefined
  })
  return found[0] ? Object.fromEntries(found.filter((one) => one !== undefined)) : {}
}

/** Columns whose numbers can be read; of two that say the same, neither. */
function proposeHarm(columns: readonly Column[]): Proposed {
  const isFigures = (column: Column) =>
    share(column, (text) => typeof figure(text) === 'object' || figure(text) === 'none') === 1
  const named = columns.flatMap((column) => {
    const field = isFigures(column) ? harmCalled(column.words) : undefined
    return field ? [{ field, column }] : []
  })
  const byField = Map.groupBy(named, ({ field }): HarmColumn => field)
  return Object.fromEntries(
    [...byField].flatMap(([field, [first, ...more]]) =>
      first && more.length === 0 ? [[field, { value: first.column.name, why: 'called' as const }]] : [],
    ),
  )
}
