import { tried } from '../areas/tried.ts'
import { type AreaFit, fitArea, type Study } from './fit.ts'

/** Each donor as if the policy had come to it, with the other donors to compare it with; the treated area is never among them. */
export function placeboFits(study: Study): { fits: AreaFit[]; refused: number } {
  const fits = study.donors.map((donor) =>
    tried(() =>
      fitArea(
        study,
        donor,
        study.donors.filter((other) => other !== donor),
      ),
    ),
  )
  const kept = fits.filter((fit) => fit !== null)
  return { fits: kept, refused: fits.length - kept.length }
}

/** How much greater gaps are under the policy than at any time before it: Abadie, Diamond and Hainmueller's ratio. */
export const ratioOf = ({ rmspeAfter, rmspeBefore }: Pick<AreaFit, 'rmspeAfter' | 'rmspeBefore'>): number =>
  rmspeAfter / Math.max(rmspeBefore, 1e-12 * rmspeAfter)

/** The share of areas, the treated one among them, whose ratio is at least its own. */
export function rankOf(fit: AreaFit, placebos: readonly AreaFit[]): { rank: number; of: number; p: number } {
  const own = ratioOf(fit)
  const rank = 1 + placebos.filter((placebo) => ratioOf(placebo) >= own).length
  return { rank, of: placebos.length + 1, p: rank / (placebos.length + 1) }
}

const LEAST_BEFORE = 4
const MOST_DATES = 12

/** The policy as if it had come earlier: the fit is sought before that date alone, and gaps are looked at from it to the true one. */
export function placeboDates(study: Study): { from: number; fit: AreaFit }[] {
  const { outcome, treated, donors, from } = study
  const known = outcome[treated]?.findIndex(Number.isFinite) ?? 0
  const dates = Array.from({ length: Math.max(0, from - known - LEAST_BEFORE) }, (_, i) => known + LEAST_BEFORE + i)
  const before = { ...study, outcome: outcome.map((path) => path.slice(0, from)) }
  return spread(dates, MOST_DATES).flatMap((date) => {
    const fit = tried(() => fitArea(before, treated, donors, date))
    return fit ? [{ from: date, fit }] : []
  })
}

/** At most `most` of a list, evenly. */
const spread = <T>(list: readonly T[], most: number): T[] =>
  list.length <= most
    ? [...list]
    : list.filter((_, i) => Math.floor((i * most) / list.length) !== Math.floor(((i - 1) * most) / list.length))

/** The effect without each donor that carries weight. */
export function withoutDonors(study: Study, fit: AreaFit): { area: number; fit: AreaFit }[] {
  return fit.donors.flatMap((donor, j) => {
    if (!((fit.weights[j] ?? 0) > 0.001)) return []
    const without = tried(() =>
      fitArea(
        study,
        study.treated,
        study.donors.filter((other) => other !== donor),
      ),
    )
    return without ? [{ area: donor, fit: without }] : []
  })
}
