import {
  autocorrelation,
  ljungBox,
  type Portmanteau,
  partialAutocorrelation,
} from '#src/statistics/regression/autocorrelation.ts'
import { devianceResiduals } from '#src/statistics/regression/residuals.ts'
import type { Fitted } from './fitted.ts'

/** What is left between neighbouring times: of deviance residuals. */
export interface Residuals {
  /** From lag 1. Beyond `band` either way, one in twenty lies by chance. */
  acf: number[]
  pacf: number[]
  band: number
  ljungBox: Portmanteau
}

export function residualsOf({ fit }: Fitted, period: number | undefined): Residuals {
  const rows = fit.design.rows
  const acf = autocorrelation(devianceResiduals(fit), Math.min(24, Math.floor(rows / 3)))
  const lags = Math.max(1, Math.min(Math.round(period ?? 10), Math.floor(rows / 5)))
  return {
    acf,
    pacf: partialAutocorrelation(acf),
    band: 1.96 / Math.sqrt(rows),
    ljungBox: ljungBox(acf.slice(0, lags), rows),
  }
}
