/** The parts of a plain-language page that every method over areas, or of breaks, has in common. */
import type { Translator } from '#src/i18n/translate.ts'
import { coverageSaid } from '../coverage.ts'
import type { Passage, Verdict } from '../model.ts'
import { type StatedOn, statedSaid } from '../plain-around.ts'
import type { FromSource, Reason } from '../verdict.ts'
import { said, verdictSaid } from './reasons.ts'

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

/** The model in words, as a formula, and when it was written down: what stands on the page before any result. */
export const modelPassage = (
  { stated, sentences }: { stated: StatedOn & { formula: string }; sentences: string[] },
  t: Translator,
): Passage => ({ title: t('evaluation.title.model'), sentences: [...sentences, stated.formula, statedSaid(stated, t)] })

/** What every result over areas, or of breaks, says of its verdict. */
export const verdictPassage = (
  { verdict, reasons }: { verdict?: Verdict | undefined; reasons: readonly Reason[] },
  t: Translator,
): Passage => ({
  title: t('evaluation.title.verdict'),
  sentences: verdict
    ? [verdictSaid(t, verdict), ...reasons.map(({ key, values }) => said(t, `why.${key}`, values))]
    : [],
})

export function sourcesSaid(sources: readonly FromSource[], t: Translator): string[] {
  if (sources.length === 0) return [t('evaluation.oneSource')]
  return sources.flatMap((told) => [estimateSaid(told, t), ...coverageSaid(told.source, told.covers, t)])
}

function estimateSaid(told: FromSource, t: Translator): string {
  const { source } = told
  if ('refused' in told) return t('evaluation.elsewhereRefused', { name: source, why: told.refused })
  const { estimate, low, high } = told
  return low === null || high === null
    ? said(t, 'sourceAlone', { source, estimate })
    : said(t, 'source', { source, estimate, low, high })
}

interface Remarked {
  /** Whether doubt was left out, as the specification wished: then there is no verdict. */
  isUntried: boolean
  stated: StatedOn
  remarks: readonly Reason[]
}

export const remarksPassage = ({ isUntried, stated, remarks }: Remarked, t: Translator): Passage => ({
  title: t('evaluation.title.remarks'),
  sentences: [
    ...remarks.map(({ key, values }) => said(t, `remark.${key}`, values)),
    ...(isUntried ? [said(t, 'remark.noPlacebo')] : []),
    ...(stated.on === null ? [t('evaluation.remark.unstated')] : []),
  ],
})
