import type { Translation } from '../catalogue.ts'
import type { home as english } from '../en/home.ts'

/** پہلا صفحہ۔ */
export const home: Translation<typeof english> = {
  headline: 'پالیسی نے کیا وعدہ کیا، ذمہ دار کون ہے، اور اس کا کیا بنا؟',
  lede: 'پیمانہ قومی پالیسی پڑھ کر اس کا ہر وعدہ سامنے رکھتا ہے، اس شق کے ساتھ جس میں وہ درج ہے، اور صاف بتاتا ہے کہ ان میں سے کون سا وعدہ جانچا بھی جا سکتا ہے۔',
  workspaces: 'ریکارڈ',
  fictional: 'فرضی',
  counts: '{policies, plural, one {# پالیسی} other {# پالیسیاں}}، {promises, plural, one {# وعدہ} other {# وعدے}}',
  xrayTitle: 'اپنا متن آزمائیے',
  xrayText:
    'کوئی پالیسی، منصوبہ، قرارداد یا روداد دیجیے: PDF، ورڈ، ویب صفحہ یا سادہ متن۔ اسے اسی مشین پر پڑھا جاتا ہے اور کچھ محفوظ نہیں کیا جاتا۔',
  xrayLink: 'متن کا ایکس رے',
}
