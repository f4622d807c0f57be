import { describe, expect, test } from 'vitest'
import { judge } from '../../judge.ts'
import { written } from '../document/written.ts'
import { urduMoneyOfCell } from './amounts.ts'

const POLICY = '# قومی پالیسی برائے امنِ عامہ\nوزارتِ داخلہ، حکومتِ نورستان'
const under = (heading: string, line: string) => judge(written(`${POLICY}\n## ${heading}\n${line}`)).at(-1)

describe('an Urdu plan promises', () => {
  test.each([
    ['وزارتِ تعلیم ۳۱ دسمبر ۲۰۲۶ء تک ہر ضلعے میں کونسل قائم کرے گی۔', ['وزارتِ تعلیم'], { date: '2026-12-31' }],
    ['متاثرین کو ساٹھ دن کے اندر معاوضہ ادا کیا جائے گا۔', [], { duration: 'P60D' }],
    ['کسی اجتماع پر پابندی نہیں لگائی جائے گی۔', [], null],
    ['ہر وزارت تیس دن کے اندر اپنا منصوبہ پیش کرے۔', ['وزارت'], { duration: 'P30D' }],
    ['وزارتِ داخلہ اس پالیسی کی مرکزی وزارت ہے۔', ['وزارتِ داخلہ'], null],
    ['مراکز کی نگرانی آڈیٹر جنرل کے ذریعے کی جائے گی۔', ['آڈیٹر جنرل'], null],
    ['اگر دو سال تک پیش رفت نہ ہوئی تو کابینہ اس پر نظرِ ثانی کرے گی۔', ['کابینہ'], null],
  ])('%s', (line, owner, deadline) => {
    expect(under('اقدامات', `۱۔ ${line}`)).toMatchObject({
      speech: 'commitment',
      commitment: { is: true, owner, deadline },
    })
  })

  test.each([
    '- نوجوانوں کے لیے قرضوں کی فراہمی۔',
    '- ہر ضلعے میں مرکز قائم کرنا۔',
    '- پولیس میں چار ہزار اہل کاروں کی بھرتی، ۲۰۲۸ء تک۔',
  ])('with a bare item: %s', (line) => {
    expect(under('اقدامات', line)).toMatchObject({ speech: 'commitment', commitment: { is: true } })
  })
})

describe('an Urdu plan promises nothing with', () => {
  test.each([
    ['پس منظر', 'حکومت نے اعلان کیا تھا کہ ہر ضلعے میں مرکز قائم کیا جائے گا۔'],
    ['اقدامات', 'ماہرین کا اندازہ ہے کہ ۲۰۳۵ء تک آبادی دو کروڑ ہو جائے گی۔'],
    ['اقدامات', 'اسمگلنگ میں کمی متوقع ہے۔'],
    ['اقدامات', 'اس پالیسی میں نوجوان سے مراد پندرہ سے انتیس برس کا شہری ہو گا۔'],
    ['مقاصد', '۱۔ شہریوں کی جان و مال کا تحفظ۔'],
  ])('%s: %s', (heading, line) => {
    expect(under(heading, line)).toMatchObject({ speech: 'statement', commitment: { is: false } })
  })
})

describe('Urdu asks, advises and decides', () => {
  test.each([
    ['عالمی اداروں سے درخواست ہے کہ وہ دو کروڑ امریکی ڈالر فراہم کریں۔', 'demand', ['عالمی اداروں']],
    ['صوبائی حکومتوں کو چاہیے کہ رقم رکھیں۔', 'recommendation', ['صوبائی حکومتوں']],
  ])('%s', (line, speech, owner) => {
    expect(under('اقدامات', line)).toMatchObject({ speech, commitment: { is: false, owner } })
  })

  test('in minutes', () => {
    const head = '# روداد اجلاس\nصوبائی امن کونسل کا اجلاس منعقد ہوا۔\n## فیصلے'
    const decided = judge(written(`${head}\n۱۔ سیکرٹری کونسل عمل درآمد کی رپورٹ اگلے اجلاس میں پیش کریں۔`)).at(-1)
    expect(decided).toMatchObject({ speech: 'decision', commitment: { is: true, owner: ['سیکرٹری کونسل'] } })
    expect(decided?.commitment.verification).not.toBeNull()
    expect(judge(written(`${head}\n۲۔ تعزیتی قرارداد منظور ہوئی۔`)).at(-1)).toMatchObject({
      speech: 'decision',
      commitment: { is: false },
    })
  })

  test('in a charter', () => {
    const head = '# منشورِ مطالبات\nہم ماہی گیر حکومت سے مطالبہ کرتے ہیں کہ:'
    const demanded = judge(written(`${head}\n۱۔ محکمۂ ماہی گیری ہر کشتی کو مفت ریڈیو فراہم کرے۔`)).at(-1)
    expect(demanded).toMatchObject({ speech: 'demand', commitment: { is: false, owner: ['محکمۂ ماہی گیری'] } })
  })
})

