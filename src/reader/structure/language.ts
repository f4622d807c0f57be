/** Languages by the letters or words that only they, or they above others, use: enough to choose rules and a font. */

const SCRIPTS: [tag: string, letters: RegExp][] = [
  ['ar', /\p{Script=Arabic}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['si', /\p{Script=Sinhala}/gu],
  ['pa', /\p{Script=Gurmukhi}/gu],
  ['am', /\p{Script=Ethiopic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['ja', /\p{Script=Hiragana}|\p{Script=Katakana}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['', /\p{Script=Latin}/gu],
]

/** Letters of one language written in Arabic script, and not of the next in the list. */
const ARABIC_SCRIPT: [tag: string, letters: RegExp][] = [
  ['sd', /[ڄڃٿڻڪٻڀڳڱ]/g],
  ['ps', /[ښځړټډڼۍې]/g],
  ['ur', /[ٹڈڑںےہۓ]/g],
  ['fa', /[پچژگی]/g],
  ['ar', /[ةيكأإ]/g],
]

const STOP_WORDS: [tag: string, words: string][] = [
  ['en', 'the of and to in is that for with be by shall will are this on as from which'],
  ['fr', 'le la les des et est dans pour que qui une sur du aux par ce cette sont'],
  ['es', 'el la los las de y en que para con una por del se su es como más'],
  ['pt', 'o os as da do dos das e em que para com uma por na no são mais não'],
  ['de', 'der die das und ist in zu den mit von für auf ein eine nicht wird dem sind'],
  ['it', 'il lo gli della dei delle e di che per con una nel sono alla da del'],
  ['nl', 'de het een en van in is dat op te zijn voor met die worden door aan'],
  ['id', 'yang dan di untuk dengan dari ini dalam pada adalah oleh akan atau itu'],
  ['tr', 've bir bu için ile olarak olan da de daha gibi kadar tarafından'],
  ['sw', 'na ya wa kwa katika ni za la kuwa hii au cha'],
]

/** Letters of all scripts but the Latin one: most texts hold none, and need not be counted script by script. */
const OTHER_SCRIPT = /[\u0370-\u1dff\u2c00-\udfff\uf900-\ufaff\ufb13-\uffff]/
const SAMPLE = 200_000

/** BCP 47 tag of the language most of the text is in; `und` where nothing tells. */
export function languageOf(text: string): string {
  const sample = text.length <= SAMPLE ? text : text.slice(0, SAMPLE)
  if (!OTHER_SCRIPT.test(sample)) return byStopWords(sample)
  const [script, count] = most(SCRIPTS.map(([tag, letters]) => [tag, countOf(sample, letters)]))
  if (count === 0) return 'und'
  if (script === 'ar') return arabicScript(sample)
  if (script === 'zh' && countOf(sample, /\p{Script=Hiragana}/gu) > 0) return 'ja'
  return script === '' ? byStopWords(sample) : script
}

function arabicScript(sample: string): string {
  const letters = countOf(sample, /\p{Script=Arabic}/gu)
  for (const [tag, own] of ARABIC_SCRIPT) if (countOf(sample, own) > letters * 0.01) return tag
  return 'ar'
}

function byStopWords(sample: string): string {
  const counts = new Map<string, number>()
  for (const word of sample.toLowerCase().match(/\p{L}+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
  const [tag, count] = most(
    STOP_WORDS.map(([language, words]) => [
      language,
      words.split(' ').reduce((sum, word) => sum + (counts.get(word) ?? 0), 0),
    ]),
  )
  return count > 0 ? tag : 'und'
}

function most(counts: [tag: string, count: number][]): [tag: string, count: number] {
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best), ['und', 0] as [string, number])
}

function countOf(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0
}
