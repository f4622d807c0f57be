import type { Translation } from '../catalogue.ts'
import type { coordination as english } from '../en/coordination.ts'

/** کس کے ذمے کیا ہے۔ */
export const coordination: Translation<typeof english> = {
  headline: 'وعدوں میں کسی ذمہ دار کا نام نہیں',
  lede: '{count, plural, =0 {کسی وعدے میں کسی ادارے کا نام نہیں} one {باقی سب ایک ادارے کے ذمے ہیں} other {باقی # اداروں کے ذمے ہیں}}۔ جس نام کے آگے گنتی زیادہ ہے اس سے زیادہ مانگا گیا ہے۔',
  asked: 'کتنے وعدے ذمے ہیں',
  stated: 'متن میں نام درج',
  load: '{promises, plural, =0 {کسی وعدے میں اس کا نام نہیں} one {ایک وعدہ اس کے ذمے ہے} other {# وعدے اس کے ذمے ہیں}}؛ {late, plural, =0 {کسی کی مدت نہیں گزری} one {ایک کی مدت گزر چکی} other {# کی مدت گزر چکی}}، {complete, plural, =0 {کسی کا پورا ہونا ثابت نہیں} one {ایک کا پورا ہونا ثابت ہے} other {# کا پورا ہونا ثابت ہے}}۔',
  owes: 'اس کے ذمے کیا ہے',
  posts: 'عہدے',
  parts: 'اس کے ماتحت',
}
