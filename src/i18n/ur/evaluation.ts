import type { Translation } from '../catalogue.ts'
import type { evaluation as english } from '../en/evaluation.ts'

/** منقطع زمانی سلسلے سادہ زبان میں۔ کوئی جملہ یہ نہیں کہتا کہ پالیسی ہی وجہ تھی۔ */
export const evaluation: Translation<typeof english> = {
  'title.question': 'سوال',
  'title.model': 'ماڈل، نتیجے سے پہلے',
  'title.verdict': 'جواب',
  'title.seen': 'کیا دیکھا گیا',
  'title.doubt': 'اس پر کہاں تک شک کیا جا سکتا ہے',
  'title.power': 'کیا نظر آ سکتا تھا',
  'title.checklist': 'مطالعے کا معیار',
  'title.remarks': 'یہ بھی ذہن میں رہے',

  question: '{title}: کیا {from} سے {outcome} میں توقع سے ہٹ کر کوئی تبدیلی آئی؟',
  questionUntitled: 'کیا {from} سے {outcome} میں توقع سے ہٹ کر کوئی تبدیلی آئی؟',
  data: 'کل {n, number} اوقات ہیں: {before, number} پہلے کے اور {after, number} اس کے بعد کے۔',

  'family.poisson': 'گنتیاں، پوئسن تقسیم کے ساتھ۔',
  'family.quasipoisson': 'گنتیاں، جن کے پھیلاؤ کا اندازہ لگایا جاتا ہے (کواسی پوئسن)۔',
  'family.negative-binomial': 'گنتیاں، منفی دو رقمی تقسیم کے ساتھ۔',
  'family.gaussian': 'قدریں، کم ترین مربعوں کے طریقے سے۔',
  'term.level': 'سطح میں فوری تبدیلی تلاش کی جاتی ہے۔',
  'term.slope': 'رجحان میں تبدیلی تلاش کی جاتی ہے۔',
  'term.delayed': '{delay, number} {delay, plural, one {وقت} other {اوقات}} کے بعد سطح میں تبدیلی تلاش کی جاتی ہے۔',
  season:
    'موسمی اثر لہروں کے {harmonics, plural, one {ایک جوڑے} other {# جوڑوں}} سے نکالا جاتا ہے؛ سال {period, number} اوقات کا ہے۔',
  noSeason: 'کوئی موسمی اثر نہیں نکالا جاتا۔',
  'errors.model': 'وقفے ماڈل کے مطابق ہیں۔',
  'errors.hc0': 'وقفوں میں گنجائش ہے کہ پھیلاؤ ہر وقت یکساں نہ ہو (HC0)۔',
  'errors.newey-west': 'وقفوں میں گنجائش ہے کہ {lag, number} تک کے فاصلے کے اوقات ایک جیسے ہوں (نیوی اور ویسٹ)۔',
  stated: 'ماڈل {on} کو لکھا گیا، جب نتیجہ معلوم نہ تھا۔',
  statedWhere: 'ماڈل {on} کو لکھا گیا، جب نتیجہ معلوم نہ تھا: {where}۔',
  notStated: 'کسی نے نہیں بتایا کہ ماڈل نتیجہ معلوم ہونے سے پہلے چنا گیا تھا یا نہیں۔',

  'verdict.consistent': 'اثر کے مطابق ہے۔',
  'verdict.none': 'اثر کا کوئی ثبوت نہیں۔',
  'verdict.untold': 'بتایا نہیں جا سکتا۔',
  'why.short':
    'سلسلہ چھوٹا ہے: {before, number} اوقات پہلے کے اور {after, number} بعد کے، جبکہ دونوں طرف {least, number} درکار ہیں۔',
  'why.break': 'تقریباً اسی وقت کچھ اور بھی بدلا، اور دونوں کو الگ نہیں کیا جا سکتا: {what}۔',
  'why.alike': 'ساتھ ساتھ کے اوقات اتنے ملتے جلتے ہیں (باہمی ربط {rho}) کہ سلسلہ خود بخود بھٹکتا رہتا ہے۔',
  'why.bend': 'اقدام سے پہلے ہی رجحان مڑ رہا تھا (p {p})، اس لیے سیدھی لکیر کو آگے بڑھانے سے کم ہی پتا چلتا ہے۔',
  'why.sources': 'ایک اور ماخذ کچھ اور کہتا ہے: {sources}۔',
  'why.changed': 'سلسلہ واقعی بدلا، اتنا کہ اتفاق اور ساتھ کے اوقات کی مشابہت سے اس کی وضاحت نہیں ہوتی (p {p})۔',
  'why.placebo': 'دوسری تاریخیں بھی اتنا ہی دکھاتی ہیں: {others, number} میں سے {ahead, number} اصل تاریخ سے زیادہ۔',
  'why.curve':
    'بات ماڈل پر منحصر ہے: {specifications, number} میں سے {same, number} ایک ہی سمت بتاتے ہیں، اور {otherwise, number} واضح طور پر دوسری سمت۔',
  'why.area': 'نتیجہ ایک علاقے پر ٹکا ہے؛ اس کے بغیر سمت الٹ جاتی ہے: {areas}۔',
  'why.powerless': 'مطلوبہ حجم کی تبدیلی دیکھنے کے لیے طاقت کم تھی ({power})۔',
  'why.unchanged': 'اتفاق سے بڑھ کر کوئی تبدیلی نظر نہیں آئی (p {p})۔',
  'why.powerful': 'مطلوبہ حجم کی تبدیلی ہوتی تو نظر آ جاتی (طاقت {power})۔',
  'why.stands':
    'شک کے سامنے قائم رہتا ہے: {dates, plural, =0 {دوسری تاریخیں نہیں آزمائی گئیں} other {{dates, number} تاریخوں میں اصل تاریخ کا درجہ {rank, number} ہے}}، اور {specifications, number} میں سے {same, number} ماڈل ایک ہی سمت بتاتے ہیں۔',

  average: 'اس کے بعد کے عرصے میں {outcome} اوسطاً توقع کا {ratio} رہا (95 فیصد: {low} تا {high})۔',
  averageDifference: 'اس کے بعد کے عرصے میں {outcome} اوسطاً توقع سے {difference} مختلف رہا (95 فیصد: {low} تا {high})۔',
  expected: 'مشاہدہ {observed}؛ اگر کچھ نہ بدلتا تو توقع {expected} کی تھی (95 فیصد: {low} تا {high})۔',

  pretrend: 'پہلے کا رجحان ایک وقت سے اگلے تک {ratio} تھا (95 فیصد: {low} تا {high})۔',
  pretrendDifference: 'پہلے کا رجحان ایک وقت سے اگلے تک {difference} تھا (95 فیصد: {low} تا {high})۔',
  pretrendNone: 'پہلے کے عرصے کو الگ سے نہیں دیکھا جا سکا: {why}',
  bend: 'آیا وہ رجحان مڑ رہا تھا: p {p}۔',
  placebo: 'آزمائی گئی {dates, number} تاریخوں میں اصل تاریخ کا درجہ {rank, number} ہے۔',
  curve:
    'دوسرے {specifications, number} ماڈلوں میں سے {same, number} ایک ہی سمت بتاتے ہیں، ان میں {clear, number} واضح طور پر؛ یہ {least} سے {most} تک ہیں۔',
  curveRefused: '{refused, plural, one {ایک ماڈل} other {# ماڈلوں}} کا اندازہ نہیں لگ سکا۔',
  without: '{area} کے بغیر: {ratio} ({low} تا {high})۔',
  source: '{source} کے مطابق: {ratio} ({low} تا {high})۔',
  elsewhereRefused: '{name}: اندازہ نہیں لگ سکا۔ {why}',
  oneSource: 'صرف ایک ماخذ دیکھا گیا۔',
  alike: 'ماڈل سے ہٹ کر ساتھ ساتھ کے اوقات کا باہمی ربط: {rho}۔ {lags, number} وقفوں پر لیونگ اور باکس: p {p}۔',

  detectable: 'گھٹ کر {fall} یا بڑھ کر {rise} ہونے سے چھوٹی پائیدار تبدیلی 80 فیصد طاقت سے نظر نہیں آ سکتی تھی۔',
  detectableDifference: '{difference} سے چھوٹی پائیدار تبدیلی 80 فیصد طاقت سے نظر نہیں آ سکتی تھی۔',
  power: 'بدل کر {effect} ہونے کو دیکھنے کی طاقت {power} تھی۔',
  powerDifference: '{effect} کی تبدیلی کو دیکھنے کی طاقت {power} تھی۔',

  'remark.missing':
    '{rows, plural, one {ایک قطار چھوڑی گئی} other {# قطاریں چھوڑی گئیں}}، کیونکہ ان میں کچھ موجود نہیں۔',
  'remark.uneven':
    'اوقات {gaps, plural, one {ایک جگہ} other {# جگہوں پر}} برابر فاصلے پر نہیں؛ پھر بھی انہیں ساتھ ساتھ مانا گیا ہے۔',
  'remark.offset':
    'کم ترین مربعوں میں {column} کا لاگرتھم جوں کا توں جمع ہوتا ہے۔ شرحیں دیکھنی ہوں تو پہلے اس سے تقسیم کریں۔',
  'remark.unstated': 'کسی نے نہیں بتایا کہ ماڈل نتیجے سے پہلے چنا گیا تھا؛ اسے کھوجی تجزیہ سمجھا جائے۔',
  'remark.noPlacebo': 'دوسری تاریخیں نہیں آزمائی گئیں، کیونکہ تصریح میں ایسا لکھا ہے۔',
  'remark.unknownItem': 'معیار کی فہرست میں «{item}» نام کی کوئی مد نہیں۔',

  'answer.yes': 'ہاں',
  'answer.no': 'نہیں',
  'answer.unclear': 'واضح نہیں',
  checked: '{question} {answer}۔',
  checkedRemark: '{question} {answer}: {remark}',
  checklistSource: 'کوکرین کے گروہ EPOC کے منقطع زمانی سلسلوں کے معیارات (2017) اور رمزی اور ساتھیوں (2003) کے مطابق۔',
  'item.independent': 'کیا اسی وقت کوئی اور ایسی چیز نہیں بدلی جو نتیجے پر اثر ڈالتی ہو؟',
  'item.shape': 'کیا پہلے سے بتایا گیا تھا کہ اثر کیسا ہو گا (فوری، آہستہ یا دیر سے)؟',
  'item.collection': 'کیا پہلے اور بعد میں اعداد ایک ہی طریقے سے جمع ہوئے؟',
  'item.blind': 'کیا نتیجہ معروضی ہے، یا اسے ایسے لوگوں نے پرکھا جنہیں اقدام کا علم نہ تھا؟',
  'item.missing': 'کیا کم ہی کچھ غائب ہے، اور پہلے اور بعد میں یکساں؟',
  'item.selective': 'کیا ہر وہ نتیجہ بتایا گیا ہے جس کا مطالعہ ہونا تھا؟',
  'item.other': 'کیا دوسرے خطرات نہیں، جیسے موسمی اثر جو نکالا نہ گیا ہو؟',
  'item.points': 'کیا رجحان کے لیے پہلے اور بعد میں کافی اوقات ہیں، اور تعداد کی وجہ دی گئی ہے؟',
  'item.reason': 'کیا اقدام کا پہلا وقت درست ہے، اور اس کی وجہ دی گئی ہے؟',
}