describe('figures in Urdu', () => {
  test.each([
    ['پسماندہ اضلاع میں ۲۵۰ نئے اسکول کھولے جائیں گے۔', { target: { quantity: 250, unit: 'اسکول' } }],
    ['چار ہزار اہل کاروں کو تربیت دی جائے گی۔', { target: { quantity: 4000 } }],
    ['کم از کم ۴۰ فیصد نشستیں خواتین کو دی جائیں گی۔', { target: { quantity: 40, unit: 'percent' } }],
    ['ساتوں صوبوں میں دفتر کھولے جائیں گے۔', { target: { quantity: 7, unit: 'صوبوں' } }],
    ['اساتذہ کے لیے ۷۵ کروڑ روپے مختص کیے جائیں گے۔', { money: { amount: 750_000_000, currency: 'PKR' } }],
    ['اس پر ڈھائی ارب روپے خرچ کیے جائیں گے۔', { money: { amount: 2_500_000_000, currency: 'PKR' } }],
    ['یہ کام جون ۲۰۲۷ء کے آخر تک مکمل کیا جائے گا۔', { deadline: { date: '2027-06-30' } }],
    ['یہ کام ۲۰ جون سے پہلے مکمل کیا جائے گا۔', { deadline: { text: '۲۰ جون سے پہلے' } }],
    ['رپورٹ ہر چھ ماہ بعد شائع کی جائے گی۔', { deadline: null }],
  ])('%s', (line, fields) => {
    expect(under('اقدامات', line)?.commitment).toMatchObject(fields)
  })

  test('in a table', () => {
    const row = under(
      'اقدامات',
      '| اقدام: ہر صوبے میں بحالی مراکز کا قیام | ذمہ دار ادارہ: محکمۂ صحت | مدت: دسمبر ۲۰۲۷ء | اشاریہ: ۱۲ مراکز | بجٹ: ۴۵ کروڑ روپے',
    )
    expect(row?.commitment).toMatchObject({
      is: true,
      owner: ['محکمۂ صحت'],
      deadline: { date: '2027-12' },
      target: { quantity: 12 },
      money: { amount: 450_000_000 },
    })
  })
})

describe('a resolution of a jirga', () => {
  const RESOLUTION = 'امن جرگہ، وادیِ نیلم\n# مشترکہ قرارداد\n۱۔ یہ جرگہ حکومت سے مطالبہ کرتا ہے کہ سڑک کھولے۔'
  const item = (line: string) => judge(written(`${RESOLUTION}\n۲۔ ${line}`)).at(-1)
  test('demands of others what minutes would decide', () => {
    expect(item('لاپتا افراد کو عدالتوں میں پیش کیا جائے۔')?.speech).toBe('demand')
    expect(item('وادی میں انٹرنیٹ کی بحالی۔')?.speech).toBe('demand')
  })
  test('binds the jirga with what it will do itself', () => {
    expect(item('اگر ایک ماہ میں جواب نہ ملا تو جرگہ لانگ مارچ کرے گا۔')).toMatchObject({
      speech: 'commitment',
      commitment: { owner: ['جرگہ'] },
    })
  })
  test('asks nothing with what it condemns', () => {
    expect(item('یہ جرگہ ہر قسم کی دہشت گردی کی مذمت کرتا ہے۔')?.speech).toBe('statement')
  })
})

test('whoever stands before "چاہیے" ought to act, whatever he is called', () => {
  expect(under('سفارشات', '۱۔ دکان داروں کو چاہیے کہ وہ رسید دیں۔')?.commitment.owner).toEqual(['دکان داروں'])
})

test('the head of a column gives a sum in Urdu its currency and scale', () => {
  expect(urduMoneyOfCell('۹۵۰', 'لاگت (ملین روپے)')).toEqual({ text: '۹۵۰', amount: 950_000_000, currency: 'PKR' })
  expect(urduMoneyOfCell('-', 'لاگت (ملین روپے)')).toBeNull()
})

describe('a declaration of students', () => {
  const DECLARATION = '# طلبہ کا اعلامیہ'
  test('demands under what they want, with or without a verb', () => {
    const items = judge(written(`${DECLARATION}\n## ہم کیا چاہتے ہیں\n- فیس واپس لی جائے\n- ہاسٹل میں صاف پانی`))
    expect(items.slice(-2).map(({ speech }) => speech)).toEqual(['demand', 'demand'])
  })
  test('promises under what they will do', () => {
    const last = judge(written(`${DECLARATION}\n## ہم کیا کریں گے\n- ہم پُرامن رہیں گے`)).at(-1)
    expect(last?.commitment.is).toBe(true)
  })
})
