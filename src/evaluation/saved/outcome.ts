import { translator } from '#src/i18n/translate.ts'
import type { ImpactEvaluation } from './saved-model.ts'

/** What an outcome is called, in both languages: its own title where it has one; of incidents what is counted; else the column's name. */
export function outcomeOf({ data: [first], spec }: Pick<ImpactEvaluation, 'data' | 'spec'>): {
  en: string
  ur: string
} {
  const { title, incidents } = first ?? {}
  if (title) return { en: title.en, ur: title.ur ?? title.en }
  if (incidents) {
    const key = `evaluations.measure.${incidents.measure}` as const
    return { en: translator('en')(key), ur: translator('ur')(key) }
  }
  return { en: String(spec.outcome ?? ''), ur: String(spec.outcome ?? '') }
}
