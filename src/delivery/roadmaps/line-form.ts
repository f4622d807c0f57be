/** What stands in the form of a line: from a form's fields to a line as it is given, and from a line to the form's rows. */
import { type Fault, Refusal } from '#src/publishing/refusal.ts'
import { inWesternDigits } from '#src/vocabulary/digits.ts'
import { longestList, type RoadmapLine } from './roadmap-model.ts'

/** Western, Arabic-Indic and Urdu digits, with the marks that people put between thousands. */
export function numberIn(text: string): number {
  const western = inWesternDigits(text).replace(/[\s,٬،_']/g, '')
  return /^\d+(?:\.\d+)?$/.test(western) ? Number(western) : Number.NaN
}

const lists = { milestones: longestList.milestones, money: longestList.money, risks: longestList.risks }

/** How many rows of a list the form has sent. */
function rowsIn(form: FormData, list: keyof typeof lists): number[] {
  const sent = [...form.keys()].flatMap((name) => (name.startsWith(`${list}.`) ? [Number(name.split('.')[1])] : []))
  const most = Math.min(Math.max(-1, ...sent.filter(Number.isInteger)) + 1, lists[list] + 2)
  return Array.from({ length: most }, (_, i) => i)
}

/**
 * A line as `add-roadmap-line` and `change-roadmap-line` take it; a field that is left empty is not given.
 * @throws Refusal 422 where a number is none, named by its field
 */
export function lineGiven(form: FormData) {
  const faults: Fault[] = []
  const text = (name: string) => String(form.get(name) ?? '').trim() || undefined
  const number = (name: string) => {
    const given = text(name)
    if (given === undefined) return undefined
    const value = numberIn(given)
    if (Number.isNaN(value)) faults.push({ key: 'roadmaps.error.number', field: name, values: { given } })
    return value
  }
  const title = (at: string) => ({ en: text(`${at}title.en`), ur: text(`${at}title.ur`) })
  const line = {
    title: title(''),
    post: text('post'),
    starts: text('starts'),
    ends: text('ends'),
    milestones: rowsIn(form, 'milestones').map((i) => {
      const at = `milestones.${i}.`
      return { key: text(`${at}key`), title: title(at), due: text(`${at}due`) }
    }),
    money: rowsIn(form, 'money').map((i) => {
      const at = `money.${i}.`
      const currency = text(`${at}currency`)?.toUpperCase()
      const sum = { fiscalYear: text(`${at}fiscalYear`), amount: number(`${at}amount`) }
      // The currency stands in the form before anything is written beside it.
      const written = sum.fiscalYear !== undefined || sum.amount !== undefined
      return { key: text(`${at}key`), ...sum, currency: written ? currency : undefined }
    }),
    people: { text: text('people.text'), posts: number('people.posts'), months: number('people.months') },
    risks: rowsIn(form, 'risks').map((i) => ({ risk: text(`risks.${i}.risk`), response: text(`risks.${i}.response`) })),
  }
  if (faults.length > 0) throw new Refusal(422, faults)
  return line
}

/** The fields of a line's form, by name, as they are stored. */
export function fieldsOf(line: RoadmapLine): Record<string, string> {
  const fields: [string, string | number | undefined][] = [
    ['title.en', line.title.en],
    ['title.ur', line.title.ur],
    ['post', line.post],
    ['starts', line.starts],
    ['ends', line.ends],
    ['people.text', line.people.text],
    ['people.posts', line.people.posts],
    ['people.months', line.people.months],
    ...line.milestones.flatMap(({ key, title, due }, i): [string, string | undefined][] => [
      [`milestones.${i}.key`, key],
      [`milestones.${i}.title.en`, title.en],
      [`milestones.${i}.title.ur`, title.ur],
      [`milestones.${i}.due`, due],
    ]),
    ...line.money.flatMap(({ key, ...sum }, i): [string, string | number | undefined][] => [
      [`money.${i}.key`, key],
      ...Object.entries(sum).map(([name, value]): [string, string | number] => [`money.${i}.${name}`, value]),
    ]),
    ...line.risks.flatMap(({ risk, response }, i): [string, string | undefined][] => [
      [`risks.${i}.risk`, risk],
      [`risks.${i}.response`, response],
    ]),
  ]
  return Object.fromEntries(fields.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])))
}

/** How many rows the form shows of each list: those that are filled, and some to fill. */
export function rowsShown(
  fields: Record<string, string | undefined>,
  spare: number,
): Record<keyof typeof lists, number> {
  const filled = (list: string) =>
    Math.max(
      0,
      ...Object.entries(fields).flatMap(([name, value]) =>
        name.startsWith(`${list}.`) && value && !name.endsWith('.currency') ? [Number(name.split('.')[1]) + 1] : [],
      ),
    )
  return {
    milestones: Math.min(lists.milestones, filled('milestones') + spare),
    money: Math.min(lists.money, filled('money') + spare),
    risks: Math.min(lists.risks, filled('risks') + spare),
  }
}
