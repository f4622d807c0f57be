import { describe, expect, test } from 'vitest'
import { outlineOf, sketch } from '#test/reader/outline-of.ts'

describe('a policy in Urdu', () => {
  const text = `حکومتِ نورستان

قومی حکمت عملی برائے امن
۲۰۲۶ء تا ۲۰۳۰ء

حصہ اول: تعلیم

۱۔ ہر ضلع میں دو سال کے اندر ایک امن مرکز قائم کیا جائے گا۔

۲۔ وزارتِ تعلیم درج ذیل اقدامات کرے گی:

الف) نصاب پر نظرثانی؛
ب) اساتذہ کی تربیت، جس میں کم از کم تین سو اساتذہ شامل

۲

ہوں گے؛

حصہ دوم: انصاف

سفارشات

• عدالتوں کی تعداد دگنی کی جائے۔
  ○ ہر صوبے میں
• پولیس کی تربیت کی جائے۔

3۔ پارلیمان ہر سال رپورٹ شائع کرے گی۔
`

  test('has its numbers as printed, its letters and its bullets', () => {
    expect(sketch(text)).toEqual([
      'clause - {} حکومتِ نورستان',
      'heading - {} قومی حکمت عملی برائے امن ۲۰۲۶ء تا ۲۰۳۰ء',
      'heading - {} حصہ اول: تعلیم',
      'clause ۱ {حصہ اول: تعلیم} ہر ضلع میں دو سال کے اندر ایک امن مرکز قائم کیا جائے گا۔',
      'clause ۲ {حصہ اول: تعلیم} وزارتِ تعلیم درج ذیل اقدامات کرے گی:',
      'clause ۲(الف) {حصہ اول: تعلیم > ۲} نصاب پر نظرثانی؛',
      'clause ۲(ب) {حصہ اول: تعلیم > ۲} اساتذہ کی تربیت، جس میں کم از کم تین سو اساتذہ شامل ہوں گے؛',
      'heading - {} حصہ دوم: انصاف',
      'heading - {حصہ دوم: انصاف} سفارشات',
      'bullet - {حصہ دوم: انصاف > سفارشات} عدالتوں کی تعداد دگنی کی جائے۔',
      'bullet - {حصہ دوم: انصاف > سفارشات} ہر صوبے میں',
      'bullet - {حصہ دوم: انصاف > سفارشات} پولیس کی تربیت کی جائے۔',
      'clause 3 {حصہ دوم: انصاف > سفارشات} پارلیمان ہر سال رپورٹ شائع کرے گی۔',
    ])
  })

  test('has ids with digits that can be typed', () => {
    expect(outlineOf(text).passages.flatMap((passage) => (passage.number ? [passage.id] : []))).toEqual([
      '1',
      '2',
      '2-الف',
      '2-ب',
      '3',
    ])
  })

  test('is known to be in Urdu', () => {
    expect(outlineOf(text).language).toBe('ur')
  })

  test('leads its letters in', () => {
    expect(outlineOf(text).passages.find((passage) => passage.number === '۲(ب)')?.leadIn).toBe(
      'وزارتِ تعلیم درج ذیل اقدامات کرے گی:',
    )
  })

  test('rejoins a sentence that a blank line cuts, as its paragraphs end with a stop', () => {
    const cut = `۱۔ ہر ضلع میں دو سال کے اندر ایک امن مرکز قائم کیا جائے گا جس کے لیے رقم

صوبائی حکومت فراہم کرے گی۔

۲۔ ہر صوبے میں ایک عدالت قائم کی جائے گی جو رات کو بھی مقدمات سنے گی اور فیصلہ کرے گی۔

۳۔ یہ پالیسی پانچ سال کے لیے ہے اور اس پر عمل درآمد کی نگرانی پارلیمان کی کمیٹی کرے گی۔
`
    expect(outlineOf(cut).passages.map((passage) => passage.number)).toEqual(['۱', '۲', '۳'])
  })
})

describe('the language of a text', () => {
  test.each([
    ['en', 'The Ministry of the Interior will report to the parliament on this.'],
    ['ur', 'یہ پالیسی ملک کے تمام شہریوں کے لیے ہے۔'],
    ['ar', 'تلتزم الحكومة بحماية جميع المواطنين في كل مكان، وفقا للدستور.'],
    ['fa', 'این برنامه برای پیشگیری از خشونت در کشور است.'],
    ['fr', 'Le gouvernement publie chaque année un rapport sur la mise en œuvre du plan.'],
    ['es', 'El gobierno publicará cada año un informe sobre la aplicación del plan.'],
    ['ru', 'Правительство будет ежегодно публиковать доклад.'],
    ['hi', 'सरकार हर वर्ष रिपोर्ट प्रकाशित करेगी।'],
    ['und', '12 345 678'],
  ])('is %s by its letters and its commonest words', (tag, text) => {
    expect(outlineOf(text).language).toBe(tag)
  })
})
