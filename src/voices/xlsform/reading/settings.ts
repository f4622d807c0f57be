import type { Sheet } from '../input/sheet.ts'
import type { Place, Settings } from '../model.ts'
import { isInherited } from '../own.ts'
import { editDistance } from './edit-distance.ts'
import type { Findings } from './findings.ts'

type Kept = Exclude<keyof Settings, 'others' | 'allowDuplicates'>

const MEANT: Record<string, Kept | 'allowDuplicates' | 'cleanText' | 'name'> = {
  form_title: 'title',
  title: 'title',
  set_form_title: 'title',
  form_id: 'id',
  id_string: 'id',
  set_form_id: 'id',
  version: 'version',
  default_language: 'defaultLanguage',
  style: 'style',
  allow_choice_duplicates: 'allowDuplicates',
  clean_text_values: 'cleanText',
  name: 'name',
}

/** Settings of other programs: kept for them, and said to do nothing here. */
const OTHERS =
  /^(?:public_key|submission_url|auto_send|auto_delete|instance_name|instance_id|instance_xmlns|omit_instanceid|namespaces|attribute::.+|client_editable|prefix|delimiter|sms_\w+|flat|add_none_option|hidden)$/

const YES = /^(?:yes|true|true\(\))$/i
/** A setting that XLSForm does not have is kept for whom it may be for; one that is nearly named as one of its own is a slip. */
function takeUnknown(settings: Settings, name: string, value: string, place: Place, findings: Findings): void {
  if (isInherited(name)) {
    findings.refuse(place, 'reservedName', { name })
    return
  }
  const near = Object.keys(MEANT).find((known) => editDistance(name.toLowerCase(), known) <= 2)
  if (near) findings.refuse(place, 'unknownSetting', { name, near })
  else {
    settings.others[name] = value
    findings.notice(place, 'settingKept', { name })
  }
}

const NO = /^(?:no|false|false\(\))$/i
const XML_NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u

/** The settings, and what matters to reading alone. */
export interface ReadSettings extends Settings {
  keepsSpaces: boolean
}

const NONE: ReadSettings = {
  title: '',
  id: '',
  version: '',
  defaultLanguage: '',
  style: '',
  others: {},
  allowDuplicates: false,
  keepsSpaces: false,
}

/** The settings are the first row under the headings. */
export function settingsOf(sheet: Sheet | undefined, findings: Findings): ReadSettings {
  const settings: ReadSettings = { ...NONE, others: {} }
  if (!sheet) return settings
  const [headings = [], values = [], ...further] = sheet.rows
  for (const [at, heading] of headings.entries()) {
    const value = (values[at] ?? '').trim()
    if (heading.trim() !== '' && value !== '') take(settings, heading.trim(), value, sheet.name, findings)
  }
  for (const [at, row] of further.entries()) {
    const isFilled = row.some((cell) => cell.trim() !== '')
    if (isFilled) findings.notice({ sheet: sheet.name, row: at + 3, column: '' }, 'settingsRow')
  }
  return settings
}

function take(settings: ReadSettings, heading: string, value: string, sheet: string, findings: Findings): void {
  const place = { sheet, row: 2, column: heading }
  const plain = heading.toLowerCase().split(/\s+/).join('_')
  const meant = Object.hasOwn(MEANT, plain) ? MEANT[plain] : undefined
  if (meant === 'allowDuplicates') settings.allowDuplicates = YES.test(value)
  else if (meant === 'cleanText') settings.keepsSpaces = NO.test(value)
  else if (meant === 'name') {
    if (!XML_NAME.test(value)) findings.refuse(place, 'badName', { name: value })
    settings.others[plain] = value
  } else if (meant) settings[meant] = value
  else if (OTHERS.test(plain)) {
    settings.others[plain] = value
    findings.notice(place, 'settingKept', { name: heading })
  } else takeUnknown(settings, heading, value, place, findings)
}
