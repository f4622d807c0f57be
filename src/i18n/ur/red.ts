import type { Translation } from '../catalogue.ts'
import type { red as english } from '../en/red.ts'

/** سرخ فہرست: کس کس پر سوال بنتا ہے۔ */
export const red: Translation<typeof english> = {
  title: 'سرخ فہرست',
  headline: 'وعدوں پر سوال بنتا ہے',
  lede: 'جن کی مدت گزر گئی، جن کا جواب نہیں آیا، جو رکے ہوئے یا متنازع ہیں، جن کے اعداد پرانے ہیں، جن کے لیے رقم یا پیمانہ نہیں: ادارے، موضوع اور صوبے کے لحاظ سے۔',
  brief: 'کمیٹی کے لیے خلاصہ',
  briefLede:
    '{date} کو {promises, number} میں سے {raised, number} وعدوں پر سوال بنتا تھا۔ وجوہات کیا ہیں، سب سے زیادہ کس کے ذمے ہیں، اور آغاز کہاں سے ہو۔',
  concerns: 'کس بات پر سوال بنتا ہے',
  promises: 'وعدے',
  overdue: 'مدت گزر چکی',
  unanswered: 'جواب نہیں آیا',
  blocked: 'کام رکا ہوا',
  disputed: 'متنازع',
  stale: 'اعداد پرانے',
  unfunded: 'رقم نہیں',
  unmeasurable: 'ناقابلِ پیمائش',
  'means.overdue': 'اس کی اپنی یا کسی مرحلے کی تاریخ گزر چکی ہے۔',
  'means.unanswered': 'اس کے بارے میں تحریری سوال کی مدت گزر چکی ہے۔',
  'means.blocked': 'کسی جائزے کے مطابق کام رکا ہوا ہے۔',
  'means.disputed': 'ذمہ دار اور دوسروں کی رائے مختلف ہے۔',
  'means.stale': 'کسی اشاریے کی تازہ قدر موجود نہیں۔',
  'means.unfunded': 'متن میں رقم کا ذکر نہیں، نہ کوئی رقم درج ہے۔',
  'means.unmeasurable': 'اس کا کوئی اشاریہ ناپا نہیں جا سکتا۔',
  'by.organisation': 'ادارہ',
  'by.theme': 'موضوع',
  'by.province': 'صوبہ',
  'none.organisation': 'کسی کا نام نہیں',
  'none.theme': 'کوئی موضوع نہیں',
  'none.province': 'کسی صوبے کا نام نہیں',
  counted: '{by} کے لحاظ سے',
  table: 'کتنے وعدوں پر کیا سوال بنتا ہے: {by}',
  all: 'سب دکھائیں',
  questions:
    '{count, plural, =0 {کسی تحریری سوال کی مدت نہیں گزری} one {ایک تحریری سوال کی مدت گزر چکی ہے} other {# تحریری سوالوں کی مدت گزر چکی ہے}}',
  voices: '{count, plural, one {عوام کی ایک بات} other {عوام کی # باتیں}} جس کے جواب کی تاریخ گزر چکی',
  voicesOf: '{count, plural, one {ایک جواب باقی} other {# جواب باقی}}',
  oldest: '{days, plural, one {سب سے پرانا ایک دن سے} other {سب سے پرانا # دن سے}}',
  list: '{count, plural, =0 {کسی وعدے پر سوال نہیں بنتا} one {ایک وعدہ} other {# وعدے}}',
  longest:
    '{count, plural, =0 {کسی کی مدت نہیں گزری} one {ایک وعدے کی مدت گزر چکی ہے} other {# وعدوں کی مدت گزر چکی ہے؛ سب سے طویل تاخیر}}',
  disputedTitle: '{count, plural, one {ایک رائے متنازع ہے} other {# آرا متنازع ہیں}}',
  more: '{count, plural, one {اور ایک} other {اور مزید #}}',
  whole: 'پوری سرخ فہرست',
}
