/** What somebody has chosen to see of incidents, as it stands in an address: the page, its files and its pictures say the same. */
import { type Axis, axes, axisValues, type EventClass, eventClasses, type Family, families } from '../model.ts'
import { type Measure, measures } from '../query-model.ts'

/** `named`: areas as the sources name them; `today`: a unit that went into another is counted with it. */
export const borderChoices = ['named', 'today'] as const
export type BorderChoice = (typeof borderChoices)[number]

export interface Choice {
  /** Empty: all that there are. */
  sources: string[]
  /** Empty: the first family of which there is something. */
  families: Family[]
  /** Single classes, in place of whole families. */
  classes: EventClass[]
  /** Several families are added up, knowingly. */
  mix: boolean
  measure: Measure
  /** Per 100,000 people and year. */
  rate: boolean
  /** ISO 8601 months; left out, as far as the sources go. */
  from?: string
  to?: string
  /** Left out: years where the time is long. */
  step?: 'month' | 'year'
  area?: string
  borders: BorderChoice
  /** Axis by which the events are told apart in a table. */
  split?: Axis
  /** One of several values of an axis is enough. */
  where: Partial<Record<Axis, string[]>>
  /** Edition of a source, where it is not to be the newest. */
  editions: Record<string, number>
  /** The source that the map shows. */
  map?: string
}

const isOneOf = <T extends string>(values: readonly T[], value: string): value is T =>
  (values as readonly string[]).includes(value)

/** A year or a month as its first or last month. */
function monthOf(text: string | null, end: '01' | '12'): string | undefined {
  if (text === null) return undefined
  if (/^\d{4}$/.test(text)) return `${text}-${end}`
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text) ? text : undefined
}

const idShape = /^[a-z0-9-]{1,120}$/

/** What cannot be understood is left out, and named among `faults`. */
export function readChoice(params: URLSearchParams): { choice: Choice; faults: string[] } {
  const faults: string[] = []
  const wrong = (name: string) => void faults.push(`${name}=${params.getAll(name).join(',').slice(0, 60)}`)
  const one = <T extends string>(name: string, values: readonly T[]): T | undefined => {
    const given = params.get(name)
    if (given === null || given === '') return undefined
    if (isOneOf(values, given)) return given
    wrong(name)
    return undefined
  }
  const some = <T extends string>(name: string, values: readonly T[]): T[] => {
    const given = params.getAll(name).filter((value) => value !== '')
    if (!given.every((value) => isOneOf(values, value))) wrong(name)
    return values.filter((value) => given.includes(value))
  }
  const month = (name: string, end: '01' | '12') => {
    const given = params.get(name)
    const found = monthOf(given, end)
    if (given && found === undefined) wrong(name)
    return found
  }
  const ids = (name: string) => params.getAll(name).filter((id) => idShape.test(id))
  const [from, to] = [month('from', '01'), month('to', '12')]
  if (from !== undefined && to !== undefined && from > to) wrong('to')
  const editions = params.getAll('edition').flatMap((text): [string, number][] => {
    const [, id, number] = /^([a-z0-9-]{1,120}):([1-9]\d{0,5})$/.exec(text) ?? []
    if (id === undefined) wrong('edition')
    return id === undefined ? [] : [[id, Number(number)]]
  })
  const where = Object.fromEntries(
    axes.flatMap((axis): [Axis, string[]][] => {
      const given = params.getAll(axis).flatMap((value) => (isCoded(axis) ? value.split(',') : value))
      const values = [...new Set(given.filter((value) => value !== '').map((value) => value.slice(0, 200)))]
      if (axis === 'eventClass' || values.length === 0) return []
      if (isCoded(axis) && !values.every((value) => isOneOf(axisValues[axis], value))) {
        wrong(axis)
        return []
      }
      return [[axis, values]]
    }),
  )
  return {
    choice: {
      sources: ids('source'),
      families: some('of', Object.keys(families) as Family[]),
      classes: some('class', eventClasses),
      mix: params.get('mix') === 'yes',
      measure: one('measure', measures) ?? 'events',
      rate: params.get('rate') === 'yes',
      ...(from === undefined ? {} : { from }),
      ...(to === undefined || (from !== undefined && from > to) ? {} : { to }),
      ...optional('step', one('step', ['month', 'year'] as const)),
      ...optional('area', ids('area')[0]),
      borders: one('borders', borderChoices) ?? 'named',
      ...optional('split', one('split', axes)),
      where,
      editions: Object.fromEntries(editions),
      ...optional('map', ids('map')[0]),
    },
    faults,
  }
}

const isCoded = (axis: Axis): axis is keyof typeof axisValues => axis in axisValues

const optional = <K extends string, T>(key: K, value: T | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: T }

/** The choice as the part of an address after the question mark; what goes without saying is left out. */
export function writeChoice(choice: Choice): string {
  const params = new URLSearchParams()
  const put = (name: string, ...values: (string | undefined)[]) => {
    for (const value of values) if (value !== undefined) params.append(name, value)
  }
  put('source', ...choice.sources)
  put('of', ...choice.families)
  put('class', ...choice.classes)
  put('mix', choice.mix ? 'yes' : undefined)
  put('measure', choice.measure === 'events' ? undefined : choice.measure)
  put('rate', choice.rate ? 'yes' : undefined)
  put('from', choice.from)
  put('to', choice.to)
  put('step', choice.step)
  put('area', choice.area)
  put('borders', choice.borders === 'named' ? undefined : choice.borders)
  put('split', choice.split)
  for (const [axis, values] of Object.entries(choice.where)) put(axis, ...(values ?? []))
  for (const [source, number] of Object.entries(choice.editions)) put('edition', `${source}:${number}`)
  put('map', choice.map)
  return params.size > 0 ? `?${params}` : ''
}
