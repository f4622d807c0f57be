/** Questions that people would rather not answer, and that leave them no way to say so (Tourangeau & Yan 2007). */
import { type Form, isShown, type Question, questionsOf } from '#src/voices/xlsform/model.ts'
import { own } from '#src/voices/xlsform/own.ts'
import { type Advice, advice } from './model.ts'
import { anyOf, plain, type Tongue, tongueOf } from './wording.ts'

const SENSITIVE: Record<Tongue, RegExp> = {
  en: anyOf([
    'income',
    'salary',
    'earn',
    'religion',
    'religious',
    'sect',
    'ethnic(?:ity)?',
    'caste',
    'tribe',
    'vote[ds]?',
    'political part(?:y|ies)',
    'bribes?',
    'drugs?',
    'alcohol',
    'abuse[ds]?',
    'violence',
    'violent',
    'extremis[mt]s?',
    'terroris[mt]s?',
    'militants?',
    'harass(?:ed|ment)?',
    'sexual(?:ly)?',
    'pregnan(?:t|cy)',
    'HIV',
    'mental health',
    'suicide',
    'arrest(?:ed)?',
    'crimes?',
    'victim',
  ]),
  ur: anyOf([
    'آمدنی',
    'تنخواہ',
    'کماتے',
    'مذہب',
    'مذہبی',
    'مسلک',
    'فرقہ',
    'فرقے',
    'قومیت',
    'ذات',
    'قبیلہ',
    'قبیلے',
    'ووٹ',
    'سیاسی جماعت',
    'رشوت',
    'منشیات',
    'شراب',
    'تشدد',
    'زیادتی',
    'انتہا پسندی',
    'دہشت گردی',
    'دہشت گرد',
    'ہراساں',
    'ہراسانی',
    'جنسی',
    'حمل',
    'ذہنی صحت',
    'خودکشی',
    'گرفتار',
    'جرم',
    'جرائم',
  ]),
}

const WAY_OUT: Record<Tongue, RegExp> = {
  en: /\b(?:don'?t know|do not know|not sure|prefer not|rather not|refuse|no answer|not say|cannot say|can't say|skip)\b/iu,
  ur: /معلوم نہیں|پتا نہیں|پتہ نہیں|نہیں جانت|بتانا نہیں|جواب نہیں|نہیں بتانا|کہہ نہیں سکت/u,
}

const hasWayOut = (form: Form, question: Question): boolean => {
  const choices = own(form.lists, question.list ?? '') ?? []
  const labels = choices.flatMap(({ label }) => Object.values(label).map(plain))
  return labels.some((label) => WAY_OUT.en.test(label) || WAY_OUT.ur.test(label))
}

/** What need not be answered has its way out already. */
export function sensitiveOf(form: Form): Advice[] {
  return [...questionsOf(form)].flatMap((question) => {
    if (!isShown(question) || question.required === '' || question.type === 'note' || hasWayOut(form, question))
      return []
    for (const { name, code } of form.languages) {
      const tongue = tongueOf(code)
      const words = tongue && SENSITIVE[tongue].exec(plain(question.label[name] ?? ''))?.[0]
      if (words) return [advice('sensitive', 'note', { path: question.path, language: name, values: { words } })]
    }
    return []
  })
}
