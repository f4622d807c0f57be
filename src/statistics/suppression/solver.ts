/** Linear programs in CPLEX's LP format, solved by whoever is passed in. */
export type Solver = (program: string) => { optimal: boolean; value: number; columns: ReadonlyMap<string, number> }

export interface Term {
  factor: number
  variable: string
}

export interface Constraint {
  terms: Term[]
  equals: number
}

export interface Program {
  goal: 'minimize' | 'maximize'
  objective: Term[]
  constraints: Constraint[]
  /** Upper bounds; all variables are 0 or more, and unbounded where none is given. */
  bounds: ReadonlyMap<string, number>
  /** Whole numbers only. A single two-way table comes out whole by itself; linked ones need not. */
  whole: readonly string[]
}

/** The program as text, a few terms a line. */
export function programText({ goal, objective, constraints, bounds, whole }: Program): string {
  return [
    goal === 'minimize' ? 'Minimize' : 'Maximize',
    ` value: ${sumText(objective)}`,
    'Subject To',
    ...constraints.map(({ terms, equals }, i) => ` c${i}: ${sumText(terms)} = ${equals}`),
    'Bounds',
    ...[...bounds].map(([variable, most]) => ` 0 <= ${variable} <= ${most}`),
    ...(whole.length > 0 ? ['Generals', ...whole.map((variable) => ` ${variable}`)] : []),
    'End',
    '',
  ].join('\n')
}

function sumText(given: readonly Term[]): string {
  const terms = added(given)
  if (terms.length === 0) return '0 none'
  return terms
    .map(({ factor, variable }, i) => {
      const sign = factor < 0 ? '-' : '+'
      return `${i % 8 === 7 ? '\n  ' : ''}${sign} ${Math.abs(factor)} ${variable}`
    })
    .join(' ')
}

/** Each variable once. */
function added(terms: readonly Term[]): Term[] {
  const factors = new Map<string, number>()
  for (const { factor, variable } of terms) factors.set(variable, (factors.get(variable) ?? 0) + factor)
  return [...factors].map(([variable, factor]) => ({ variable, factor }))
}
