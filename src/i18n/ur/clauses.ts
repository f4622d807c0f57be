import type { Translation } from '../catalogue.ts'
import type { clauses as english } from '../en/clauses.ts'

/** ایک متن کے دو نسخے، شق بہ شق۔ */
export const clauses: Translation<typeof english> = {
  'change.same': 'جوں کی توں',
  'change.changed': 'بدلی ہوئی',
  'change.added': 'نئی',
  'change.removed': 'نکالی گئی',
  was: 'پہلے: شق {numbers}',
  counts:
    '{changed, plural, =0 {کوئی شق نہیں بدلی} one {ایک شق بدلی} other {# شقیں بدلیں}}، {added, plural, =0 {کوئی نئی نہیں} one {ایک نئی ہے} other {# نئی ہیں}}، {removed, plural, =0 {کوئی نہیں نکالی گئی} one {ایک نکالی گئی} other {# نکالی گئیں}}؛ {same, plural, =0 {کوئی پہلے جیسی نہیں رہی} one {ایک پہلے جیسی رہی} other {# پہلے جیسی رہیں}}۔',
}
