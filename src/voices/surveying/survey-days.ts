import type { Survey, SurveyDraft } from './survey-model.ts'

/** `early` and `late`: opened, but its days have not begun, or are over; `closed`: with its results, for good. */
export type Standing = 'draft' | 'early' | 'open' | 'late' | 'closed'

export function standingOn(
  { state, opens, closes }: Pick<Survey, 'state' | 'opens' | 'closes'>,
  today: string,
): Standing {
  if (state !== 'open') return state
  if (today < opens) return 'early'
  return today > closes ? 'late' : 'open'
}

export type SurveySummary = SurveyDraft & { invited: boolean; publicKey: string | null; closed: string | null }

/** Without its form, which no reader needs whole. */
export const summaryOf = ({
  id,
  title,
  publisher,
  opens,
  closes,
  selfSelected,
  invited = false,
  publicKey,
  closed,
}: Survey): SurveySummary => ({
  ...{ id, title, publisher, opens, closes, selfSelected, invited },
  publicKey: publicKey ?? null,
  closed: closed ?? null,
})
