import { brokenReference } from '#src/voices/answering/template.ts'
import type { Choice, Group, Place, Settings, Words } from '../model.ts'
import { featureIn, featureInAppearance } from './features.ts'
import type { Findings } from './findings.ts'
import type { Row } from './table.ts'
import { wordsOf } from './words.ts'

/** What reading one row may need of the rest of the form. */
export interface Context {
  settings: Settings
  lists: Record<string, Choice[]>
  findings: Findings
  places: Map<string, Place>
}

/** What groups and questions have in common. */
export function asked(row: Row, name: string, path: string, context: Context): Omit<Group, 'kind' | 'nodes'> {
  for (const field of ['label', 'hint', 'guidance', 'relevant', 'readonly', 'name']) {
    context.places.set(`${path}:${field}`, row.place(field))
  }
  return {
    name,
    path,
    label: words(row, 'label', context),
    hint: words(row, 'hint', context),
    guidance: words(row, 'guidance', context),
    appearance: appearanceOf(row, context.findings),
    relevant: expression(row, 'relevant', context.findings),
    readonly: condition(row, 'readonly', context.findings),
  }
}

export function words(row: Row, field: string, { settings, findings }: Context): Words {
  const found = wordsOf(row, field, settings.defaultLanguage, findings)
  for (const text of Object.values(found)) {
    const feature = featureIn(text)
    if (feature) findings.leaveOut(row.place(field), feature.feature, feature.what)
    const at = brokenReference(text)
    if (at >= 0 && !feature) findings.refuse(row.place(field), 'badReference', { at: at + 1 })
  }
  return Object.fromEntries(Object.entries(found).filter(([, text]) => !featureIn(text)))
}

/** An expression as written, with its quotes straight; '' where it asks for something that stays out. */
export function expression(row: Row, field: string, findings: Findings): string {
  const text = straight(row.cell(field))
  const feature = featureIn(text)
  if (!feature) return text
  findings.leaveOut(row.place(field), feature.feature, feature.what)
  return ''
}

const YES = /^(?:yes|true)$/i
const NO = /^(?:no|false)$/i

/** `required` and `readonly` may be yes, no or an expression. */
export function condition(row: Row, field: string, findings: Findings): string {
  const text = expression(row, field, findings)
  if (YES.test(text)) return 'true()'
  return NO.test(text) || text === 'false()' ? '' : text
}

const QUOTES: Record<string, string> = { '‘': "'", '’': "'", '“': '"', '”': '"' }
/** Word processors bend quotes, and a bent quote ends no text. */
export const straight = (text: string): string => text.replace(/[‘’“”]/g, (quote) => QUOTES[quote] ?? quote)

function appearanceOf(row: Row, findings: Findings): string {
  const appearance = row.cell('appearance')
  const feature = featureInAppearance(appearance)
  if (feature) findings.leaveOut(row.place('appearance'), feature.feature, feature.what)
  return feature ? '' : appearance
}
