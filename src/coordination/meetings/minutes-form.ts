/** What the forms of minutes send, as what the acts take. Lines that were left empty are no lines. */
import type { Attended } from './meeting-model.ts'

const textIn = (form: FormData, name: string) => String(form.get(name) ?? '').trim()

/** `key.0.text`, `key.0.post` …, in order, as many as there are. */
export function decisionsIn(form: FormData, key: string) {
  return rowsIn(form, key).flatMap((row) => {
    const text = textIn(form, `${row}.text`)
    if (text === '') return []
    const more = (['commitment', 'post', 'due'] as const).flatMap((name) => {
      const value = textIn(form, `${row}.${name}`)
      return value === '' ? [] : [[name, value]]
    })
    return [{ text, ...Object.fromEntries(more) }]
  })
}

/** Entries with an office are counted under it, the rest among the others. */
export function attendanceIn(form: FormData, key: string): { attended: Attended[]; others: number } {
  const people = new Map<string, number>()
  let others = 0
  for (const row of rowsIn(form, key)) {
    const office = textIn(form, `${row}.office`)
    const count = Number(textIn(form, `${row}.people`) || '1')
    if (office === '') others += form.has(`${row}.people`) ? 0 : 1
    else people.set(office, (people.get(office) ?? 0) + count)
  }
  return { attended: [...people].map(([office, count]) => ({ office, people: count })), others }
}

/** `key.0`, `key.1` …, of the fields that begin so. */
function rowsIn(form: FormData, key: string): string[] {
  const start = `${key}.`
  const numbers = [...form.keys()].flatMap((name) =>
    name.startsWith(start) ? [parseInt(name.slice(start.length), 10)] : [],
  )
  return [...new Set(numbers)]
    .filter(Number.isInteger)
    .sort((a, b) => a - b)
    .map((number) => `${key}.${number}`)
}
