/** Questions of our own, each judged by a person: what the lists of words are measured on. Some are meant to be hard. */
export interface Labelled {
  tongue: 'en' | 'ur'
  text: string
  pushes: boolean
  asksTwo: boolean
}

const labelled =
  (tongue: 'en' | 'ur', pushes: boolean, asksTwo: boolean) =>
  (text: string): Labelled => ({ tongue, text, pushes, asksTwo })

const EN_PUSHING = [
  'Do you agree that the police should be better paid?',
  "Don't you think that the new road was a mistake?",
  'As everyone knows, water is scarce. How much do you use?',
  "Wouldn't you say that schools have improved?",
  'How much do you support the new curfew?',
  'Most people believe that the courts are slow. What do you think?',
  'Obviously the lights must be repaired. How soon?',
  "Shouldn't the government do more for farmers?",
  'How badly has the corrupt administration handled the flood?',
  'Should the failed scheme be continued?',
  'Would you rather have safety or chaos?',
  'Why do you think the new mayor is doing such a good job?',
  'Given the great sacrifices of our soldiers, how do you rate the operation?',
  'Is it not true that prices have risen?',
]
const EN_TWO = [
  'How satisfied are you with the speed and quality of the repairs?',
  'Do you trust the police and the courts?',
  'Is the water in your street clean and cheap?',
  'How often do you read newspapers and listen to the radio?',
  'Should the council build more schools and lower the fees?',
  'Are the teachers of your children friendly and well trained?',
  'Was the officer who spoke to you polite as well as helpful?',
  'Do you feel safe at home and in the street?',
  'How would you rate the roads and the street lights of your village?',
  'Do you know and use the complaint office?',
  'Has your income or your health suffered since the flood?',
  'Do you think that prices are too high, or that wages are too low?',
]
const EN_PLAIN = [
  'How safe or unsafe do you feel in your street at night?',
  'How many people live in your household?',
  'In the last 12 months, how often did you visit a health centre?',
  'Which of these have you heard of?',
  'How much do you trust or distrust the district council?',
  'What would make your street safer?',
  'Do men and women use the park equally often?',
  'How good or bad is law and order in your district?',
  'Is the distance between your home and the school more than a kilometre?',
  'Are there people aged 60 and over in your household?',
  'When you and your family are ill, where do you go first?',
  'If there was a flood in your village and the road was closed, how did you get food?',
  'Do you live in Sarmeen City, Talbanda or somewhere else?',
  'How many days and nights were you without electricity?',
  'Would you like to tell us more?',
  'Have you ever reported a crime to the police?',
  'Which language do you speak at home?',
  'How easy or difficult is it to reach the tehsil office?',
  'What is the clearest problem of your village?',
  'How fair or unfair was the last election in your view?',
  'Did anybody of the council visit your village last year?',
  'How old are you?',
  'Do you agree or disagree with the new timetable of the buses?',
  'Do you travel on the road between Talbanda and Sarmeen City every day?',
]
const UR_PUSHING = [
  'کیا آپ متفق ہیں کہ پولیس کی تنخواہ بڑھنی چاہیے؟',
  'کیا آپ نہیں سمجھتے کہ نئی سڑک غلطی تھی؟',
  'جیسا کہ سب جانتے ہیں، پانی کم ہے۔ آپ کتنا استعمال کرتے ہیں؟',
  'کیا آپ کو نہیں لگتا کہ اسکول بہتر ہوئے ہیں؟',
  'ظاہر ہے بتیاں ٹھیک ہونی چاہییں۔ کتنی جلدی؟',
  'ناکام منصوبے کو جاری رکھنا چاہیے؟',
  'بدعنوان انتظامیہ نے سیلاب کو کیسے سنبھالا؟',
  'ماہرین کہتے ہیں کہ عدالتیں سست ہیں۔ آپ کیا سمجھتے ہیں؟',
  'حکومت کو کسانوں کے لیے زیادہ کرنا چاہیے، ہے نا؟',
  'آپ کے خیال میں نئے ناظم اتنا اچھا کام کیوں کر رہے ہیں؟',
  'ہمارے سپاہیوں کی عظیم قربانیوں کے بعد آپ اس کارروائی کو کیسا سمجھتے ہیں؟',
  'کیا یہ سچ نہیں کہ قیمتیں بڑھ گئی ہیں؟',
]
const UR_TWO = [
  'آپ مرمت کی رفتار اور معیار سے کتنے مطمئن یا غیر مطمئن ہیں؟',
  'کیا آپ پولیس اور عدالتوں پر بھروسا کرتے ہیں؟',
  'کیا آپ کی گلی کا پانی صاف اور سستا ہے؟',
  'آپ کتنی بار اخبار پڑھتے اور ریڈیو سنتے ہیں؟',
  'کیا کونسل کو مزید اسکول بنانے اور فیس کم کرنی چاہیے؟',
  'کیا آپ کے بچوں کے استاد خوش اخلاق اور تربیت یافتہ ہیں؟',
  'آپ گاؤں کی سڑکوں اور بتیوں کو کیسا سمجھتے ہیں؟',
  'کیا آپ گھر اور گلی میں خود کو محفوظ سمجھتے ہیں؟',
  'کیا افسر آپ سے شائستگی اور توجہ سے ملا؟',
  'کیا سیلاب کے بعد آپ کی آمدنی یا صحت متاثر ہوئی؟',
]
const UR_PLAIN = [
  'رات کو اپنی گلی میں آپ خود کو کتنا محفوظ یا غیر محفوظ سمجھتے ہیں؟',
  'آپ کے گھر میں کتنے لوگ رہتے ہیں؟',
  'پچھلے بارہ مہینوں میں آپ کتنی بار مرکز صحت گئے؟',
  'ان میں سے آپ نے کس کس کے بارے میں سنا ہے؟',
  'آپ کو ضلعی کونسل پر کتنا بھروسا ہے یا نہیں ہے؟',
  'آپ کی گلی کیسے زیادہ محفوظ ہو سکتی ہے؟',
  'کیا مرد اور خواتین پارک برابر استعمال کرتے ہیں؟',
  'آپ کے گھر اور اسکول کے درمیان فاصلہ ایک کلومیٹر سے زیادہ ہے؟',
  'کیا آپ کچھ اور بتانا چاہیں گے؟',
  'ایک اور سوال: آپ کون سی زبان بولتے ہیں؟',
  'کیا آپ نے کبھی پولیس میں رپورٹ درج کرائی؟',
  'تحصیل دفتر پہنچنا کتنا آسان یا مشکل ہے؟',
  'آپ کے خیال میں پچھلا انتخاب کتنا منصفانہ یا غیر منصفانہ تھا؟',
  'کیا پچھلے سال کونسل کا کوئی رکن آپ کے گاؤں آیا؟',
  'آپ کی عمر کتنی ہے؟',
  'آپ بسوں کے نئے اوقات سے متفق ہیں یا نہیں؟',
  'اگر سڑک بند ہو اور بجلی نہ ہو، آپ کھانا کہاں سے لاتے ہیں؟',
  'کتنے دن اور رات بجلی نہیں تھی؟',
  'گاؤں کا سب سے بڑا مسئلہ کیا ہے؟',
  'آپ اور آپ کے گھر والے بیمار ہوں تو پہلے کہاں جاتے ہیں؟',
]

