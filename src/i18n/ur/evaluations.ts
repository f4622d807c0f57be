import type { Translation } from '../catalogue.ts'
import type { evaluations as english } from '../en/evaluations.ts'

export const evaluations: Translation<typeof english> = {
  title: 'اثر کے جائزے',
  'error.noOrganisation': 'جائزہ کار کسی ادارے کی طرف سے جائزہ لیتا ہے؛ منتظم سے کہیے کہ آپ کا ادارہ درج کرے',
  'error.notYours': 'یہ جائزہ کسی دوسرے دفتر کا کام ہے',
  'error.stated': 'ماڈل پہلے ہی درج ہو چکا ہے؛ بدلنے کے لیے اسے دوبارہ کھولیے',
  'error.notStated': 'پہلے ماڈل درج کیجیے: اس سے پہلے کچھ نہیں نکالا جاتا',
  'error.published': 'یہ شائع ہو چکا ہے؛ جو شائع ہو چکا ہو وہ بدلا نہیں جاتا',
  'error.same': 'نتیجہ {number} کے بعد کچھ نہیں بدلا: ڈیٹا، ماڈل اور طریقہ وہی ہیں',
  'error.cannot': 'حساب نہیں ہو سکا۔ {why}',
  'error.isOut': 'یہ نتیجہ پہلے ہی شائع ہو چکا ہے',
  'error.notOut': 'یہ شائع نہیں ہوا',
  'error.own': 'جو حساب آپ نے کیا ہے اسے کوئی دوسرا شائع کرے گا',
  'error.notLast': 'اس سے نیا نتیجہ موجود ہے؛ وہ شائع کیجیے',
  'error.notPublic': '”{id}“، جس پر یہ جائزہ قائم ہے، شائع نہیں ہے',
  'error.twice': 'ڈیٹا کی دو فائلوں کا نام ایک ہی ہے',
  'error.noFile': 'ماڈل فائل ”{file}“ پڑھتا ہے، جو اس کے ڈیٹا میں نہیں ہے',
}
