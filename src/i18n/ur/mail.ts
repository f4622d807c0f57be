import type { Translation } from '../catalogue.ts'
import type { mail as english } from '../en/mail.ts'

/** جو کام کسی کے منتظر ہوں ان کی ڈاک اور کیلنڈر۔ */
export const mail: Translation<typeof english> = {
  title: 'ڈاک اور کیلنڈر',
  link: 'ڈاک اور کیلنڈر',
  lede: 'اس ورک اسپیس میں جو کام آپ کے منتظر ہیں: نئی بات ہو تو ای میل سے، اور آپ کے فون کے کیلنڈر میں۔',
  when: 'ای میل کب آئے',
  'rhythm.daily': 'کام کے دنوں میں، صبح',
  'rhythm.dailyHint': 'دن میں زیادہ سے زیادہ ایک، اور جب کچھ نیا، قریب یا تاخیر میں نہ ہو تو کوئی نہیں۔',
  'rhythm.weekly': 'ہفتے میں ایک بار',
  'rhythm.weeklyHint': 'ہفتے کے پہلے کاری دن۔',
  'rhythm.none': 'کبھی نہیں',
  'rhythm.noneHint': 'آپ کے کام «میرے ذمے کیا ہے» میں بہرحال موجود رہتے ہیں۔',
  language: 'کس زبان میں',
  'language.both': 'دونوں میں',
  choose: 'محفوظ کریں',
  chosen: 'محفوظ ہو گیا۔',
  outside:
    'ای میل اور کیلنڈر دوسروں کے ہاتھوں سے گزرتے ہیں۔ عنوان ان میں صرف وہاں آتا ہے جہاں معاملے کا لیبل TLP:CLEAR یا TLP:GREEN ہو؛ باقی معاملات کی صرف نوعیت، تاریخ اور پتہ لکھا جاتا ہے۔',

  'last.sent': 'آپ کی آخری ای میل {day} کی تھی۔',
  'last.outbox': 'آپ کی {day} کی ای میل بھیجی نہ جا سکی؛ وہ منتظم کے ہاں رکھی ہے کہ آپ تک پہنچائی جائے۔',
  'last.claimed': 'معلوم نہیں کہ آپ کی {day} کی ای میل گئی یا نہیں۔ اس کی باتیں اگلی ای میل میں دوبارہ آئیں گی۔',

  'calendar.title': 'کیلنڈر',
  'calendar.text':
    'یہ پتہ اپنے کیلنڈر (گوگل، آؤٹ لک، ایپل یا کوئی اور) میں شامل کیجیے تو آپ کے وہ سب کام نظر آئیں گے جن کی تاریخ مقرر ہے۔ جسے پتہ معلوم ہو وہ بھی انہیں دیکھ سکتا ہے: اسے اپنے تک رکھیے۔',
  'calendar.none': 'آپ کا ایسا کوئی پتہ نہیں۔',
  'calendar.since': '{made} کو بنا۔ {used}',
  'calendar.used': 'آخری بار {at} کو دیکھا گیا۔',
  'calendar.unused': 'ابھی تک نہیں دیکھا گیا۔',
  'calendar.make': 'پتہ بنائیں',
  'calendar.replace': 'نیا بنائیں: موجودہ پتہ ختم ہو جائے گا',
  'calendar.end': 'ختم کریں',
  'calendar.made': 'یہ رہا پتہ۔ یہ صرف ایک بار دکھایا جاتا ہے: ابھی نقل کر لیجیے۔',
  'calendar.ended': 'پتہ ختم ہو گیا۔ جو کیلنڈر اسے استعمال کرتے ہیں انہیں اب کچھ نہیں ملے گا۔',
  'calendar.name': 'ذمے کے کام: {workspace}',
  'calendar.event': '{said}\n{link}',

  'stop.title': 'ای میل بند کریں',
  'stop.text': 'ورک اسپیس «{workspace}» میں آپ کے ذمے کے کاموں کی ای میل بند ہو جائے گی۔ اس کے سوا کچھ نہیں بدلے گا۔',
  'stop.send': 'یہ ای میل بند کریں',
  'stop.done':
    'اب یہ ای میل نہیں آئے گی۔ دوبارہ چاہیے تو سائن اِن کر کے ورک اسپیس «{workspace}» میں «ڈاک اور کیلنڈر» سے چن لیجیے۔',

  duty: '{sort}: {title}',
  withheld: '{label} لیبل کا ایک معاملہ',

  subject: '{workspace}: {what}',
  'subject.overdue': '{count, plural, one {ایک کام تاخیر میں} other {# کام تاخیر میں}}',
  'subject.soon': '{count, plural, one {ایک کام کی تاریخ قریب} other {# کاموں کی تاریخ قریب}}',
  'subject.new': '{count, plural, one {ایک نیا کام} other {# نئے کام}}',
  greeting: 'محترم {name}،',
  opening: 'ورک اسپیس «{workspace}» میں آپ کے ذمے کے کاموں کی نئی صورتِ حال یہ ہے۔',
  'stage.overdue': 'تاخیر میں',
  'stage.soon': 'تاریخ قریب ہے',
  'stage.new': 'نئے کام',
  'due.overdue': 'آخری تاریخ {date} تھی، {days, plural, one {ایک دن} other {# دن}} پہلے۔',
  'due.day': 'آخری تاریخ {date}۔',
  more: '{count, plural, one {ایک اور کام} other {# اور کام}} یہاں درج نہیں۔',
  all: 'کل {count, plural, one {ایک کام آپ کا منتظر ہے} other {# کام آپ کے منتظر ہیں}}:',
  change: 'یہ ای میل ہفتے میں ایک بار، دوسری زبان میں یا بالکل نہ چاہیے تو یہاں چنیے:',
  stopHere: 'سائن اِن کیے بغیر اسے بند کرنے کے لیے:',
}
