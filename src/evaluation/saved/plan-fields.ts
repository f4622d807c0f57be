/** From the fields of the guided form to what the act takes: one series, one date, one interrupted time series. Pure. */
import { type Family, families } from '#src/incidents/model.ts'

export type Given = (name: string) => string | undefined

const text = (given: Given, name: string) => {
  const [en, ur] = [given(name), given(`${name}Ur`)]
  return en === undefined && ur === undefined ? undefined : { en, ur }
}

/** @param many every value of a field of boxes */
export function evaluationIn(given: Given, many: (name: string) => string[]) {
  const citation = given('citation') === undefined ? undefined : { source: given('citation') }
  const isIncidents = given('source') !== undefined
  const outcome = isIncidents ? given('measure') : 'value'
  return {
    id: given('id'),
    revision: given('revision'),
    title: text(given, 'title'),
    question: text(given, 'question'),
    policies: [given('policy')].filter((id) => id !== undefined),
    exploratory: given('exploratory') !== undefined,
    intervention: { date: given('date'), what: text(given, 'what'), citation },
    data: [
      isIncidents
        ? { file: 'data.csv', incidents: queryIn(given) }
        : { file: 'data.csv', rows: rowsIn(given('rows')), citation },
    ],
    spec: {
      ...{ method: 'its', data: 'data.csv', outcome, time: 'month', intervention: { at: given('date') } },
      ...(isIncidents && given('byArea') !== undefined ? { area: 'area' } : {}),
      ...{ family: given('family'), terms: many('terms') },
      ...(many('terms').includes('delayed') ? { delay: Number(given('delay') ?? 6) } : {}),
      season: Number(given('harmonics') ?? 0) > 0 ? { period: 12, harmonics: Number(given('harmonics')) } : null,
    },
    restricted: text(given, 'restricted'),
  }
}

function queryIn(given: Given) {
  const type = given('type')
  return {
    sources: [given('source')],
    from: given('from'),
    to: given('to'),
    where: {
      eventClass: [...families[(given('classes') ?? 'attacks') as Family]],
      ...(type === undefined ? {} : { type: [type] }),
    },
    by: given('byArea') === undefined ? ['month'] : ['month', 'area'],
    measure: given('measure'),
  }
}

/** A heading and two columns: month and value. What is no number stays as it was written, and is refused by its name. */
function rowsIn(csv: string | undefined) {
  const [, ...lines] = (csv ?? '').trim().split(/\r?\n/)
  return lines.map((line) => {
    const [month = '', value = ''] = line.split(/[,;\t]/).map((cell) => cell.trim())
    return { month, value: value === '' || Number.isNaN(Number(value)) ? value : Number(value) }
  })
}
