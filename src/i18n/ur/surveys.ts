import type { Translation } from '../catalogue.ts'
import type { surveys as english } from '../en/surveys.ts'

/** سروے کے فارم: XLSForm پڑھتے ہوئے کیا کہا جاتا ہے، اور فارم دکھانے والا صفحہ۔ */
export const surveys: Translation<typeof english> = {
  'page.title': 'کیا یہ فارم یہاں پوچھا جا سکتا ہے؟',
  'page.lede':
    'سروے کا فارم اسی شکل میں دیں جو میدان میں چلتی ہے (XLSForm، جو ODK اور KoboToolbox میں ہے)۔ یہ صفحہ دکھاتا ہے کہ فارم کیسے پوچھا جائے گا، اور ہر قطار کی غلطی بتاتا ہے۔',
  'page.file': 'فارم',
  'page.formats': 'ورک بُک (.xlsx، .xlsm، .xls)، CSV، یا Markdown جدول۔',
  'page.check': 'فارم جانچیں',
  'page.privacy': 'کچھ محفوظ نہیں ہوتا: فائل پڑھی جاتی ہے، دکھائی جاتی ہے، اور بھلا دی جاتی ہے۔',
  'page.chooseFile': 'پہلے فائل چنیں۔',
  'page.accepted': '{questions, plural, one {فارم پوچھا جا سکتا ہے: ایک سوال۔} other {فارم پوچھا جا سکتا ہے: # سوال۔}}',
  'page.refused': '{count, plural, one {فارم ایک وجہ سے قبول نہیں ہوا۔} other {فارم # وجوہ سے قبول نہیں ہوا۔}}',
  'page.refusals': 'کیا بدلنا ہوگا',
  'page.notices': 'کیا جاننا چاہیے',
  'page.where': 'کہاں',
  'page.what': 'کیا',
  'page.rest':
    '{count, plural, one {ایسی ایک اور بات نہیں دکھائی گئی۔} other {ایسی # اور باتیں نہیں دکھائی گئیں۔}} ”paimana survey check“ سب بتاتا ہے۔',
  'page.inLanguage': 'کیسے پوچھا جائے گا: {language}',
  'page.noLanguage': 'کیسے پوچھا جائے گا',
  'page.when': 'تب پوچھا جائے گا جب:',
  'page.must': 'شرط:',
  'page.from': 'انتخاب جہاں:',
  'page.calculated': 'حساب:',
  'page.required': 'جواب ضروری ہے',
  'page.restQuestions': '{count, plural, one {ایک اور سوال نہیں دکھایا گیا۔} other {# اور سوال نہیں دکھائے گئے۔}}',
  'page.restChoices': '{count, plural, one {اور ایک} other {اور #}}',

  'file.empty': 'فائل خالی ہے۔ ورک بُک (.xlsx، .xlsm، .xls)، CSV فائل یا Markdown جدول دیں۔',
  'file.tooBig': 'فائل {most} میگا بائٹ سے بڑی ہے۔ فارم کو اتنی جگہ نہیں چاہیے: اس میں سے تصویریں اور ڈیٹا نکال دیں۔',
  'file.tooManySheets':
    'ورک بُک میں {found} شیٹیں ہیں؛ فارم میں زیادہ سے زیادہ پانچ ہوتی ہیں، اور {most} تک پڑھی جاتی ہیں۔',
  'file.tooManyRows': 'شیٹ {sheet} میں {most} سے زیادہ قطاریں ہیں۔ آخری سوال کے نیچے کی خالی قطاریں حذف کریں۔',
  'file.tooManyColumns': 'شیٹ {sheet} میں {most} سے زیادہ کالم ہیں۔ آخری کالم کے بعد کے خالی کالم حذف کریں۔',
  'file.tooManyCells':
    'ایک شیٹ میں اتنے خانے بتائے گئے ہیں جتنے کسی فارم میں نہیں ہو سکتے۔ آخر کے خالی کالم اور قطاریں حذف کریں۔',
  'file.notAWorkbook': 'یہ ZIP فائل ہے، ورک بُک نہیں۔ اصل .xlsx فائل دیں۔',
  'file.locked': 'ورک بُک پر پاس ورڈ لگا ہے۔ اسے پاس ورڈ کے بغیر محفوظ کریں۔',
  'file.bomb': 'ورک بُک کھلنے پر حد سے کہیں بڑی ہو جاتی ہے۔ صرف شیٹیں محفوظ کریں۔',
  'file.damaged': 'ورک بُک خراب ہے اور کھل نہیں سکتی۔ اسے دوبارہ نقل یا ڈاؤن لوڈ کریں۔',
  'file.entities':
    'ورک بُک کے حصے {part} میں entities ہیں، جن سے دوسری فائلیں چھپا کر لائی جا سکتی ہیں۔ اسے اسپریڈشیٹ پروگرام سے محفوظ کریں۔',
  'file.notText': 'فائل نہ ورک بُک ہے نہ پڑھا جا سکنے والا متن۔ اسے .xlsx یا UTF-8 میں CSV کے طور پر محفوظ کریں۔',
  'file.notCsv': 'فائل نہ ورک بُک ہے نہ CSV: سطر {line} میں واوین کھل کر بند نہیں ہوئے، یا غلط جگہ پر ہیں۔',
  'file.noTable':
    'فائل میں کوئی جدول نہیں۔ ایسی ورک بُک دیں جس میں survey نام کی شیٹ ہو، یا ایسے جدول جن کا پہلا کالم شیٹ کا نام بتائے۔',
  'file.noSheetName': 'سطر {line} کسی شیٹ کی نہیں۔ پہلے کالم میں شیٹ کا نام اس کی پہلی قطار سے پہلے ہونا چاہیے۔',
  'file.noSurvey': 'survey نام کی کوئی شیٹ نہیں۔ موجود شیٹیں: {sheets}۔',

  'place.cell': 'شیٹ {sheet}، قطار {row}، کالم {column}',
  'place.row': 'شیٹ {sheet}، قطار {row}',
  'place.sheet': 'شیٹ {sheet}',

  'feature.repeat': 'دہرائے جانے والے گروپ',
  'feature.loop': 'دہرائے جانے والے گروپ (فہرست پر)',
  'feature.media': 'تصویریں، آواز، ویڈیو اور فائلیں',
  'feature.location': 'مقام اور نقشے',
  'feature.entities': 'entities',
  'feature.pulldata': 'pulldata',
  'feature.externalData': 'دوسری فائلوں کا ڈیٹا، جیسے pulldata سے',
  'feature.lookup': 'instance() یا [شرط] سے تلاش',
  'feature.metadata': 'آلے، اس کے صارف یا جواب کے وقت کا ڈیٹا',
  'feature.lastSaved': 'آلے پر محفوظ پچھلے جواب',
  'feature.barcode': 'بارکوڈ',
  'feature.externalApp': 'آلے کی دوسری ایپس',
  'feature.notXPath': 'ایسے فارمولے جو XPath نہیں',
  'form.outOfScope':
    '”{what}“ کے لیے {feature} درکار ہیں، جو یہاں کے سروے میں نہیں۔ اسے نکال دیں یا کسی اور طرح پوچھیں۔',

  'form.formulaRead': 'خانے {cell} میں فارمولا ہے۔ فائل محفوظ ہوتے وقت جو قدر دکھائی گئی وہی پڑھی گئی۔',
  'form.formulaEmpty':
    'خانے {cell} کے فارمولے کی کوئی قدر نہیں۔ فائل کو اسپریڈشیٹ پروگرام میں کھول کر محفوظ کریں، یا قدر خود لکھیں۔',
  'form.errorValue': 'خانے {cell} میں اسپریڈشیٹ پروگرام کی غلطی ہے۔ جو قدر ہونی چاہیے وہ لکھیں۔',
  'form.mergedCells': '{cell} سے خانے ملا دیے گئے ہیں۔ ان میں جو ہے وہ صرف پہلے خانے کا شمار ہوتا ہے۔',
  'form.macros': 'ورک بُک میں میکرو ہیں۔ وہ نہ چلائے گئے نہ رکھے گئے۔',
  'form.foreignSheet':
    '{near, select, none {یہ شیٹ فارم کا حصہ نہیں؛ اس میں سے کچھ نہیں پڑھا گیا۔} other {یہ شیٹ فارم کا حصہ نہیں؛ اس میں سے کچھ نہیں پڑھا گیا۔ کیا مراد ”{near}“ تھی؟}}',
  'form.override':
    'حرف {character} کی وجہ سے متن اپنی اصل سے مختلف پڑھا جاتا ہے۔ اسے حذف کریں؛ سمت زبان سے طے ہوتی ہے۔',
  'form.control': 'حرف {character} کسی متن کا حصہ نہیں ہو سکتا۔ اسے حذف کریں۔',

  'form.sameColumn': 'کالم ”{other}“ اور ”{heading}“ کا مطلب ایک ہے۔ ان میں سے ایک رکھیں۔',
  'form.unknownColumn':
    '{near, select, none {XLSForm میں ”{heading}“ نام کا کالم نہیں۔ نام درست کریں یا اسے نکال دیں۔} other {XLSForm میں ”{heading}“ نام کا کالم نہیں۔ کیا مراد ”{near}“ تھی؟ ورنہ کوئی اور نام دیں، مثلاً ”remarks“۔}}',
  'form.remarkColumn': 'XLSForm میں ”{heading}“ نام کا کالم نہیں؛ اسے نوٹ سمجھا گیا، اور اس میں سے کچھ نہیں پڑھا گیا۔',
  'form.missingColumn': 'شیٹ میں کالم ”{missing}“ ہونا چاہیے۔',
  'form.columnInert': 'کالم ”{heading}“ دوسرے پروگراموں کے لیے ہے؛ یہاں اس سے کچھ نہیں ہوتا۔',
  'form.columnName':
    'کوئی فلٹر کالم ”{heading}“ کو نہیں پوچھ سکتا: نام میں صرف حروف، ہندسے، - _ اور . ہوتے ہیں۔ یہ کالم نہیں پڑھا گیا۔',
  'form.overruled': 'بغیر زبان کے کالم کی جگہ {language} والا کالم مانا گیا۔',
  'form.settingsRow': 'ترتیبات میں صرف عنوانوں کے نیچے کی پہلی قطار مانی جاتی ہے؛ یہ قطار نہیں پڑھی گئی۔',
  'form.settingKept': 'ترتیب ”{name}“ دوسرے پروگراموں کے لیے ہے؛ ان کے لیے رکھی گئی ہے، یہاں اس سے کچھ نہیں ہوتا۔',
  'form.unknownSetting': 'XLSForm میں ”{name}“ نام کی ترتیب نہیں۔ کیا مراد ”{near}“ تھی؟',

  'form.noQuestions': 'شیٹ کچھ نہیں پوچھتی: عنوانوں کے نیچے کوئی قطار نہیں۔',
  'form.missingType': 'قطار میں نام یا الفاظ ہیں مگر قسم نہیں۔ لکھیں کہ کیا پوچھا جا رہا ہے، مثلاً text یا integer۔',
  'form.remarkRow': 'قطار میں قسم، نام اور الفاظ نہیں؛ اسے نوٹ سمجھا گیا اور نہیں پڑھا گیا۔',
  'form.disabled': 'یہ قطار بند رکھی گئی ہے، اس لیے چھوڑ دی گئی۔',
  'form.unknownType':
    'XLSForm میں ”{type}“ نام کی قسم نہیں۔ عام قسمیں text، integer، decimal، date، select_one اور select_multiple ہیں۔',
  'form.unknownTypeNear': 'XLSForm میں ”{type}“ نام کی قسم نہیں۔ ”{suggestion}“ لکھیں۔',
  'form.missingName': 'قطار کا نام نہیں۔ حروف، ہندسوں اور _ سے ایک نام دیں۔',
  'form.badName': '”{name}“ نام نہیں ہو سکتا: نام حرف یا _ سے شروع ہوتا ہے، پھر حروف، ہندسے، - _ یا . آتے ہیں۔',
  'form.reservedName': 'نام ”{name}“ خود فارم کے لیے مخصوص ہے۔ کوئی اور نام رکھیں۔',
  'form.sameName': 'اسی گروپ کی ایک اور قطار کا نام بھی ”{name}“ ہے۔ ہر ایک کا الگ نام رکھیں۔',
  'form.alikeName': 'نام ”{name}“ اور ”{other}“ میں صرف چھوٹے بڑے حروف کا فرق ہے؛ بعض پروگرام انہیں ایک سمجھتے ہیں۔',
  'form.missingLabel': 'سوال ”{name}“ کے الفاظ نہیں۔ اسے label، hint یا حساب دیں۔',
  'form.missingCalculation': 'calculate قسم کی قطار میں حساب ہونا چاہیے۔',
  'form.notClosed': '{structure} ”{name}“ یہاں شروع ہوتا ہے مگر ختم نہیں ہوتا۔ ”end_{structure}“ کی قطار شامل کریں۔',
  'form.notOpened':
    'یہاں ایک {structure} ختم ہوتا ہے جو شروع نہیں ہوا۔ قطار نکال دیں، یا اوپر ”begin_{structure}“ شامل کریں۔',

  'form.noSuchList': 'انتخابات میں ”{list}“ نام کی فہرست نہیں۔',
  'form.choiceWithoutList': 'یہ انتخاب کسی فہرست کا نہیں۔ کالم list_name میں فہرست کا نام لکھیں۔',
  'form.choiceWithoutName': 'فہرست ”{list}“ کے ایک انتخاب کا نام نہیں۔ اسے نام دیں۔',
  'form.choiceWithoutLabel': 'فہرست ”{list}“ کے انتخاب ”{name}“ کے الفاظ نہیں؛ اس کا نام دکھایا جائے گا۔',
  'form.sameChoice':
    'فہرست ”{list}“ میں انتخاب ”{name}“ پہلے سے ہے۔ ایک کا نام بدلیں، یا allow_choice_duplicates کو yes کریں۔',
  'form.choiceWithSpace':
    'فہرست ”{list}“ کے انتخاب ”{name}“ کے نام میں خالی جگہ ہے، جس سے وہ دو انتخاب بن جائے گا۔ _ لکھیں۔',
  'form.filterWithOther': 'or_other والی فہرست پر فلٹر نہیں لگ سکتا۔ انتخاب ”other“ اور اس کا سوال خود لکھیں۔',
  'form.otherWritten':
    'or_other کھول کر لکھ دیا گیا: فہرست ”{list}“ میں انتخاب ”other“ ہے، اور اس کے بعد سوال ”{name}“ آتا ہے۔ ان کے الفاظ کا ترجمہ کریں۔',

  'form.badParameter': '”{part}“ پیرامیٹر نہیں۔ name=value لکھیں، اور بیچ میں خالی جگہ رکھیں۔',
  'form.unknownParameter': '”{name}“ اس قسم کا پیرامیٹر نہیں۔ ممکن: {allowed}۔',
  'form.badRandomize': 'randomize صرف true یا false ہو سکتا ہے، ”{value}“ نہیں۔',
  'form.badSeed': "seed ”{value}“ نہ عدد ہے نہ $'{'name'}' جیسا حوالہ۔",
  'form.seedAlone': 'اکیلے seed سے کچھ نہیں ہوتا۔ randomize=true شامل کریں۔',
  'form.badRows': '”{value}“ قطاروں کی تعداد نہیں۔ پورا عدد لکھیں۔',
  'form.rangeNumber': 'پیرامیٹر {name} ”{value}“ ہے، جو عدد نہیں۔',
  'form.rangeStep': '{name} {value} ہے؛ یہ نہ 0 ہو سکتا ہے نہ حد کی چوڑائی {width} سے زیادہ۔',
  'form.rangeMultiple': '{name} کسی قدم پر نہیں آتا: قدم {step} کے ہیں اور start سے شروع ہوتے ہیں۔',
  'form.rangeOutside': '{name} میں {value} ہے، جو {start} اور {end} کے بیچ نہیں۔',
  'form.rangeLabel': 'فہرست ”{list}“ کا انتخاب ”{name}“ ایک نشان کا نام ہے، اس لیے اس کا نام عدد ہونا چاہیے۔',
  'form.rangeEnds': 'نشانوں کے بغیر صرف سروں کے نام ہو سکتے ہیں: فہرست ”{list}“ میں صرف {start} اور {end} ہوں۔',
  'form.rangeAppearance':
    'نشان اور placeholder شکل ”{appearance}“ کے ساتھ نہیں دکھائے جا سکتے۔ کوئی شکل نہ دیں، یا vertical یا no-ticks لکھیں۔',
  'form.badTrigger': "”{written}“ trigger نہیں۔ وہ سوال لکھیں جس کے بدلنے سے فرق پڑے، مثلاً $'{'name'}'۔",
  'form.triggerUnseen': '{name} کو کوئی بدل نہیں سکتا: وہ حساب سے آتا ہے۔ trigger ایسا سوال ہونا چاہیے جو پوچھا جائے۔',

  'form.unexpectedCharacter': 'حرف نمبر {at}: ”{character}“ کا فارمولے میں کوئی مطلب نہیں۔',
  'form.unclosedText': 'حرف نمبر {at}: یہاں شروع ہونے والے متن کا آخری واوین نہیں۔',
  'form.unexpectedWord':
    'حرف نمبر {at}: ”{word}“ یہاں نہیں آ سکتا۔ شاید اس سے پہلے کوئی علامت، قوسین یا قدر رہ گئی ہے۔',
  'form.unexpectedEnd': 'فارمولا ادھورا ہے: حرف نمبر {at} کے بعد کچھ رہ گیا ہے، مثلاً کوئی قدر یا بند قوسین۔',
  'form.tooDeep': 'حرف نمبر {at}: قوسین {most} سے زیادہ تہوں میں ہیں۔',
  'form.tooLong': 'فارمولا {most} حروف سے لمبا ہے۔',
  'form.unknownFunction': 'حرف نمبر {at}: یہاں {name}() نام کا کوئی فنکشن نہیں۔',
  'form.argumentCount': 'حرف نمبر {at}: {name}() کو {least} سے {most} قدریں چاہییں، {found} دی گئیں۔',
  'form.notANumber':
    'حرف نمبر {at}: ”{text}“ متن ہے، اس سے حساب نہیں ہو سکتا۔ اس کا موازنہ کریں یا concat() استعمال کریں۔',
  'form.noSelfHere':
    "حرف نمبر {at}: ”.“ کا مطلب خود جواب ہے، جو یہاں ابھی معلوم نہیں۔ سوال کا نام لکھیں، جیسے $'{'name'}'۔",
  'form.noColumnHere':
    "حرف نمبر {at}: ”{name}“ نہ واوین میں متن ہے نہ کوئی سوال۔ $'{'{name}'}' لکھیں، یا ”{name}“ کو واوین میں رکھیں۔",
  'form.badPattern': 'حرف نمبر {at}: ”{pattern}“ ریگولر ایکسپریشن نہیں۔',
  'form.badReference': "حرف نمبر {at}: حوالہ $'{'name'}' ہوتا ہے، جس کے قوسین میں نام ہو۔",
  'form.noSuchName':
    '{near, select, none {فارم میں ”{name}“ نام کی کوئی چیز نہیں۔} other {فارم میں ”{name}“ نام کی کوئی چیز نہیں۔ کیا مراد ”{near}“ تھی؟}}',
  'form.severalOfName': '”{name}“ سے دو سوال مراد ہیں، {first} اور {second}۔ ان کے الگ نام رکھیں۔',
  'form.noSuchPath': 'فارم میں {path} پر کوئی سوال نہیں۔',
  'form.groupHasNoAnswer': '{path} گروپ ہے، اور گروپ کا جواب نہیں ہوتا۔ اس کے کسی سوال کا نام لکھیں۔',
  'form.circular': 'جواب خود اپنے اوپر منحصر ہے: {way}۔ ان میں سے ایک حوالہ نکال دیں۔',
}
