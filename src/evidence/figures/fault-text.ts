import type { Translator } from '#src/i18n/translate.ts'
import type { FigureFault } from '#src/statistics/figures/fault.ts'

/** What is wrong with what was typed, and what would be right, in the reader's language. */
export const faultText = (t: Translator, { code, values }: FigureFault): string => t(`figures.error.${code}`, values)
