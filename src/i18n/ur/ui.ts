import type { Translation } from '../catalogue.ts'
import type { ui as english } from '../en/ui.ts'

export const ui: Translation<typeof english> = {
  skipToMain: 'اصل متن پر جائیں',
  mainNavigation: 'فہرست',
  language: 'زبان',
  breadcrumb: 'آپ یہاں ہیں',
  footer: 'اس سائٹ کے بارے میں',
  sidenote: 'حاشیہ',

  nOfM: '{m, number} میں سے {n, number}',
  more: 'مزید',
  notStated: 'درج نہیں',
  nothingYet: 'یہاں ابھی کچھ نہیں',
  noData: 'اعداد و شمار نہیں',
  notMeasurable: 'ناپا نہیں جا سکتا',
  'map.range': '{from} تا {to}',

  sortBy: '{column} کے لحاظ سے ترتیب دیں',
  sortedAscending: 'کم سے زیادہ کی ترتیب',
  sortedDescending: 'زیادہ سے کم کی ترتیب',
  scrollTable: '{caption} (دائیں بائیں سرکتا ہے)',

  figureLinks: 'اس شکل کے بارے میں مزید',
  asTable: 'جدول',
  csv: 'CSV',
  permanentAddress: 'مستقل پتا',
  provenance: 'یہ کہاں سے آیا؟',

  pagination: 'صفحات',
  previousPage: 'پچھلا',
  nextPage: 'اگلا',
  pageNumber: 'صفحہ {number, number}',
  pageOf: '{pages, number} میں سے صفحہ {page, number}',
  rangeOf: '{total, number} میں سے {from, number} تا {to, number}',

  search: 'تلاش',
  searchButton: 'تلاش کریں',

  errorTitle: 'کچھ درست نہیں',
  errorPrefix: 'غلطی:',
  optional: '(اختیاری)',
  fileHint: 'زیادہ سے زیادہ {megabytes, number} MB',

  important: 'اہم',
  saved: 'محفوظ ہو گیا',

  before: 'پہلے',
  after: 'بعد میں',
  added: 'بڑھایا گیا',
  removed: 'نکالا گیا',

  stepDone: 'ہو گیا',
  stepNow: 'جاری ہے',
  stepNext: 'باقی ہے',
  progress: 'پیش رفت',
  refreshes: 'یہ صفحہ ہر {seconds, plural, one {سیکنڈ} other {# سیکنڈ}} بعد خود تازہ ہوتا ہے۔',

  measureStart: 'آغاز',
  measureTarget: 'ہدف',
  measureValue: '{state}: آغاز سے ہدف تک {progress} فاصلہ طے ہوا',
  measureExpected: '{state}: آغاز سے ہدف تک {progress} فاصلہ طے ہوا، اب تک {expected} ہونا چاہیے تھا',
  tickRule:
    '{ticks, plural, one {# نشان} other {# نشان}}، جن میں سے {tall, plural, =0 {کوئی اونچا نہیں} one {# اونچا ہے} other {# اونچے ہیں}}۔',
  tickRuleRow: '{label}: {m, number} میں سے {n, number}',
  tickPart: '{label}، {parts, number} میں سے حصہ {part, number}',
  seriesRange: '{name}: {first} ({firstDate}) سے {last} ({lastDate}) تک؛ {count, plural, one {# قدر} other {# قدریں}}',
  seriesEmpty: '{name}: کوئی قدر نہیں',
  interval: 'وقفہ',
}
