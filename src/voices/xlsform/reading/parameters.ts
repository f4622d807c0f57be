import type { Findings } from './findings.ts'
import type { Row } from './table.ts'

/** `randomize=true, seed=${q}` as names, in lower case, and values; what is no `name=value` is refused. */
export function parametersOf(row: Row, findings: Findings): Map<string, string> {
  const text = row.cell('parameters')
  const found = new Map<string, string>()
  for (const part of text.split(/[\s,;]+/).filter((piece) => piece !== '')) {
    const [, name = '', value = ''] = /^([^=]+)=(.+)$/.exec(part) ?? []
    if (name === '') findings.refuse(row.place('parameters'), 'badParameter', { part })
    else found.set(name.toLowerCase(), value)
  }
  return found
}

/** Refuses parameters that a question of its type does not take. */
export function allowOnly(names: string[], parameters: Map<string, string>, row: Row, findings: Findings): void {
  for (const name of parameters.keys()) {
    if (names.includes(name)) continue
    findings.refuse(row.place('parameters'), 'unknownParameter', { name, allowed: names.join(', ') })
  }
}
