import { mayOversee } from '../access.ts'
import type { Duty, DutySource } from '../duty.ts'
import { papersIn } from './paper-store.ts'

/** A section waits for its organisation, a written paper for its lead, and a submitted one for who did not submit it. */
export const paperDuties: DutySource = async (tx, by) => {
  if (by.role !== 'focal-point') return []
  const papers = await papersIn(tx, ['draft', 'submitted'])
  return papers.flatMap(({ paper, label }): Duty[] => {
    const path = `/${tx.workspace}/papers/${paper.id}`
    const duty = (sort: Duty['sort'], title: string, due: string): Duty => ({ sort, title, label, path, due })
    if (paper.state === 'submitted') {
      const second = mayOversee(by, paper) && paper.submittedBy !== by.account
      return second ? [duty('work.duty.paperSign', paper.title, paper.due)] : []
    }
    const written = paper.sections.every(({ text }) => text !== '')
    if (written) return mayOversee(by, paper) ? [duty('work.duty.paperSubmit', paper.title, paper.due)] : []
    return paper.sections.flatMap(({ title, organisation, due, text }, i) =>
      text === '' && organisation === by.organisation
        ? [{ ...duty('work.duty.section', `${paper.title}: ${title}`, due), path: `${path}#section-${i}` }]
        : [],
    )
  })
}
