/** Words that push, by language. What is in other languages than these is left alone. */

export type Tongue = 'en' | 'ur'

/** Which of the lists of words fits a language's code. */
export function tongueOf(code: string): Tongue | null {
  const [language] = code.split('-')
  return language === 'en' || language === 'ur' ? language : null
}

/** Urdu as it is typed has several letters for one, and marks that change no word. */
export const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d]/gu, '')
    .replace(/\u0643/gu, 'ک')
    .replace(/[\u064a\u0649]/gu, 'ی')
    .replace(/[’‘]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim()

const LETTER = '[\\p{L}\\p{M}\\p{N}]'

/** Any of these as whole words, in capitals or not. */
export const anyOf = (phrases: readonly string[]): RegExp =>
  new RegExp(`(?<!${LETTER})(?:${phrases.join('|')})(?!${LETTER})`, 'iu')

/** Openings and turns that tell which answer is expected (Krosnick & Presser 2010, p. 264; Dillman 2014, chapter 4). */
export const LEADING: Record<Tongue, RegExp> = {
  en: anyOf([
    'do you (?:also )?agree that',
    'do you not (?:agree|think|feel|believe)',
    "(?:don't|doesn't|didn't) (?:you|they|it|he|she|we)",
    "(?:wouldn't|shouldn't|couldn't|haven't|aren't|isn't|won't|can't) (?:you|they|it|we|he|she|the|this|that)",
    'would you not (?:agree|say)',
    'is it not (?:true|so)',
    'surely',
    'obviously',
    'of course',
    'clearly',
    'undoubtedly',
    'needless to say',
    'as (?:you know|everyone knows|everybody knows|we all know)',
    '(?:everyone|everybody|most people|(?:all |most )?experts) (?:knows?|agrees?|believes?|thinks?|says?)',
    'it is (?:well known|obvious|clear|common knowledge) that',
    'how (?:much|strongly) do you (?:support|approve of|like|enjoy|admire|oppose|dislike|hate)',
  ]),
  ur: anyOf([
    'کیا آپ (?:اس بات سے |اس سے )?(?:متفق|اتفاق کرتے|اتفاق کرتی) (?:ہیں )?کہ',
    'کیا آپ (?:اس بات سے |اس سے )?متفق نہیں',
    'کیا آپ نہیں (?:سمجھتے|سمجھتیں|مانتے|چاہتے|سوچتے)',
    'کیا آپ کو نہیں لگتا',
    'کیا (?:یہ|ایسا) (?:درست|سچ|صحیح|ٹھیک|ضروری)? ?نہیں',
    'ہے نا',
    'ہیں نا',
    'یقیناً',
    'یقینا',
    'بلاشبہ',
    'بے شک',
    'ظاہر ہے',
    'جیسا کہ (?:آپ|ہم سب|سب) جانتے',
    'سب (?:لوگ )?(?:جانتے|مانتے|کہتے) ہیں',
    'ماہرین (?:کا کہنا ہے|کہتے ہیں|متفق ہیں)',
    'آپ کتنی (?:حمایت|مخالفت|تعریف) کرتے',
  ]),
}

/** Words that judge before anybody has answered (Bradburn 2004, chapter 1). */
export const LOADED: Record<Tongue, RegExp> = {
  en: anyOf([
    'corrupt',
    'evil',
    'shameful',
    'disgraceful',
    'scandalous',
    'brutal',
    'cruel',
    'heroic',
    'noble',
    'brave',
    'outrageous',
    'ridiculous',
    'so-called',
    'useless',
    'wasteful',
    'lazy',
    'greedy',
    'incompetent',
    'disastrous',
    'terrible',
    'horrible',
    'wonderful',
    'glorious',
    'failed',
    'innocent',
    'ruthless',
    'regime',
    'propaganda',
  ]),
  ur: anyOf([
    'بدعنوان',
    'کرپٹ',
    'شرمناک',
    'ظالم',
    'ظالمانہ',
    'سفاک',
    'نااہل',
    'نکم[اےی]',
    'ناکام',
    'نام نہاد',
    'بہادر',
    'عظیم',
    'شاندار',
    'معصوم',
    'لالچی',
    'غدار',
    'تباہ کن',
    'بے حس',
    'ہولناک',
  ]),
}

/** A stem that names one end of a scale only: the other then needs saying, too (Dillman 2014, guideline 5.7). */
export const ONE_SIDED: Record<Tongue, RegExp> = {
  en: /\b(?:how|to what extent are you|are you) (satisfied|happy|likely|safe|important|effective|easy|fair)\b(?!.{0,30}\bor\b)/iu,
  ur: /(?<!\p{L})(?:کتنے|کتنی|کس حد تک) (مطمئن|خوش)(?!.{0,20}(?:یا|غیر مطمئن))/iu,
}
