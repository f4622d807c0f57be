/** Scales among choices: how many stand on each side, and whether there is a middle. */
import type { Choice } from '#src/voices/xlsform/model.ts'
import { anyOf, plain, type Tongue } from './wording.ts'

type Side = 'positive' | 'negative' | 'middle' | 'zero' | 'outside' | null

/** The first that fits decides: what is negated comes before what it negates. */
const SIDES: Record<Tongue, [side: Exclude<Side, null>, words: RegExp][]> = {
  en: [
    [
      'outside',
      anyOf([
        "(?:i )?(?:do not|don't) know",
        'not sure',
        'no opinion',
        '(?:prefer|rather) not.*',
        'refused?.*',
        'not applicable',
        'no answer',
        'cannot say',
        "can't say",
        'other',
      ]),
    ],
    [
      'middle',
      anyOf([
        'neither.*',
        'neutral',
        'undecided',
        'the same',
        'about the same',
        'no change',
        'unchanged',
        'fair',
        'average',
        'ok(?:ay)?',
        'mixed',
        'so-so',
        'partly',
      ]),
    ],
    ['zero', anyOf(['not at all.*', 'never', 'none', 'nothing', 'no trust.*', 'no confidence.*'])],
    [
      'negative',
      anyOf([
        '(?:very |quite |somewhat |strongly |completely |a little |slightly |rather |fairly |extremely |mostly |much )?(?:dissatisfied|disagree|unsafe|unlikely|unhappy|unimportant|unfair|ineffective|uncomfortable|bad|badly|poor|poorly|worse|worst|terrible|weak|difficult|hard|negative|distrust|oppose|against|dangerous|decreased|low)',
        'not (?:very |so |too )?(?:satisfied|safe|likely|happy|important|good|well|fair|effective|much)',
      ]),
    ],
    [
      'positive',
      anyOf([
        'satisfied',
        'agree',
        'safe',
        'likely',
        'happy',
        'important',
        'fair(?:ly)? (?:good|well)',
        'effective',
        'comfortable',
        'good',
        'well',
        'excellent',
        'better',
        'best',
        'great',
        'strong',
        'easy',
        'positive',
        'trust',
        'support',
        'favou?r',
        'increased',
        'outstanding',
        'perfect',
        'high',
      ]),
    ],
  ],
  ur: [
    [
      'outside',
      anyOf([
        'معلوم نہیں',
        'پتا نہیں',
        'پتہ نہیں',
        'نہیں جانت[اےی].*',
        'جواب نہیں.*',
        'بتانا نہیں.*',
        'کوئی رائے نہیں',
        'دیگر',
        'لاگو نہیں',
      ]),
    ],
    [
      'middle',
      anyOf([
        'نہ .* نہ .*',
        'غیر جانب ?دار',
        'درمیانہ',
        'درمیان[اےی]',
        'مناسب',
        'اوسط',
        'ویسا ہی',
        'کوئی فرق نہیں',
        'نہ ادھر نہ ادھر',
      ]),
    ],
    ['zero', anyOf(['بالکل نہیں', 'کبھی نہیں', 'کچھ نہیں', 'بالکل .* نہیں'])],
    [
      'negative',
      anyOf([
        'غیر مطمئن',
        'غیر متفق',
        'غیر محفوظ',
        'غیر اہم',
        'متفق نہیں',
        'مطمئن نہیں',
        'محفوظ نہیں',
        'اختلاف',
        'نا ?خوش',
        'خراب',
        'برا',
        'بری',
        'برے',
        'بدتر',
        'بدترین',
        'کمزور',
        'مشکل',
        'ناقص',
        'غیر مؤثر',
        'غیر منصفانہ',
        'مخالف',
      ]),
    ],
    [
      'positive',
      anyOf([
        'مطمئن',
        'متفق',
        'محفوظ',
        'اہم',
        'خوش',
        'اچھا',
        'اچھی',
        'اچھے',
        'بہتر',
        'بہترین',
        'عمدہ',
        'شاندار',
        'مضبوط',
        'آسان',
        'مؤثر',
        'منصفانہ',
        'حامی',
        'اتفاق',
      ]),
    ],
  ],
}

const AGREEMENT: Record<Tongue, RegExp> = {
  en: /\b(?:dis)?agree\b/iu,
  ur: /متفق|اتفاق|اختلاف/u,
}

function sideOf(label: string, tongue: Tongue): Side {
  const text = plain(label)
  return SIDES[tongue].find(([, words]) => words.test(text))?.[0] ?? null
}

export interface Scale {
  positive: number
  negative: number
  middle: number
  /** Only how much there is of one thing, from nothing upwards: it has no other side. */
  isOnePole: boolean
  isAgreement: boolean
}

/** What of a list is a scale that judges; null where too little of it is. */
export function scaleOf(choices: readonly Choice[], language: string, tongue: Tongue): Scale | null {
  const labels = choices.map(({ label }) => label[language] ?? '')
  const sides = labels.map((label) => sideOf(label, tongue))
  const count = (side: Side) => sides.filter((one) => one === side).length
  const onScale = sides.filter((side) => side !== 'outside')
  const [positive, negative, middle, zero] = [count('positive'), count('negative'), count('middle'), count('zero')]
  const isScale = onScale.length >= 3 && onScale.every((side) => side !== null) && positive > 0
  if (!isScale) return null
  return {
    positive,
    negative,
    middle,
    isOnePole: negative === 0 && zero > 0,
    isAgreement: labels.filter((label) => AGREEMENT[tongue].test(label)).length >= 2,
  }
}
