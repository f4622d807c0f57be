import { URDU_ACTS } from '../lexicon/urdu.ts'
import { type Act, act, nothing, type Setting } from '../rules/act.ts'
import type { Verdict } from '../rules/passage-act.ts'
import { urduOwners } from './owner.ts'
import { printedAt, type UrduSentence, urduSentence } from './sentence.ts'

const REPORTED =
  /(?:^| )نے(?: \S+){0,10}? (?:کہا|بتایا|اعلان|خیال|رائے|وعدہ|دعوی|دعویٰ|انکشاف|دلایا|دلائی|لکھا|خبردار|اظہار)(?: \S+){0,4}? کہ | کے مطابق |(?:کا|کے) (?:کہنا|خیال|اندازہ|موقف|ماننا) ہے/
const EXPECTED = /متوقع|امکان|اندیشہ|خدشہ|توقع ہے|ہو جائے گ|ہو جائیں گ|بڑھ جائے گ|رہ جائے گ|برقرار رہے گ/
const DEFINED = /سے مراد| کہلائے گ|تصور ہو گ|تصور کیا جائے گ|سمجھا جائے گ|کا اطلاق/
/** What a resolution condemns, mourns and praises asks for nothing. */
const FELT =
  /(?:مذمت|خراج تحسین|خراج عقیدت|اظہار تشویش|اظہار افسوس|شکریہ ادا|اظہار یکجہتی) (?:پیش )?(?:کرت[اےی]|کی جاتی|کیا جاتا)(?: ہ|$)/
const DEMANDED =
  /مطالبہ|اپیل (?:کرتے|کرتا|کرتی|کی جاتی|ہے)|درخواست (?:ہے|کرتے|کرتا|کرتی|کی جاتی|کی گئی)|پر زور (?:دیتے|دیتا|دیتی|دیا جاتا)|زور دیتے ہیں|تقاضا/
const ADVISED = /سفارش|تجویز (?:ہے|دی|کیا|دیتے|پیش)|مشورہ|چاہیے|چاہئیں/
const NEEDED = /ضرورت ہے|ضروری ہے|لازم ہے|لازمی ہے|ناگزیر ہے/
const DECIDED =
  /فیصلہ (?:کیا|ہوا|کرتے|کرتی|کیا گیا)|طے (?:پایا|کیا|ہوا)|اتفاق (?:کیا|ہوا|رائے|پایا)|منظوری (?:دی|دے دی)|منظور (?:کی|کیا|کر لی|کر لیا|ہوا|ہوئی|ہوئے)(?= |$)|قرار پایا|سونپ/
const PROMISED =
  /عہد (?:کرتے|کرتا|کرتی)|عزم (?:کرتے|کا اعادہ|کا اظہار کرتے)|وعدہ (?:کرتے|کرتی|کرتا)|پابند (?:ہے|ہیں|ہو|رہے)|اتفاق کرتے ہیں|ذمہ لیتے/
const DUTY =
  /(?:مرکزی|نوڈل|سرکردہ|قائد) (?:وزارت|ادارہ|محکمہ)|ذمہ دار ہ|ذمہ داری ہ|ذمہ داری (?:\S+ ){0,3}(?:کی|پر) ہ|فوکل/
/** From the head of a word: tried from each of its letters again, a word without an end would take the square of its length. */
const FUTURE = /(?<!\S)(?:\S+ ){0,2}\S+ (?:گا|گے|گی)(?= |$)/
const BECOMES = /(?:^| )(?:ہو|ہوں|رہے|رہیں|ہو جائے) (?:گا|گے|گی)(?= |$)/
const DUTIFUL =
  /(?:ذمہ دار|پابند|لازم|لازمی|شامل|مشتمل|مجاز|مستثنی|مفت|دستیاب|جواب ?دہ|ضروری|مقرر|قائم) (?:ہو|ہوں) (?:گا|گے|گی)/
const SUBJUNCTIVE =
  /(?:^| )(?:کرے|کریں|دے|دیں|لے|لیں|بنائے|بنائیں|جائے|جائیں|رکھے|رکھیں|کھولے|کھولیں|ہو|ہوں|ملے|ملیں|لائے|لائیں|روکے|روکیں|چلائے|چلائیں|آئے|آئیں|پہنچائے|نکالے|بند کرو|رہیں|رہے|پڑھائیں|اپنائیں)$/
