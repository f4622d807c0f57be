import type { OutOfScope } from '../model.ts'
import { own } from '../own.ts'
import { editDistance } from './edit-distance.ts'

/** What a column is for: a field of the model, a feature that stays out, or something that only other programs act on. */
export type Meaning = { field: string } | { feature: OutOfScope } | { inert: true }

const field = (name: string): Meaning => ({ field: name })
const INERT: Meaning = { inert: true }

/** Headings by their first part, in lower case with `_` for spaces; from XLSForm's reference and pyxform's aliases. */
const SURVEY: Record<string, Meaning> = {
  type: field('type'),
  command: field('type'),
  name: field('name'),
  tag: field('name'),
  value: field('name'),
  label: field('label'),
  caption: field('label'),
  hint: field('hint'),
  guidance_hint: field('guidance'),
  appearance: field('appearance'),
  relevant: field('relevant'),
  relevance: field('relevant'),
  readonly: field('readonly'),
  read_only: field('readonly'),
  required: field('required'),
  required_message: field('requiredMessage'),
  requiredmsg: field('requiredMessage'),
  constraint: field('constraint'),
  constraint_message: field('constraintMessage'),
  constraining_message: field('constraintMessage'),
  calculation: field('calculation'),
  calculate: field('calculation'),
  default: field('initial'),
  trigger: field('trigger'),
  choice_filter: field('choiceFilter'),
  parameters: field('parameters'),
  rows: field('rows'),
  disabled: field('disabled'),
  media: { feature: 'media' },
  image: { feature: 'media' },
  'big-image': { feature: 'media' },
  audio: { feature: 'media' },
  video: { feature: 'media' },
  autoplay: { feature: 'media' },
  'body::accept': { feature: 'media' },
  repeat_count: { feature: 'repeat' },
  count: { feature: 'repeat' },
  'jr:count': { feature: 'repeat' },
  save_to: { feature: 'entities' },
  'entities:saveto': { feature: 'entities' },
  intent: { feature: 'externalApp' },
  query: { feature: 'externalData' },
  no_app_error_string: INERT,
  noapperrorstring: INERT,
  compact_tag: INERT,
  sms_field: INERT,
  sms_option: INERT,
  sms_separator: INERT,
  sms_allow_media: INERT,
  sms_date_format: INERT,
  sms_datetime_format: INERT,
  sms_response: INERT,
  // Written by KoboToolbox for itself.
  $kuid: INERT,
  $autoname: INERT,
  $qpath: INERT,
  $xpath: INERT,
  $prev: INERT,
  tags: INERT,
  hxl: INERT,
}

/** `bind::x` and its like name attributes of the XForm; those that have a column of their own mean that column. */
const ATTRIBUTES: Record<string, string> = {
  'jr:constraintmsg': 'constraint_message',
  'jr:requiredmsg': 'required_message',
  'jr:noapperrorstring': 'no_app_error_string',
  'jr:count': 'jr:count',
  accept: 'body::accept',
}
const WRAPPERS = new Set(['bind', 'control', 'body', 'instance', 'media'])

const CHOICES: Record<string, Meaning> = {
  list_name: field('list'),
  list: field('list'),
  name: field('name'),
  value: field('name'),
  label: field('label'),
  caption: field('label'),
  media: { feature: 'media' },
  image: { feature: 'media' },
  'big-image': { feature: 'media' },
  audio: { feature: 'media' },
  video: { feature: 'media' },
  $kuid: INERT,
  $autovalue: INERT,
  $prev: INERT,
}

const TRANSLATED = new Set(['label', 'hint', 'guidance', 'constraintMessage', 'requiredMessage'])

export interface Column {
  /** From 0. */
  at: number
  heading: string
  meaning: Meaning | null
  /** Null where the heading names none. */
  language: string | null
}

const plain = (part: string) => part.trim().split(/\s+/).join('_').toLowerCase()

/** The known heading that one of the survey sheet was probably meant as; '' when none is near. */
export function nearHeading(heading: string): string {
  const [first = ''] = heading.split('::')
  const most = plain(first).length > 5 ? 2 : 1
  return Object.keys(SURVEY).find((known) => editDistance(plain(first), known) <= most) ?? ''
}

/** What the headings of a sheet mean, in their order; without a heading there is no column. */
export function columnsOf(headings: readonly string[], sheet: 'survey' | 'choices'): Column[] {
  const hasDoubleColons = headings.some((heading) => heading.includes('::'))
  return headings.flatMap((heading, at) => {
    const parts = partsOf(heading.trim(), hasDoubleColons)
    return heading.trim() === '' ? [] : [{ at, heading: heading.trim(), ...meant(parts, sheet) }]
  })
}

/** Translations stand after `::`; forms of long ago have one colon, which is also part of names such as `jr:count`. */
function partsOf(heading: string, hasDoubleColons: boolean): string[] {
  if (hasDoubleColons || heading.startsWith('jr:')) return heading.split('::').map((part) => part.trim())
  return heading
    .replace(/\bjr:/g, 'jr\0')
    .split(':')
    .map((part) => part.replace('jr\0', 'jr:').trim())
}

function meant(parts: string[], sheet: 'survey' | 'choices'): Pick<Column, 'meaning' | 'language'> {
  const [first = '', ...rest] = parts
  if (sheet === 'survey' && WRAPPERS.has(plain(first)) && rest.length > 0) return attribute(plain(first), rest)
  if (sheet === 'choices' && plain(first) === 'media' && rest.length > 0)
    return { meaning: { feature: 'media' }, language: null }
  const meaning = own(sheet === 'survey' ? SURVEY : CHOICES, plain(first)) ?? null
  return withLanguage(meaning, rest)
}

function attribute(wrapper: string, [first = '', ...rest]: string[]): Pick<Column, 'meaning' | 'language'> {
  if (wrapper === 'media') return { meaning: { feature: 'media' }, language: null }
  const meaning = wrapper === 'instance' ? undefined : own(SURVEY, own(ATTRIBUTES, plain(first)) ?? plain(first))
  return meaning ? withLanguage(meaning, rest) : { meaning: INERT, language: null }
}

function withLanguage(meaning: Meaning | null, rest: string[]): Pick<Column, 'meaning' | 'language'> {
  if (rest.join('') === '') return { meaning, language: null }
  const isTranslated = meaning && ('feature' in meaning || 'inert' in meaning || TRANSLATED.has(meaning.field))
  return { meaning: isTranslated ? meaning : null, language: rest.join('::') }
}
