import type { Account, Reason } from '../edition-model.ts'
import type { Deed } from './settlement-model.ts'

/** An account after one of its doubtful rows is settled; it goes on adding up. Sums of what is stored are for the caller. */
export function movedTo(account: Account, deed: Deed, reason: Reason): Account {
  const { settled = { stored: 0, refused: 0 }, reasons } = account
  const isOut = deed === 'leave-out'
  const left = (reasons[reason] ?? 1) - 1
  const { [reason]: _, ...others } = reasons
  return {
    ...account,
    totals: { ...account.totals },
    doubtful: account.doubtful - 1,
    stored: account.stored + (isOut ? 0 : 1),
    refused: account.refused + (isOut ? 1 : 0),
    reasons: {
      ...others,
      ...(left > 0 ? { [reason]: left } : {}),
      ...(isOut ? { 'left-out': (reasons['left-out'] ?? 0) + 1 } : {}),
    },
    settled: { stored: settled.stored + (isOut ? 0 : 1), refused: settled.refused + (isOut ? 1 : 0) },
  }
}

/** An account after such a decision is taken back; the inverse of `movedTo`. */
export function movedBack(account: Account, deed: Deed, reason: Reason): Account {
  const { settled = { stored: 0, refused: 0 }, ...others } = account
  const isOut = deed === 'leave-out'
  const back = { stored: settled.stored - (isOut ? 0 : 1), refused: settled.refused - (isOut ? 1 : 0) }
  const { 'left-out': leftOut = 0, ...reasons } = account.reasons
  const left = leftOut - (isOut ? 1 : 0)
  return {
    ...others,
    totals: { ...account.totals },
    doubtful: account.doubtful + 1,
    stored: account.stored - (isOut ? 0 : 1),
    refused: account.refused - (isOut ? 1 : 0),
    reasons: { ...reasons, [reason]: (reasons[reason as never] ?? 0) + 1, ...(left > 0 ? { 'left-out': left } : {}) },
    ...(back.stored + back.refused > 0 ? { settled: back } : {}),
  }
}
