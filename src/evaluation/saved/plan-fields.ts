/** From the fields of the guided form to what the act takes, and from what the act refuses back to the fields. Pure. */
import { type Family, families } from '#src/incidents/model.ts'
import { Refusal, type RefusalStatus } from '#src/publishing/refusal.ts'
import { type MethodWord, methodWord } from './verdict-word.ts'

export type Given = (name: string) => string | undefined
/** Every value of a field of boxes. */
type Many = (name: string) => string[]

const text = (given: Given, name: string) => {
  const [en, ur] = [given(name), given(`${name}Ur`)]
  return en === undefined && ur === undefined ? undefined : { en, ur }
}

/** @param areaNames what areas are called in the data, by id: of a source's they are picked, not written */
export function evaluationIn(given: Given, many: Many, areaNames: ReadonlyMap<string, string> = new Map()) {
  const areas = (name: string) =>
    given('picked') === undefined ? listed(given(name)) : many(name).map((id) => areaNames.get(id) ?? id)
  const method = methodWord(given('method') ?? 'its')
  const citation = given('citation') === undefined ? undefined : { source: given('citation') }
  const isIncidents = given('source') !== undefined
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
        ? { file: 'data.csv', incidents: queryIn(given, isOverAreas(method)) }
        : {
            file: 'data.csv',
            rows: rowsIn(given('rows'), isOverAreas(method) ? ['area', 'month', 'value'] : ['month', 'value']),
            citation,
          },
    ],
    spec: {
      ...{ method, data: 'data.csv', outcome: isIncidents ? given('measure') : 'value', time: 'month' },
      ...models[method](given, many, areas),
    },
    restricted: text(given, 'restricted'),
  }
}

export const isOverAreas = (method: MethodWord) => method === 'did' || method === 'synthetic-control'

/** What a field leaves out, the specification leaves out: the method's own default holds. */
const models: Record<MethodWord, (given: Given, many: Many, areas: Many) => object> = {
  its: (given, many) => ({
    intervention: { at: given('date') },
    ...byArea(given),
    ...{ family: given('family'), terms: many('terms') },
    ...(many('terms').includes('delayed') ? { delay: Number(given('delay') ?? 6) } : {}),
    season: season(given) ?? null,
  }),
  did: (given, _, areas) => ({
    ...{
      unit: 'area',
      from: given('date'),
      treated: areas('treated'),
      covariates: listed(given('covariates')),
    },
    ...some('weights', given('weights')),
    ...some('effect', numbered(given('effect'))),
  }),
  'synthetic-control': (given, _, areas) => ({
    ...{ unit: 'area', from: given('date'), predictors: listed(given('predictors')) },
    treated: given('picked') === undefined ? (given('treated') ?? '') : (areas('treated')[0] ?? ''),
    ...(areas('donors').length === 0 ? {} : { donors: areas('donors') }),
    ...some('effect', numbered(given('effect'))),
  }),
  'change-points': (given, many) => ({
    ...byArea(given),
    ...{ from: given('date'), terms: many('terms'), transform: given('transform') },
    season: season(given) ?? null,
    ...some('effect', numbered(given('effect'))),
  }),
}

const some = (name: string, value: unknown) => (value === undefined ? {} : { [name]: value })

const byArea = (given: Given) =>
  given('source') !== undefined && given('byArea') !== undefined ? { area: 'area' } : {}

function season(given: Given) {
  const harmonics = Number(given('harmonics') ?? 0)
  return harmonics > 0 ? { period: 12, harmonics } : undefined
}

/** Names, a line each or with commas between them. */
const listed = (written: string | undefined): string[] =>
  (written ?? '')
    .split(/[\n,،]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** What is no number stays as it was written, and is refused by its name. */
const numbered = (written: string | undefined) => {
  if (written === undefined) return undefined
  return written.trim() === '' || Number.isNaN(Number(written)) ? written : Number(written)
}

function queryIn(given: Given, isByArea: boolean) {
  const type = given('type')
  return {
    sources: [given('source')],
    from: given('from'),
    to: given('to'),
    where: {
      eventClass: [...families[(given('classes') ?? 'attacks') as Family]],
      ...(type === undefined ? {} : { type: [type] }),
    },
    by: isByArea || given('byArea') !== undefined ? ['month', 'area'] : ['month'],
    measure: given('measure'),
  }
}

/** A heading and a row each; the first columns have names of their own, further ones keep theirs. */
function rowsIn(csv: string | undefined, names: readonly string[]) {
  const [heading = '', ...lines] = (csv ?? '').trim().split(/\r?\n/)
  const columns = cellsOf(heading).map((name, at) => names[at] ?? name)
  return lines.map((line) => {
    const cells = cellsOf(line)
    const named = [...names, ...columns.slice(names.length)].map((name, at) => {
      const cell = cells[at] ?? ''
      return [name, name === 'area' || name === 'month' ? cell : (numbered(cell) ?? cell)] as const
    })
    return Object.fromEntries(named)
  })
}

const cellsOf = (line: string) => line.split(/[,;\t]/).map((cell) => cell.trim())

/** What was refused, at the fields of the form: `intervention.what.en` is its field `what`. */
export function atFields(error: unknown): unknown {
  if (!(error instanceof Refusal)) return error
  const faults = error.faults.map((fault) => ({ ...fault, field: fault.field && fieldOf(fault.field) }))
  return new Refusal(error.problem.status as RefusalStatus, faults)
}

function fieldOf(path: string): string {
  const [head = '', ...rest] = path.split('.')
  const last = rest.filter((part) => !/^\d+$/.test(part))
  if (head === 'title' || head === 'question' || head === 'restricted') return rest[0] === 'ur' ? `${head}Ur` : head
  if (head === 'policies') return 'policy'
  if (head === 'intervention') return last[0] === 'what' && last[1] === 'ur' ? 'whatUr' : (last[0] ?? 'date')
  if (head === 'data') return last[0] === 'incidents' ? incidentField(last[1]) : 'rows'
  if (head === 'spec') return specField(last[0])
  return head
}

const incidentField = (part: string | undefined) =>
  part === 'from' || part === 'to' || part === 'measure' ? part : part === 'where' ? 'type' : 'source'

const specField = (part: string | undefined) => {
  if (part === 'intervention' || part === 'from') return 'date'
  return part === 'season' ? 'harmonics' : (part ?? 'method')
}
