/** The forms of a consultation as the acts take them. */

const textOf = (form: FormData, name: string) => String(form.get(name) ?? '').trim()

/** English always; Urdu where it was written. */
const localIn = (form: FormData, name: string) => {
  const [en, ur] = [textOf(form, name), textOf(form, `${name}Ur`)]
  return { en, ...(ur && { ur }) }
}

/** Sessions stand under their places: `session-0`, `session-0Ur`, `day-0`, `area-0`, `themes-0`. One without a title is left out. */
export function planIn(form: FormData) {
  const summary = localIn(form, 'summary')
  const sessions = Array.from({ length: Number(form.get('sessions')) || 0 }, (_, at) => at).flatMap((at) => {
    const title = localIn(form, `session-${at}`)
    const [day, area] = [textOf(form, `day-${at}`), textOf(form, `area-${at}`)]
    return title.en || title.ur
      ? [{ title, ...(day && { day }), ...(area && { area }), themes: form.getAll(`themes-${at}`).map(String) }]
      : []
  })
  return {
    title: localIn(form, 'title'),
    ...((summary.en || summary.ur) && { summary }),
    conveners: form.getAll('conveners').map(String),
    sessions,
  }
}

/** Rows without a number are left out. */
export const attendanceIn = (form: FormData) =>
  form.getAll('role').flatMap((role, at) => {
    const people = String(form.getAll('people')[at] ?? '').trim()
    const region = String(form.getAll('region')[at] ?? '')
    return people === '' || people === '0' ? [] : [{ role: String(role), region, people: Number(people) }]
  })

/** Ids, or the addresses of their pages. */
const idsIn = (form: FormData, name: string) =>
  textOf(form, name)
    .split(/[\s,،]+/)
    .filter(Boolean)
    .map((one) => one.split(/[?#]/)[0]?.replace(/\/+$/, '').split('/').at(-1) ?? one)

export function statementIn(form: FormData) {
  const [seen, translation] = [textOf(form, 'seen'), textOf(form, 'translation')]
  return {
    id: textOf(form, 'id'),
    ...(seen && { seen }),
    language: form.get('language'),
    text: form.get('text'),
    ...(translation && { translation }),
    role: form.get('role'),
    region: form.get('region'),
    standing: form.get('standing') ?? undefined,
    themes: form.getAll('themes').map(String),
    drivers: form.getAll('drivers').map(String),
    commitments: idsIn(form, 'commitments'),
    clauses: idsIn(form, 'clauses'),
    withheld: form.get('withheld') !== null,
  }
}
