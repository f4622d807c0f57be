import type { OutOfScope, QuestionType } from '../model.ts'

/** Types of the survey sheet that need no list, with the names that older forms give them. */
const TYPES: Record<string, QuestionType> = {
  text: 'text',
  string: 'text',
  'q string': 'text',
  'add text prompt': 'text',
  integer: 'integer',
  int: 'integer',
  'q int': 'integer',
  'add integer prompt': 'integer',
  decimal: 'decimal',
  'q decimal': 'decimal',
  'add decimal prompt': 'decimal',
  date: 'date',
  'q date': 'date',
  'add date prompt': 'date',
  time: 'time',
  dateTime: 'dateTime',
  datetime: 'dateTime',
  'date time': 'dateTime',
  'q date time': 'dateTime',
  'q dateTime': 'dateTime',
  'add date time prompt': 'dateTime',
  'add dateTime prompt': 'dateTime',
  note: 'note',
  'q note': 'note',
  'add note prompt': 'note',
  acknowledge: 'acknowledge',
  'q acknowledge': 'acknowledge',
  'add acknowledge prompt': 'acknowledge',
  trigger: 'acknowledge',
  calculate: 'calculate',
  'q calculate': 'calculate',
  'add calculate prompt': 'calculate',
  range: 'range',
  hidden: 'hidden',
  percentage: 'integer',
  'number of days in last month': 'integer',
  'number of days in last six months': 'integer',
  'number of days in last year': 'integer',
  'phone number': 'text',
}

/** What some old types mean beyond their answers, where the row says nothing else. */
const IMPLIED: Record<string, string> = {
  percentage: '0 <= . and . <= 100',
  'number of days in last month': '0 <= . and . <= 31',
  'number of days in last six months': '0 <= . and . <= 183',
  'number of days in last year': '0 <= . and . <= 365',
  'phone number': String.raw`regex(., '^\d*$')`,
}

export const impliedConstraint = (type: string): string => (Object.hasOwn(IMPLIED, type) ? (IMPLIED[type] ?? '') : '')

const SELECTS: Record<string, QuestionType> = {
  select_one: 'select_one',
  'select one': 'select_one',
  select1: 'select_one',
  'select one from': 'select_one',
  'select one using': 'select_one',
  'add select one prompt using': 'select_one',
  select_multiple: 'select_multiple',
  'select multiple': 'select_multiple',
  'select all that apply': 'select_multiple',
  'select all that apply from': 'select_multiple',
  'select multiple from': 'select_multiple',
  'select multiple using': 'select_multiple',
  'add select multiple prompt using': 'select_multiple',
  rank: 'rank',
}

/** Types that ask for something that stays out. */
const LEFT_OUT: [types: RegExp, feature: OutOfScope][] = [
  [
    /^(?:image|photo|picture|audio|video|file|background-audio|q (?:picture|image|audio|video)|add (?:image|photo|audio|video|file) prompt)$/,
    'media',
  ],
  [
    /^(?:geopoint|geoshape|geotrace|gps|location|q (?:geopoint|location)|add location prompt|start-geopoint|background-geopoint|osm(?: .*)?)$/,
    'location',
  ],
  [/^(?:q |add )?barcode(?: prompt)?$/, 'barcode'],
  [/^(?:csv|xml)-external$|^select[ _](?:one|multiple)[ _](?:from[ _]file|external)\b/, 'externalData'],
  [/^(?:get )?(?:start|end)(?: time)?$|^(?:get )?today$|^audit$|^imei$/, 'metadata'],
  [
    /^(?:uri:)?(?:username|email|(?:get )?(?:device ?id|subscriber ?id|sim ?serial|sim ?id)|phonenumber|get phone number)$/,
    'metadata',
  ],
]

const STRUCTURE = /^(begin|end)[ _](group|lgroup|repeat|looped group|loop)(?: (?:over )?(\S+))?$/
const STRUCTURES: Record<string, 'group' | 'repeat' | 'loop'> = {
  group: 'group',
  lgroup: 'repeat',
  repeat: 'repeat',
  'looped group': 'repeat',
  loop: 'loop',
}
const SELECT = new RegExp(`^(${Object.keys(SELECTS).join('|')}) (\\S+)( (?:or specify other|or_other|or other))?$`)

export type RowType =
  | { kind: 'begin'; structure: 'group' | 'repeat' | 'loop' }
  | { kind: 'end'; structure: 'group' | 'repeat' | 'loop' }
  | { kind: 'question'; type: QuestionType }
  | { kind: 'select'; type: QuestionType; list: string; hasOther: boolean }
  | { kind: 'leftOut'; feature: OutOfScope }
  | { kind: 'unknown'; suggestion: string }

/** What a row of the survey sheet is, by its type. */
export function rowTypeOf(type: string): RowType {
  const structure = STRUCTURE.exec(type)
  if (structure) {
    return { kind: structure[1] === 'begin' ? 'begin' : 'end', structure: STRUCTURES[structure[2] ?? ''] ?? 'group' }
  }
  const leftOut = LEFT_OUT.find(([types]) => types.test(type))
  if (leftOut) return { kind: 'leftOut', feature: leftOut[1] }
  const [, select = '', list = '', other] = SELECT.exec(type) ?? []
  const selected = SELECTS[select]
  if (selected) return { kind: 'select', type: selected, list, hasOther: other !== undefined }
  const plain = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined
  return plain ? { kind: 'question', type: plain } : { kind: 'unknown', suggestion: suggestionFor(type) }
}

function suggestionFor(type: string): string {
  const lower = type.toLowerCase().trim()
  if (Object.hasOwn(TYPES, lower)) return lower
  const select = Object.keys(SELECTS).find((name) => lower === name || lower.startsWith(`${name} `))
  return select ? `${SELECTS[select]} list_name` : ''
}
