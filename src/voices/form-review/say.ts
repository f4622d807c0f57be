import type { Translator } from '#src/i18n/translate.ts'
import { type Advice, SOURCES } from './model.ts'

/** Advice in words: what was found, why it matters, what would be better, and who says so. */
export interface AdviceSaid extends Advice {
  what: string
  why: string
  better: string
  source: string
}

export function adviceSaid(t: Translator, found: Advice): AdviceSaid {
  const { kind, values, language, list } = found
  const said = { ...values, language, list }
  return {
    ...found,
    what: t(`formEditor.advice.${kind}.what`, said),
    why: t(`formEditor.advice.${kind}.why`),
    better: t(`formEditor.advice.${kind}.better`),
    source: SOURCES[kind],
  }
}
