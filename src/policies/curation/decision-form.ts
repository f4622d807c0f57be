/** From the fields of the decision's form to what the use-cases take. Pure: a field left empty is a field not given. */
import type { Checkable, Ownership } from '../model.ts'
import type { PromiseDraft } from './promise-draft.ts'

const text = (form: FormData, name: string): string | undefined => String(form.get(name) ?? '').trim() || undefined

function localText(form: FormData, name: string) {
  const en = text(form, name)
  const ur = text(form, `${name}Ur`)
  return en === undefined && ur === undefined ? undefined : { en: en ?? '', ur }
}

/** What the reader found stays as it parsed it, unless somebody wrote other words. */
function named<T extends { text: string }>(
  form: FormData,
  name: string,
  before: T | null,
): T | { text: string } | null {
  const words = text(form, name)
  if (words === undefined) return null
  return before && before.text === words ? before : { text: words }
}

function namesFrom(form: FormData, before: Checkable): Checkable {
  return {
    deadline: named(form, 'deadline', before.deadline),
    target: named(form, 'target', before.target),
    money: named(form, 'money', before.money),
    verification: named(form, 'verification', before.verification),
  }
}

export function ownersFrom(form: FormData, basis: Ownership['basis'], before: Ownership[] = []): Ownership[] {
  const posts = [...new Set(form.getAll('owners').map(String).filter(Boolean))]
  return posts.map((post) => before.find((owner) => owner.post === post) ?? { post, basis })
}

/** Values a form cannot hold are left to the schema to refuse. */
export function draftFrom(form: FormData, names: Checkable): PromiseDraft {
  return {
    kind: text(form, 'kind') as PromiseDraft['kind'],
    title: localText(form, 'title') ?? { en: '' },
    summary: localText(form, 'summary'),
    owners: ownersFrom(form, text(form, 'basis') === 'assigned' ? 'assigned' : 'stated'),
    approach: text(form, 'approach') as PromiseDraft['approach'],
    theme: text(form, 'theme'),
    names: namesFrom(form, names),
    due: text(form, 'due'),
    answers: text(form, 'answers'),
  }
}

/** One title a line, in English or as "English | اردو"; everything else is the same for every part. */
export function partsFrom(form: FormData, names: Checkable): PromiseDraft[] {
  const whole = draftFrom(form, names)
  const lines = (text(form, 'parts') ?? '').split(/\r?\n/).filter((line) => line.trim() !== '')
  return lines.map((line) => {
    const [en = '', ur] = line.split('|').map((title) => title.trim())
    return { ...whole, title: { en, ur: ur || undefined } }
  })
}

export const noteFrom = (form: FormData) => text(form, 'note')
export const fieldFrom = (form: FormData, name: string) => text(form, name) ?? ''

/** One of the common reasons, or the curator's own words, or both. */
export const rejectionFrom = (form: FormData) => ({ reason: text(form, 'reason'), note: text(form, 'reasonNote') })