const FINITE = /(?:^| )(?:ہے|ہیں|تھا|تھے|تھی|تھیں|گیا|گئی|گئے|ہوا|ہوئی|ہوئے|سکا|سکی|سکے|رہا|رہی)(?: |$)/

/** The verdict on an Urdu passage; the order of the rules is that of the English ones. */
export function urduVerdictOf(sentences: string[], setting: Setting): Verdict {
  const acts: (Act | null)[] = sentences.map((text, index) => urduAct(urduSentence(text), setting, index === 0))
  const done = acts.filter((found): found is Act => found !== null && found.speech !== 'statement')
  const chosen = done.find((found) => found.is) ?? done[0] ?? inherited(sentences, acts, setting)
  if (!chosen)
    return {
      act: acts.find((found) => found !== null) ?? nothing('statement', sentences[0] ?? ''),
      acts,
      binding: new Set(),
    }
  const binding = new Set(acts.flatMap((found, index) => (found?.speech === chosen.speech ? [index] : [])))
  return { act: chosen, acts, binding: binding.size > 0 ? binding : new Set(sentences.keys()) }
}

function inherited(sentences: string[], acts: (Act | null)[], setting: Setting): Act | null {
  const lead = setting.lead?.act
  if (lead && lead.speech !== 'statement' && acts[0]?.rule !== 'question')
    return act(lead.speech, lead.is, 'continued', sentences[0] ?? '', lead.owners)
  if (!setting.listed || acts[0]) return null
  if (setting.place.stance === 'demand') return act('demand', false, 'claimed', sentences[0] ?? '')
  return setting.place.stance === 'decision' ? act('decision', true, 'decided', sentences[0] ?? '') : null
}

export function urduAct(sentence: UrduSentence, setting: Setting, first: boolean): Act | null {
  const { stance } = setting.place
  if (stance === 'silent' || stance === 'past') return null
  const plain = sentence.plain.replace(/[ ۔.؛;،:!]+$/, '')
  if (/[؟?]/.test(sentence.text)) return nothing('question', sentence.text)
  const reported = quote(sentence, REPORTED)
  if (reported && stance !== 'decision') return nothing('reported', reported)
  const felt = quote(sentence, FELT)
  if (felt) return nothing('statement', felt)
  const defined = quote(sentence, DEFINED)
  if (defined) return nothing('legal', defined)
  return (
    said(sentence, setting) ??
    told(sentence, plain, setting) ??
    (first && setting.listed ? item(sentence, plain, setting) : null)
  )
}

/** Verbs that do what they say: demand, recommend, decide, promise. */
function said(sentence: UrduSentence, setting: Setting): Act | null {
  const { stance } = setting.place
  const settled = quote(sentence, DECIDED)
  if (settled && /^(?:decision|meeting|resolution|unknown)$/.test(stance))
    return /(?:تعزیتی|روداد|کارروائی|ایجنڈا|ایجنڈے)(?: \S+){0,4} (?:منظور|توثیق)/.test(sentence.plain)
      ? act('decision', false, 'procedure', settled)
      : act('decision', true, 'decided', settled, urduOwners(sentence, 'decided'))
  const demanded = quote(sentence, DEMANDED)
  if (demanded) return act('demand', false, 'called', demanded, urduOwners(sentence, 'asked'))
  const promised = quote(sentence, PROMISED)
  if (promised && stance !== 'narrative')
    return act('commitment', true, 'performs', promised, urduOwners(sentence, 'subject'))
  const advised =
    quote(sentence, ADVISED) ?? (stance === 'advice' || stance === 'analysis' ? quote(sentence, NEEDED) : null)
  if (!advised || stance === 'narrative') return null
  return stance === 'demand'
    ? act('demand', false, 'asked', advised, urduOwners(sentence, 'should'))
    : act('recommendation', false, 'advised', advised, urduOwners(sentence, 'should'))
}

