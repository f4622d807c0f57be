import type { Translation } from '../catalogue.ts'
import type { work as english } from '../en/work.ts'

/** لوگوں کا باہمی کام۔ */
export const work: Translation<typeof english> = {
  title: 'میرے ذمے کیا ہے',
  lede: '{count, plural, =0 {آپ کے لیے کچھ باقی نہیں۔} one {ایک کام آپ کا منتظر ہے۔} other {# کام آپ کے منتظر ہیں۔}}',
  nothing: 'آپ کے لیے کچھ باقی نہیں',
  nothingText: 'جو کچھ آپ کے عہدوں سے مانگا جائے، آپ کو لوٹایا جائے یا آپ کے نام بھیجا جائے وہ یہاں آتا ہے۔',
  what: 'کام',
  of: 'نوعیت',
  due: 'آخری تاریخ',
  noDay: 'کوئی تاریخ مقرر نہیں',
  office: 'آپ یہاں {office} کی حیثیت سے ہیں۔',
  late: '{days, plural, one {ایک دن کی تاخیر} other {# دن کی تاخیر}}',
  left: '{days, plural, =0 {آج آخری دن ہے} one {ایک کاری دن باقی} other {# کاری دن باقی}}',
  'duty.comment': 'ایک تبصرے میں آپ کا عہدہ مخاطب ہے',
  'duty.roadmapAsked': 'آپ سے لائحۂ عمل مانگا گیا ہے',
  'duty.roadmapOverdue': 'آپ کے لائحۂ عمل میں تاخیر ہو چکی ہے',
  'duty.roadmapReturned': 'ایک لائحۂ عمل آپ کو واپس بھیجا گیا ہے',
  'duty.roadmapSubmitted': 'ایک لائحۂ عمل جمع ہوا ہے',

  'role.focal-point': 'فوکل پرسن',
  'role.secretariat': 'سیکرٹریٹ',
  'role.assessor': 'آزاد جائزہ کار',
  'role.committee': 'رکن کمیٹی',
  'role.administrator': 'منتظم',

  'comments.title': 'تبصرے',
  'comments.who': 'یہ صرف وہی دیکھتے ہیں جو یہاں کام کرتے ہیں۔',
  'comments.none': 'ابھی کوئی تبصرہ نہیں۔',
  'comments.text': 'تبصرہ',
  'comments.mentions': 'کن عہدوں کے لیے',
  'comments.mentionsHint': 'انہیں یہ اپنے ذمے کے کاموں میں ملے گا۔',
  'comments.send': 'تبصرہ کریں',
  'comments.for': '{posts} کے لیے',
  'comments.seen': 'میں نے پڑھ لیا',

  'error.role': 'یہ آپ کی ذمہ داری میں شامل نہیں، یا اس ورک اسپیس میں آپ کو کوئی ذمہ داری نہیں دی گئی۔',
  'error.scope': 'یہ ٹوکن «{act}» کے لیے نہیں۔',
  'error.grant': 'یہاں آپ کے اختیارات ابھی بدلے ہیں۔ صفحہ دوبارہ کھولیے۔',
  'error.gone': '«{id}» یہاں نہیں۔ ممکن ہے اسے ہٹا دیا گیا ہو، یا یہ آپ کے لیے نہ ہو۔',
  'error.changed':
    'آپ کے صفحہ کھولنے کے بعد کسی اور نے اسے بدل دیا ہے۔ جو اب درج ہے وہ آپ کے لکھے کے ساتھ دکھایا گیا ہے؛ آپ کا لکھا ضائع نہیں ہوا۔',
  'error.short': 'اسے پُر کیجیے۔',
  'error.long': 'یہ بہت لمبا ہے: زیادہ سے زیادہ {limit, number}۔',
  'error.missing': 'اسے پُر کیجیے۔',
  'error.unknown': 'ایسا کوئی خانہ نہیں: {message}',
  'error.wrong': 'یہ اس طرح قبول نہیں ہو سکتا: {message}',
  'error.mention': '«{id}» نام کا کوئی عہدہ نہیں۔',
}
