/** What a review of a form says: advice, never a refusal. Pure, like everything in this room. */

export const ADVICE_KINDS = [
  'leading',
  'loaded',
  'doubleBarrelled',
  'oneSided',
  'unbalanced',
  'noMiddle',
  'agreement',
  'untranslated',
  'sameWords',
  'sameChoice',
  'unreachable',
  'choiceUnreachable',
  'notWorkedOut',
  'restsOnLater',
  'sensitive',
  'longForm',
  'longQuestion',
] as const
export type AdviceKind = (typeof ADVICE_KINDS)[number]

export interface Advice {
  kind: AdviceKind
  /** `advice`: the answers suffer; `note`: worth a look, often right as it is. */
  weight: 'advice' | 'note'
  /** Path of the question or group; '' for the form as a whole, or a list. */
  path: string
  /** The list it is about; '' where it is about none. */
  list: string
  /** Name of the form's language in which it was found; '' where it is about none. */
  language: string
  /** The words pointed at, choices or questions named, and figures, for the sentence that says it. */
  values: Record<string, string | number>
}

/**
 * Where each kind of advice comes from.
 *
 * - Krosnick & Presser 2010: J. A. Krosnick, S. Presser, "Question and questionnaire design", in P. V. Marsden, J. D. Wright
 *   (eds), Handbook of Survey Research, 2nd ed., Emerald, pp. 263–313.
 * - Dillman 2014: D. A. Dillman, J. D. Smyth, L. M. Christian, Internet, Phone, Mail, and Mixed-Mode Surveys, 4th ed., Wiley,
 *   chapters 4 and 5.
 * - Bradburn 2004: N. Bradburn, S. Sudman, B. Wansink, Asking Questions, revised ed., Jossey-Bass.
 * - Saris 2010: W. E. Saris, M. Revilla, J. A. Krosnick, E. M. Shaeffer, "Comparing questions with agree/disagree response
 *   options to questions with item-specific response options", Survey Research Methods 4(1), pp. 61–79.
 * - Tourangeau & Yan 2007: "Sensitive questions in surveys", Psychological Bulletin 133(5), pp. 859–883.
 * - Galesic & Bosnjak 2009: "Effects of questionnaire length on participation and indicators of response quality in a web
 *   survey", Public Opinion Quarterly 73(2), pp. 349–360.
 * - Harkness 2010: J. A. Harkness and others (eds), Survey Methods in Multinational, Multiregional, and Multicultural
 *   Contexts, Wiley.
 *
 * What can be asked at all follows from the form itself and needs no source.
 */
export const SOURCES: Record<AdviceKind, string> = {
  leading: 'Krosnick & Presser 2010; Dillman 2014',
  loaded: 'Bradburn 2004; Krosnick & Presser 2010',
  doubleBarrelled: 'Krosnick & Presser 2010; Dillman 2014',
  oneSided: 'Dillman 2014',
  unbalanced: 'Dillman 2014; Krosnick & Presser 2010',
  noMiddle: 'Krosnick & Presser 2010',
  agreement: 'Saris 2010; Krosnick & Presser 2010',
  untranslated: 'Harkness 2010',
  sameWords: 'Harkness 2010',
  sameChoice: 'Dillman 2014',
  unreachable: '',
  choiceUnreachable: '',
  notWorkedOut: '',
  restsOnLater: '',
  sensitive: 'Tourangeau & Yan 2007',
  longForm: 'Galesic & Bosnjak 2009',
  longQuestion: 'Dillman 2014',
}

export const advice = (
  kind: AdviceKind,
  weight: Advice['weight'],
  about: Partial<Pick<Advice, 'path' | 'list' | 'language' | 'values'>> = {},
): Advice => ({ kind, weight, path: '', list: '', language: '', values: {}, ...about })
