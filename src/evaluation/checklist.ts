/**
 * Quality of a study, which the analyst answers for. Of an interrupted time series after the criteria that Cochrane's Effective Practice and
 * Organisation of Care group (EPOC) gives for the risk of bias of such studies ("Suggested risk of bias criteria for EPOC reviews", 2017), in our
 * own words, and two of Ramsay and others (International Journal of Technology Assessment in Health Care 19, 2003). For the other methods no such
 * list is agreed on: theirs are adapted from EPOC's, for studies over areas from those for controlled before-and-after studies, and say so.
 */
export const checklistItems = [
  'independent',
  'alone',
  'alike',
  'spill',
  'waiting',
  'chosen',
  'shape',
  'settings',
  'collection',
  'composition',
  'blind',
  'missing',
  'selective',
  'other',
  'points',
  'reason',
] as const

export type ChecklistItem = (typeof checklistItems)[number]

const lists = {
  its: ['independent', 'shape', 'collection', 'blind', 'missing', 'selective', 'other', 'points', 'reason'],
  areas: [
    'alone',
    'alike',
    'spill',
    'waiting',
    'chosen',
    'collection',
    'composition',
    'blind',
    'missing',
    'selective',
    'reason',
  ],
  breaks: ['independent', 'settings', 'collection', 'blind', 'missing', 'selective', 'other', 'points', 'reason'],
} as const satisfies Record<string, readonly ChecklistItem[]>

export type ChecklistKind = keyof typeof lists

/** Which list is that of a method; of one that there is not, that of series. */
export function checklistKind(method: string): ChecklistKind {
  if (method === 'change-points') return 'breaks'
  return method === 'did' || method === 'synthetic-control' ? 'areas' : 'its'
}

export const itemsOf = (method: string): readonly ChecklistItem[] => lists[checklistKind(method)]

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

export const checklistOf = (method: string, given: ChecklistGiven): ChecklistEntry[] =>
  itemsOf(method).map((item) => ({
    item,
    answer: given[item]?.answer ?? 'unclear',
    remark: given[item]?.remark ?? null,
    isAnswered: item in given,
  }))

/** Names of items that the method's list has not. */
export const unknownItems = (method: string, given: ChecklistGiven): string[] =>
  Object.keys(given).filter((name) => !itemsOf(method).some((item) => item === name))
