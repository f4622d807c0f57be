import type { Translation } from '../catalogue.ts'
import type { evidence as english } from '../en/evidence.ts'

/** ماخذ، ثبوت اور دعوے۔ */
export const evidence: Translation<typeof english> = {
  from: 'کس کی طرف سے',
  reliability: 'ماخذ کتنا قابلِ اعتبار ہے',
  credibility: 'بات کتنی قابلِ یقین ہے',
  'claims.title': 'وہ اعداد جو ماخذ بتاتے ہیں',
  'claims.headline': 'ذرائع کے بیان کردہ {count, plural, one {# عدد} other {# اعداد}}',
  'claims.lede': 'ایک ذریعے کا بیان کردہ ایک عدد، جیسا اس نے لکھا۔ جہاں دو ذرائع میں اختلاف ہو وہاں دونوں درج ہیں۔',
  'claims.quantity': 'کس چیز کی گنتی',
  'claims.period': 'مدت',
  'claims.about': 'تقریباً',
  'claims.more-than': 'زیادہ از',
  'claims.less-than': 'کم از',
  'claims.checked': 'وہ اعداد جو نہیں ہو سکتے',
  'sourceKind.policy-text': 'پالیسی کا متن',
  'sourceKind.critique': 'تنقید',
  'sourceKind.brief': 'بریف',
  'sourceKind.book': 'کتاب',
  'sourceKind.minutes': 'روداد',
  'sourceKind.dataset': 'اعداد کا مجموعہ',
  'sourceKind.report': 'رپورٹ',
  'sourceKind.news': 'خبر',
  'source.publisher': 'ناشر',
  'source.authors': 'مصنفین',
  'source.terms': 'شرائط',
  'source.cite': 'حوالہ',
  'source.address': 'پتہ',
  'source.attached':
    '{attached, plural, =0 {اس کا متن اس سائٹ پر موجود نہیں} one {اس کی ایک عبارت موجود ہے} other {اس کی # عبارتیں موجود ہیں}}؛ {clauses, plural, one {# شق درج ہے} other {# شقیں درج ہیں}}۔',
}
