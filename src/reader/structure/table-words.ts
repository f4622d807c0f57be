/** Words that head the columns of action plans, matrices and lists of members. */
const COLUMN_HEADS =
  /^(?:s\.?\s?(?:no|#|n)|sr\.?|no|nos|#|id|ref(?:erence)?|code|actions?|activit(?:y|ies)|measures?|tasks?|steps?|interventions?|commitments?|recommendations?|objectives?|goals?|priorit(?:y|ies)|pillars?|themes?|outputs?|outcomes?|results?|deliverables?|lead|leads|responsib\w*|owners?|agenc(?:y|ies)|ministr(?:y|ies)|departments?|institutions?|organi[sz]ations?|actors?|partners?|stakeholders?|implement\w*|mechanisms?|time\s?-?(?:line|frame|lines|frames)|deadlines?|dates?|due|period|by when|by|when|who|what|how|year|duration|schedule|indicators?|kpis?|targets?|baselines?|milestones?|verification|means|evidence|sources?|budgets?|costs?|funding|resources?|amount|status|progress|remarks?|comments?|notes?|names?|designations?|positions?|titles?|roles?|affiliations?|decisions?|discussions?|agenda|items?|points?|issues?|challenges?|gaps?|risks?|assumptions?|mitigation|areas?|description|details|type|category|قدم|اقدامات?|ذمہ\s?دار\w*|ادارہ|ادارے|وزارت|مدت|تاریخ|اشاریہ|اشاریے|بجٹ|لاگت|ہدف|اہداف|سفارشات?|نمبر|نام|عہدہ|شمار|نمبر شمار|فیصلہ|فیصلے)$/iu

/** Whether a cell's words name a column: one of its first or last words is one that heads columns. */
export function isColumnHead(cell: string): boolean {
  const words = cell.replace(/[*:().,/&]+/g, ' ').trim()
  if (words === '' || words.length > 60) return false
  if (COLUMN_HEADS.test(words)) return true
  const parts = words.split(/\s+/)
  return parts.length <= 7 && parts.some((part) => COLUMN_HEADS.test(part))
}

/** Whether a row could head its table: its cells short, none a sentence, a number or a date. */
export function couldHead(cells: string[]): boolean {
  const named = cells.filter((cell) => cell !== '')
  if (named.length < 2 || named.length < cells.length - 1) return false
  return named.every(
    (cell) => cell.length <= 60 && !/[.;,:]$/.test(cell.replace(/\bNo\.$/i, 'No')) && !/^[\d۰-۹.,/\s%-]+$/.test(cell),
  )
}

export function namesColumns(cells: string[]): boolean {
  const named = cells.filter((cell) => cell !== '')
  return couldHead(cells) && named.filter(isColumnHead).length * 2 >= named.length
}