/** The future, duties and wishes. */
function told(sentence: UrduSentence, plain: string, setting: Setting): Act | null {
  const expected = quote(sentence, EXPECTED)
  const dutiful = quote(sentence, DUTIFUL)
  if (expected && !dutiful) return nothing('forecast', expected)
  const duty = quote(sentence, DUTY)
  if (duty && setting.place.stance === 'plan')
    return act('commitment', true, 'duty', duty, urduOwners(sentence, 'subject'))
  const future = dutiful ?? quote(sentence, FUTURE)
  if (future)
    return BECOMES.test(`${plain} `) &&
      !dutiful &&
      !/^ہم /.test(plain) &&
      !/(?:کیا|کی|کیے|دیا|دی|دیے|لیا|لی|بنایا|بنائی|لگائی|لگایا) (?:جائے|جائیں) گ/.test(plain) &&
      !/کر(?:ے|یں) گ/.test(plain)
      ? nothing('forecast', future)
      : inTime(sentence, plain, future, setting)
  const wish = SUBJUNCTIVE.exec(plain)
  return wish
    ? wished(sentence, printedAt(sentence, Math.max(0, wish.index - 14), wish.index + wish[0].length), setting)
    : null
}

function inTime(sentence: UrduSentence, plain: string, future: string, setting: Setting): Act | null {
  const owners = urduOwners(sentence, 'subject')
  const passive = /(?:جائے|جائیں) گ/.test(plain)
  switch (setting.place.stance) {
    case 'plan':
    case 'unknown':
    case 'aim':
      return act(
        'commitment',
        true,
        /نہیں/.test(plain)
          ? 'forbidden'
          : passive && owners.length === 0
            ? 'passive'
            : owners.length > 0
              ? 'organ'
              : 'provided',
        future,
        owners,
      )
    case 'narrative':
      return owners.length > 0 && !passive
        ? act('commitment', true, 'organ', future, owners)
        : nothing('forecast', future)
    case 'risk':
      return /^اگر/.test(plain) && owners.length > 0
        ? act('commitment', true, 'condition', future, owners)
        : nothing('forecast', future)
    case 'demand':
      return /(?:^| )ہم /.test(plain) || owners.some((owner) => setting.own.has(owner))
        ? act('commitment', true, 'author', future, owners)
        : act('demand', false, 'asked', future, owners)
    case 'advice':
    case 'analysis':
      if (!setting.listed)
        return owners.length > 0 && !passive ? act('commitment', true, 'author', future, owners) : null
      return act('recommendation', false, 'advice', future, owners)
    case 'decision':
    case 'resolution':
      return act('decision', true, 'decided', future, owners)
    default:
      return null
  }
}

function wished(sentence: UrduSentence, words: string, setting: Setting): Act | null {
  const owners = urduOwners(sentence, 'subject')
  switch (setting.place.stance) {
    case 'plan':
      return act('commitment', true, owners.length > 0 ? 'organ' : 'passive', words, owners)
    case 'demand':
      return act('demand', false, 'claimed', words, owners)
    case 'advice':
      return act('recommendation', false, 'advised', words, owners)
    case 'decision':
    case 'resolution':
      return act('decision', true, 'decided', words, owners)
    default:
      return null
  }
}

/** "… کا قیام", "… کی فراہمی", "… قائم کرنا", and bare noun phrases in a list of plans. */
function item(sentence: UrduSentence, plain: string, setting: Setting): Act | null {
  const { stance, section } = setting.place
  const acts = URDU_ACTS.test(plain)
  if (FINITE.test(plain) || !(acts || (section === 'plan' && sentence.words.length > 3))) return null
  const words = printedAt(sentence, 0, 60)
  const owners = urduOwners(sentence, 'agent')
  switch (stance) {
    case 'plan':
    case 'unknown':
      return act('commitment', true, acts ? 'nominal' : 'item', words, owners)
    case 'aim':
      return nothing('aim', words)
    case 'demand':
      return act('demand', false, 'claimed', words, owners)
    case 'advice':
      return act('recommendation', false, 'advice', words, owners)
    case 'decision':
      return act('decision', true, 'decided', words, owners)
    default:
      return null
  }
}

function quote(sentence: UrduSentence, pattern: RegExp): string | null {
  const match = pattern.exec(`${sentence.plain} `)
  return match ? printedAt(sentence, match.index, match.index + match[0].trimEnd().length) : null
}
