import { FormFileError } from '../input/sheet.ts'
import { readMarkdown } from '../input/tables.ts'
import type { Finding, Form, OutOfScope } from '../model.ts'
import { readForm } from '../reading/read-form.ts'
import { UNNAMED } from '../reading/words.ts'
import { differences } from './facts.ts'
import { modelFacts } from './model-facts.ts'
import { Xform } from './xform.ts'
import { xformFacts } from './xform-facts.ts'

/** One of pyxform's own test forms, as `forms.json` holds them. */
export interface CorpusForm {
  id: string
  /** Markdown tables. */
  form: string
  expectedRefused: boolean
  /** What pyxform makes of it. */
  xform?: string
}

export interface Classified {
  id: string
  pyxform: 'accepts' | 'refuses'
  /** `differs` is what must not be: imported, but not as pyxform has it. */
  here: 'imported' | 'outOfScope' | 'refused' | 'differs'
  features: OutOfScope[]
  /** Why it was refused, or how it differs. */
  because: string[]
  form: Form | null
}

/** Reads one form of the corpus and, where it is taken, holds it against pyxform's XForm. */
export function classify({ id, form: text, expectedRefused, xform }: CorpusForm): Classified {
  const pyxform = expectedRefused ? 'refuses' : 'accepts'
  const { form, refusals } = readText(text)
  if (form) {
    const because = xform === undefined ? [] : compared(form, xform)
    return { id, pyxform, here: because.length > 0 ? 'differs' : 'imported', features: [], because, form }
  }
  const features = [...new Set(refusals.flatMap(({ feature }) => feature ?? []))]
  return {
    id,
    pyxform,
    here: features.length > 0 ? 'outOfScope' : 'refused',
    features,
    because: refusals.map(brief),
    form,
  }
}

function readText(text: string): {
  form: Form | null
  refusals: Pick<Finding, 'key' | 'feature' | 'sheet' | 'row' | 'column'>[]
} {
  try {
    return readForm(readMarkdown(text))
  } catch (error) {
    if (!(error instanceof FormFileError)) throw error
    return { form: null, refusals: [{ key: 'noQuestions', feature: null, sheet: error.key, row: null, column: '' }] }
  }
}

const brief = ({ key, sheet, row, column }: Pick<Finding, 'key' | 'sheet' | 'row' | 'column'>) =>
  [`${key}:`, sheet, row ?? '', column].filter((part) => part !== '').join(' ')

function compared(form: Form, xml: string): string[] {
  const xform = new Xform(xml)
  const theirs = xformFacts(xml)
  const ours = modelFacts(form, xform.root, xform.title)
  const unnamed = form.settings.defaultLanguage || UNNAMED
  // Words that name no language are translations in an XForm only beside others that do.
  if (xform.languages.length === 0 || !ours.values.has(`language ${unnamed}`))
    theirs.values.delete(`language ${unnamed}`)
  if (!xform.languages.includes(unnamed)) ours.values.delete(`language ${unnamed}`)
  return differences(ours, theirs, unnamed)
}
