/** Every policy whose text is on record, with how far its proposals have been looked over: what waits for the operator. */
import type { Published } from '#src/publishing/door.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import { findingsOfPolicy } from './next-undecided.ts'

export interface CurationTask {
  id: string
  title: LocalText
  decided: number
  total: number
}

/** What has most to decide first. */
export function curationTasks(published: Published): CurationTask[] {
  const { policies, versions } = published.records
  const withText = new Set([...versions.values()].map(({ policy }) => policy))
  return [...policies.values()]
    .filter(({ id }) => withText.has(id))
    .map(({ id, title }) => {
      const findings = findingsOfPolicy(published, id)
      return { id, title, total: findings.length, decided: findings.filter(({ state }) => state !== 'proposed').length }
    })
    .sort((a, b) => b.total - b.decided - (a.total - a.decided) || (a.id < b.id ? -1 : 1))
}
