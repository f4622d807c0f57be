import type { Direction, Language } from './model.ts'
import { own } from './own.ts'

/** Scripts that run from the right (ISO 639 codes; with a script or country after the hyphen where it matters). */
const FROM_THE_RIGHT = new Set([
  'ar',
  'ur',
  'fa',
  'ps',
  'sd',
  'ug',
  'he',
  'yi',
  'dv',
  'ks',
  'ku-arab',
  'ckb',
  'bal',
  'bgp',
  'skr',
  'pnb',
  'pa-arab',
  'pa-pk',
  'brh',
  'hno',
  'azb',
  'prs',
  'glk',
  'mzn',
  'lrc',
])

/** Languages by the names that forms give them without a code. */
const CODES: Record<string, string> = {
  english: 'en',
  eng: 'en',
  urdu: 'ur',
  urd: 'ur',
  arabic: 'ar',
  ara: 'ar',
  pashto: 'ps',
  pushto: 'ps',
  sindhi: 'sd',
  saraiki: 'skr',
  balochi: 'bal',
  punjabi: 'pa',
  persian: 'fa',
  farsi: 'fa',
  dari: 'prs',
  hebrew: 'he',
  uyghur: 'ug',
  kashmiri: 'ks',
  brahui: 'brh',
  french: 'fr',
  français: 'fr',
  spanish: 'es',
  español: 'es',
  german: 'de',
  deutsch: 'de',
  portuguese: 'pt',
  russian: 'ru',
  chinese: 'zh',
  hindi: 'hi',
  bengali: 'bn',
  bangla: 'bn',
  nepali: 'ne',
  tamil: 'ta',
  swahili: 'sw',
  somali: 'so',
  indonesian: 'id',
  turkish: 'tr',
  burmese: 'my',
  amharic: 'am',
  اردو: 'ur',
  عربي: 'ar',
  العربية: 'ar',
  فارسی: 'fa',
  پښتو: 'ps',
  سنڌي: 'sd',
}

const CODE_IN_NAME = /\(([a-z]{2,3}(?:-[a-z0-9]{2,8})*)\)\s*$/iu
const BARE_CODE = /^[a-z]{2}(?:-[a-z0-9]{2,8})*$/iu

/** `English (en)` and `ur` say their codes; of other names the common ones are known. */
export function languageOf(name: string): Language {
  const code = (
    CODE_IN_NAME.exec(name)?.[1] ?? (BARE_CODE.test(name) ? name : (own(CODES, name.trim().toLowerCase()) ?? ''))
  ).toLowerCase()
  return { name, code, dir: directionOf(code) }
}

/** Never from the text itself: a full stop at the end would turn a line of Arabic around. */
export function directionOf(code: string): Direction {
  const [language = ''] = code.split('-')
  return FROM_THE_RIGHT.has(code) || FROM_THE_RIGHT.has(language) || /-arab\b/.test(code) ? 'rtl' : 'ltr'
}