export const SENTENCES: Labelled[] = [
  ...EN_PUSHING.map(labelled('en', true, false)),
  ...EN_TWO.map(labelled('en', false, true)),
  ...EN_PLAIN.map(labelled('en', false, false)),
  ...UR_PUSHING.map(labelled('ur', true, false)),
  ...UR_TWO.map(labelled('ur', false, true)),
  ...UR_PLAIN.map(labelled('ur', false, false)),
]

/** Written after the lists of words were fixed, and never used to change them. */
export const HELD_OUT: Labelled[] = [
  ...[
    'Do you agree that fines should be higher?',
    "Isn't it time to close the old market?",
    'How strongly do you oppose the unfair tax?',
    'Would any sensible person refuse the vaccine?',
    'Everybody knows that buses are late. Are yours?',
    'Do you approve of the brutal clearing of the bazaar?',
    'Should we let criminals walk free?',
    'Surely you have heard of the new helpline?',
  ].map(labelled('en', true, false)),
  ...[
    'How useful and clear was the leaflet?',
    'Do you know your rights and how to claim them?',
    'Should salaries and pensions rise?',
    'How happy are you with your job and your pay?',
    'Is the clinic near, clean and open at night?',
    'Did the officer explain the form and help you to fill it in?',
    'Do you buy and sell at the bazaar?',
    'Is the headman honest, or at least fair?',
  ].map(labelled('en', false, true)),
  ...[
    'How many brothers and sisters do you have?',
    'Which bus do you take?',
    'Did you vote in the last local election?',
    'How often do you and your neighbours meet?',
    'Where do you fetch water in summer and where in winter?',
    'How clean or dirty is your street?',
    'Is your house between the canal and the railway?',
    'What do you like about the new park?',
    'How long have you lived in Talbanda?',
    'If you fell ill and could not work, who would help?',
    'Do you have a bank account?',
    'Who decides about money in your household?',
  ].map(labelled('en', false, false)),
  ...[
    'کیا آپ اس سے متفق ہیں کہ جرمانے بڑھنے چاہییں؟',
    'کیا آپ نہیں چاہتے کہ بازار صاف ہو؟',
    'یقیناً آپ نے نئی ہیلپ لائن کے بارے میں سنا ہوگا؟',
    'سب جانتے ہیں کہ بسیں دیر سے آتی ہیں۔ آپ کی بس؟',
    'ظالم ٹھیکیدار کے بارے میں آپ کیا کہیں گے؟',
    'کوئی سمجھدار شخص ٹیکے سے انکار کر سکتا ہے؟',
  ].map(labelled('ur', true, false)),
  ...[
    'پرچہ کتنا مفید اور واضح تھا؟',
    'کیا تنخواہیں اور پنشن بڑھنی چاہییں؟',
    'آپ اپنی نوکری اور تنخواہ سے کتنے خوش ہیں؟',
    'کیا شفاخانہ نزدیک اور صاف ہے؟',
    'کیا آپ بازار میں خریدتے بھی ہیں، بیچتے بھی؟',
    'کیا اہلکار نے فارم سمجھایا اور بھرنے میں مدد کی؟',
  ].map(labelled('ur', false, true)),
  ...[
    'آپ کے کتنے بہن بھائی ہیں؟',
    'آپ کون سی بس لیتے ہیں؟',
    'کیا آپ نے پچھلے بلدیاتی انتخاب میں ووٹ دیا؟',
    'آپ پانی کہاں سے لاتے ہیں؟',
    'آپ کی گلی کتنی صاف یا گندی ہے؟',
    'گھر میں پیسوں کا فیصلہ کون کرتا ہے؟',
    'آپ اور آپ کے پڑوسی کتنی بار ملتے ہیں؟',
    'نئے پارک میں آپ کو اور کیا پسند ہے؟',
  ].map(labelled('ur', false, false)),
]
