import type { Translator } from '#src/i18n/translate.ts'
import type { Passage, Verdict } from '../model.ts'
import { type Reason, said, verdictSaid } from './reasons.ts'

/** From the least to the greatest of what other ways gave; nothing where there are none. */
export const range = (t: Translator, key: string, values: readonly number[]): string[] =>
  values.length > 0 ? [said(t, key, { least: Math.min(...values), most: Math.max(...values) })] : []

interface Told {
  power: { detectable: number | null; effect: number; power: number } | null
}

export const power = ({ power: told }: Told, t: Translator): string[] =>
  told
    ? [
        told.detectable === null ? said(t, 'undetectable') : said(t, 'detectable', { size: told.detectable }),
        said(t, 'power', { effect: told.effect, power: told.power }),
      ]
    : []

/** What every result over areas, or of breaks, says of its verdict. */
export const verdictPassage = (
  { verdict, reasons }: { verdict?: Verdict | undefined; reasons: readonly Reason[] },
  t: Translator,
): Passage => ({
  title: said(t, 'title.verdict'),
  sentences: verdict
    ? [verdictSaid(t, verdict), ...reasons.map(({ key, values }) => said(t, `why.${key}`, values))]
    : [],
})
