import type { Translation } from '../catalogue.ts'
import type { policies as english } from '../en/policies.ts'

/** پالیسیاں، شقیں، وعدے اور ایکس رے۔ */
export const policies: Translation<typeof english> = {
  'headline.promises':
    '{promises, plural, one {# وعدے} other {# وعدوں}} میں سے <accent>{deadline, plural, =0 {کسی کی} one {صرف ایک کی} other {# کی}}</accent> مدت طے ہے، اور {money, plural, =0 {رقم کسی کی نہیں} one {رقم صرف ایک کی} other {رقم # کی}}۔',
  'headline.demands':
    '<accent>{demands, plural, one {# مطالبہ} other {# مطالبات}}</accent>، اور ابھی تک کوئی {demands, plural, one {اس کا} other {ان کا}} پابند نہیں۔',
  'headline.none': 'اس کا متن یہاں درج نہیں، اس لیے اس میں سے <accent>کچھ بھی</accent> جانچا نہیں جا سکتا۔',
  lede: '{clauses, plural, one {# شق} other {# شقیں}} پڑھی گئیں۔ ان میں سے {tall, plural, =0 {کسی میں وعدہ نہیں} one {ایک میں وعدہ ہے} other {# میں وعدہ ہے}}؛ {owner, plural, =0 {کسی وعدے میں ذمہ دار کا نام نہیں} one {ایک وعدے میں ذمہ دار کا نام ہے} other {# وعدوں میں ذمہ دار کا نام ہے}}۔ جہاں کچھ گنا نہ جا سکے وہاں کسی سے پوچھا بھی نہیں جا سکتا۔',
  'xray.title': 'وعدوں میں کیا کیا درج ہے، شق بہ شق',
  'xray.name': 'شقیں، اور ان کے وعدوں میں کیا درج ہے',
  'xray.key': 'ہر نشان ایک شق ہے؛ اونچا نشان وعدہ ہے۔ نقطہ بتاتا ہے کہ وعدے میں وہ بات درج ہے۔',
  'xray.tableTitle': 'وعدوں میں کیا درج ہے',
  'xray.names': 'وعدے میں درج ہے',
  'xray.count': 'کتنے',
  'xray.of': 'کل',
  'table.standing': 'کہاں تک پہنچا',
  'table.owedBy': 'ذمہ دار',
  'table.workDone': 'کتنا کام ہوا',
  'table.nobody': 'کسی کا نام نہیں',
  'table.daysLate': '{days, plural, one {# دن تاخیر} other {# دن تاخیر}}',
  became: 'ان کا کیا بنا',
  asked: 'یہ کیا مانگتا ہے',
  about: 'اس متن کے بارے میں',
  period: '{from} سے {until} تک نافذ۔',
  noText: 'اس کا اصل متن درج نہیں؛ یہ دوسروں کے حوالے سے معلوم ہے۔',
  fingerprint: 'شناخت {hash}',
  'coverage.title': 'احاطہ',
  'coverage.text':
    '{indicators, plural, one {# اشاریے} other {# اشاریوں}} میں سے {measurable, number} ناپے جا سکتے ہیں؛ {withValue, plural, =0 {قدر کسی کی موجود نہیں} one {قدر ایک کی موجود ہے} other {قدر # کی موجود ہے}}۔ {promises, plural, one {# وعدے} other {# وعدوں}} میں سے {assessed, number} پر ذمہ دار کے سوا کسی اور نے رائے دی ہے۔',
  'outline.title': 'پورا متن، شق بہ شق',
}
