/**
 * Quality of an interrupted time series, after the criteria that Cochrane's Effective Practice and Organisation of Care group (EPOC)
 * gives for the risk of bias of such studies ("Suggested risk of bias criteria for EPOC reviews", 2017), in our own words, and two
 * of Ramsay and others (International Journal of Technology Assessment in Health Care 19, 2003). The analyst answers.
 */
export const checklistItems = [
  'independent',
  'shape',
  'collection',
  'blind',
  'missing',
  'selective',
  'other',
  'points',
  'reason',
] as const

export type ChecklistItem = (typeof checklistItems)[number]

export const checklistAnswers = ['yes', 'no', 'unclear'] as const
export type ChecklistAnswer = (typeof checklistAnswers)[number]

export interface ChecklistEntry {
  item: ChecklistItem
  /** Yes is good, for every item. What nobody has answered is unclear. */
  answer: ChecklistAnswer
  remark: string | null
  isAnswered: boolean
}

export type ChecklistGiven = Readonly<Record<string, { answer: ChecklistAnswer; remark?: string | undefined }>>

export const checklistOf = (given: ChecklistGiven): ChecklistEntry[] =>
  checklistItems.map((item) => ({
    item,
    answer: given[item]?.answer ?? 'unclear',
    remark: given[item]?.remark ?? null,
    isAnswered: item in given,
  }))

/** Names of items that there are not. */
export const unknownItems = (given: ChecklistGiven): string[] =>
  Object.keys(given).filter((name) => !checklistItems.some((item) => item === name))
