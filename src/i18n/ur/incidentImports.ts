import type { Translation } from '../catalogue.ts'
import type { incidentImports as english } from '../en/incidentImports.ts'

/** ذرائع کے گنے ہوئے واقعات لانا: کوئی فائل یا قطار کیوں نہیں لی جاتی، اور درآمد کا حساب کیا کہتا ہے۔ */
export const incidentImports: Translation<typeof english> = {
  'error.column': '”{column}“ نام کا کوئی کالم نہیں۔ فائل میں یہ ہیں: {columns}۔',
  'error.heading':
    'فائل کی کسی قطار میں وہ کالم نہیں جو نقشۂ کالم کو چاہییں؛ یہ نہیں ملے: {missing}۔ قریب ترین قطار میں یہ ہیں: {columns}۔ نقشہ درست کریں، یا وہ فائل چنیں جس کے لیے یہ بنا تھا۔',
  'error.values':
    'محوروں کے کالموں میں {most, number} سے زیادہ مختلف مجموعے ہیں: ان میں سے کوئی ایک ہر واقعے کو الگ کرتا ہے، اس کی قسم کو نہیں۔ اسے نقشے سے نکال دیں، یا اس کی قدریں لکھیں۔',
  'error.workbook': 'ورک بک پڑھی نہیں جا سکتی: {message}',
  'error.sheet': '”{sheet}“ نام کی کوئی شیٹ نہیں؛ یہ ہیں: {sheets}۔',
  'error.mapping': 'نقشۂ کالم استعمال نہیں ہو سکتا: {message}',
  'error.no-source': 'اس ورک اسپیس میں واقعات کا کوئی ذریعہ ”{source}“ نہیں؛ پہلے اسے incident_sources میں لکھیں۔',
  'error.nothing': 'ذریعہ ”{source}“ کی کوئی درآمد نہیں جو واپس لی جا سکے۔',
  'error.again': 'یہ فائل اسی طرح پہلے لائی جا چکی ہے: نسخہ {number}، ”{name}“۔ کچھ نہیں بدلا۔',
  'error.older':
    'اس سے نیا نسخہ موجود ہے، ”{name}“، بتاریخ {day}۔ پہلے اسے واپس لیں، یا اس فائل کو ایسا دن دیں جو اس سے پہلے نہ ہو۔',
  'error.moved': 'فائل پڑھے جانے کے دوران بدل گئی۔ کچھ محفوظ نہیں ہوا؛ دوبارہ کوشش کریں۔',
  'reason.no-date': 'تاریخ نہیں ہے',
  'reason.date': 'یہ کوئی دن نہیں',
  'reason.ambiguous-date': 'اس سے دو دن پڑھے جا سکتے ہیں: نقشے میں بتائیں کہ پہلے دن آتا ہے یا مہینہ',
  'reason.dates-backwards': 'آخری دن پہلے دن سے پہلے ہے',
  'reason.figure': 'اس سے کوئی عدد نہیں پڑھا جا سکتا',
  'reason.deaths-disagree': 'قسم وار اموات کل اموات سے زیادہ ہیں',
  'reason.value': 'نقشہ اس قدر کو نہیں جانتا',
  'reason.place': 'یقین سے نہیں کہا جا سکتا کہ اس نام سے کون سا علاقہ مراد ہے',
  'reason.coordinates': 'یہ زمین پر کسی جگہ کے محدد نہیں',
  'reason.columns': 'قطار میں خانوں کی تعداد سرخی کے ناموں سے مختلف ہے',
  'reason.quote': 'اقتباس کی علامت کھلی ہے اور بند نہیں ہوئی',
  'reason.total': 'یہ میزان کی قطار ہے',
  'reason.unlabelled-total': 'یہ میزان کی قطار ہے جو خود نہیں بتاتی: اوپر کی قطاروں کا مجموعہ دہراتی ہے',
  'reason.same-id': 'ایک اور قطار کی یہی شناخت ہے اور وہ کچھ اور کہتی ہے؛ وہ محفوظ کی گئی',
  'reason.same-row': 'ایک اور قطار یہی کہتی ہے، اور دونوں کی کوئی شناخت نہیں',
  'reason.elsewhere': 'نقشہ ایسی قطاریں چھوڑ دیتا ہے',
  'fate.doubtful': 'مشکوک',
  'fate.refused': 'رد',
  account:
    '{read, number} قطاریں پڑھی گئیں: {stored, number} محفوظ، {merged, number} ضم، {doubtful, number} مشکوک، {refused, number} رد',
  totals:
    '{events, number} واقعات، {deaths, number} اموات ({deathsLow, number} سے {deathsHigh, number} تک)، {injured, number} زخمی',
  changes:
    'پچھلے نسخے کے مقابلے میں: {added, number} نئے، {changed, number} بدلے ہوئے، {withdrawn, number} واپس لیے گئے، {unchanged, number} جوں کے توں',
  sumsOnly: 'صرف واقعات کے مجموعے رکھے گئے، ہر واقعہ الگ نہیں۔',
  right: 'درست یہ ہوگا: {right}',
}
