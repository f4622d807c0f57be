import type { Translation } from '../catalogue.ts'
import type { errors as english } from '../en/errors.ts'

export const errors: Translation<typeof english> = {
  notFoundTitle: 'اس پتے پر کوئی صفحہ نہیں',
  notFoundText: 'اگر پتا خود لکھا ہے تو دوبارہ دیکھ لیں۔ اگر کسی ربط سے آئے ہیں تو شاید صفحہ کہیں اور منتقل ہو چکا ہے۔',
  brokenTitle: 'ہماری طرف سے کوئی خرابی ہوئی',
  brokenText: 'خرابی درج کر لی گئی ہے۔ تھوڑی دیر بعد دوبارہ کوشش کریں۔',
  outageTitle: 'اس وقت ریکارڈ تک رسائی نہیں ہو رہی',
  outageText: 'اس سائٹ کا ڈیٹا بیس جواب نہیں دے رہا۔ کچھ ضائع نہیں ہوا؛ ایک منٹ بعد دوبارہ کوشش کریں۔',
  refusedTitle: 'اس درخواست کا جواب نہیں دیا جا سکتا',
  refusedText: 'جو بھیجا گیا، یہ صفحہ اسے قبول نہیں کرتا۔ واپس جا کر صفحے ہی سے دوبارہ کوشش کریں۔',
  forbiddenTitle: 'یہ آپ کے لیے کھلا نہیں',
  brokenForm: 'فارم پورا نہیں پہنچا۔ واپس جا کر دوبارہ بھیجیے۔',
  toStart: 'پہلے صفحے پر جائیں',
  noWorkspace: 'اس سائٹ پر «{id}» نام کا کوئی ریکارڈ نہیں۔',
  noRecord: '«{id}» یہاں نہیں ہے۔ ممکن ہے اسے ہٹا دیا گیا ہو، یا اس کا درجہ اسے دکھانے کی اجازت نہ دیتا ہو۔',
}
