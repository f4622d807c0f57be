/** The fields of a form that say which incidents an indicator counts, and back. Several values of an axis stand in lines. */
import { axes } from '#src/incidents/model.ts'
import type { Counted } from './counted-model.ts'

type Text = (name: string) => string | undefined

/** Undefined where nothing of it is given. */
export function incidentsGiven(text: Text) {
  const lines = (name: string) =>
    text(name)
      ?.split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean)
  const ticked = (name: string) => (text(name) === 'yes' ? true : undefined)
  const where = axes.flatMap((axis) => {
    const values = lines(`incidents.where.${axis}`)
    return values ? [[axis, values]] : []
  })
  const given = {
    source: text('incidents.source'),
    measure: text('incidents.measure'),
    figure: text('incidents.figure'),
    rate: ticked('incidents.rate'),
    area: text('incidents.area'),
    borders: text('incidents.borders'),
    period: text('incidents.period'),
    from: text('incidents.from'),
    mix: ticked('incidents.mix'),
  }
  const isEmpty = where.length === 0 && Object.values(given).every((one) => one === undefined)
  return isEmpty ? undefined : { ...given, where: Object.fromEntries(where) }
}

export function incidentFieldsOf(incidents: Counted | undefined): [string, string | undefined][] {
  if (!incidents) return []
  const { where, rate, mix, ...plain } = incidents
  const ticked = (one: true | undefined) => (one ? 'yes' : undefined)
  return [
    ...Object.entries(plain).map(([name, value]): [string, string] => [`incidents.${name}`, value]),
    ['incidents.rate', ticked(rate)],
    ['incidents.mix', ticked(mix)],
    ...Object.entries(where).map(([axis, values]): [string, string | undefined] => [
      `incidents.where.${axis}`,
      values?.join('\n'),
    ]),
  ]
}
