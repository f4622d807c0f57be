import type { Locale } from '#src/i18n/locale.ts'

/** A text in each language, for the specimen alone: the site's own words stand in the catalogue. */
export const words = {
  kicker: { en: 'A specimen of the design system', ur: 'ڈیزائن کے اجزا کا نمونہ' },
  before: { en: 'Of 44 items, ', ur: '۴۴ میں سے صرف ' },
  accent: { en: 'one', ur: 'ایک' },
  after: { en: ' says by when, and none says with what money.', ur: ' کی مدت طے ہے، رقم کسی کی نہیں۔' },
  lede: {
    en: 'The text has 64 parts. 44 of them say something that can be asked about; 15 name who must act. Where nothing can be counted, nobody can be held to it.',
    ur: 'متن کے ۶۴ حصے ہیں۔ ان میں سے ۴۴ کے بارے میں پوچھا جا سکتا ہے اور ۱۵ میں ذمہ دار کا نام ہے۔ جہاں کچھ گنا نہ جا سکے وہاں کسی سے پوچھا بھی نہیں جا سکتا۔',
  },
  coverage: { en: 'Coverage', ur: 'دائرہ' },
  coverageText: {
    en: '2 of 44 can be measured; 1 has a value for this year. 3 records are withheld by their label.',
    ur: '۴۴ میں سے ۲ ناپے جا سکتے ہیں؛ اس سال ایک ہی کی قدر موجود ہے۔ ۳ اندراجات شائع نہیں کیے گئے۔',
  },
  source: { en: 'Read on 21 November 2026; fingerprint ', ur: '۲۱ نومبر ۲۰۲۶ کو پڑھا گیا؛ نشانِ شناخت ' },
  ruleTitle: {
    en: 'Most items name nobody, and none names money',
    ur: 'اکثر میں کسی کا نام نہیں، اور رقم کسی میں نہیں',
  },
  ruleCaption: {
    en: 'Each mark is a part of the text; a tall one promises something. A dot says that it names it.',
    ur: 'ہر نشان متن کا ایک حصہ ہے؛ اونچا نشان وعدہ ہے۔ نقطہ بتاتا ہے کہ وہ بات درج ہے۔',
  },
  tableTitle: { en: 'What became of them', ur: 'ان کا کیا بنا' },
  number: { en: 'No.', ur: 'نمبر' },
  item: { en: 'Item', ur: 'چیز' },
  stands: { en: 'Where it stands', ur: 'کہاں تک پہنچا' },
  owed: { en: 'Owed by', ur: 'کس کے ذمے' },
  work: { en: 'Work done', ur: 'کتنا کام ہوا' },
  amount: { en: 'Amount', ur: 'رقم' },
  province: { en: 'the provinces', ur: 'صوبے' },
  ministry: { en: 'Ministry of the Interior', ur: 'وزارتِ داخلہ' },
  long: {
    en: 'A longer account of this item, of the kind that stands in minutes: who was to do what by when, what was said about it afterwards, and what nobody wrote down. It goes on for a while so that it has to be cut, and what is cut is one step away.',
    ur: 'اس چیز کا ایک لمبا بیان، جیسا کارروائی کی رودادوں میں ہوتا ہے: کس کو کیا کرنا تھا، کب تک کرنا تھا، بعد میں اس پر کیا کہا گیا اور کیا کسی نے لکھا ہی نہیں۔ یہ اتنا لمبا ہے کہ اسے کاٹنا پڑے، اور کٹا ہوا حصہ ایک قدم پر ہے۔',
  },
  quote: {
    en: 'The ministry shall publish a report every three months, and lay it before the house within 30 days.',
    ur: 'وزارت ہر تین ماہ بعد رپورٹ شائع کرے گی اور تیس دن کے اندر ایوان میں پیش کرے گی۔',
  },
  quoteAfter: {
    en: 'The ministry may publish a report every year, and lay it before the house.',
    ur: 'وزارت ہر سال رپورٹ شائع کر سکتی ہے اور ایوان میں پیش کرے گی۔',
  },
  notice: { en: 'Everything on this page is invented.', ur: 'اس صفحے کی ہر چیز فرضی ہے۔' },
} satisfies Record<string, Record<Locale, string>>
