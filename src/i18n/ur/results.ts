import type { Translation } from '../catalogue.ts'
import type { results as english } from '../en/results.ts'

/** نتائج، اشاریے، آرا، اسکور کارڈ۔ */
export const results: Translation<typeof english> = {
  'reason.missing': 'ناپا نہیں جا سکتا: {missing} درج نہیں',
  'reason.no-observation': 'ابھی کوئی قدر نہیں',
  'reason.only-before-baseline': '{baselineOn} کی ابتدائی سطح کے بعد کوئی قدر نہیں',
  'reason.moved-away': '{observed}، یعنی ابتدائی سطح {baseline} سے بھی دور',
  'reason.at-baseline': '{observed}، جہاں سے شروع ہوا تھا وہیں',
  'reason.other-answer': '{observed}، جبکہ وعدہ {target} کا تھا',
  'reason.short-of-path': '{observed}، جبکہ {observedOn} تک {expected} ہونا تھا',
  'reason.not-kept': '{observed}، حد {target} سے باہر',
  'reason.on-path': '{observed}، جبکہ {observedOn} تک {expected} ہونا تھا',
  'reason.kept': '{observed}، حد {target} کے اندر',
  'reason.met': '{observed}؛ ہدف {target} ہے',
  'reason.met-in-time': '{metOn} کو {met}؛ ہدف {target} تھا',
  'reason.met-late': '{metOn} کو {met}، یعنی {targetOn} کے بعد',
  'reason.never-met': '{observed}، جبکہ {targetOn} تک {target} ہونا تھا',
  'missing.kind': 'ہدف کی قسم',
  'missing.unit': 'اکائی',
  'missing.scale': 'درجے',
  'missing.baseline': 'ابتدائی سطح',
  'missing.target': 'ہدف',
  yes: 'ہاں',
  no: 'نہیں',
}
