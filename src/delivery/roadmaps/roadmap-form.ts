/** What the buttons on a roadmap's page do. */
import type { MemberPage } from '#src/identity/member-page.ts'
import { acceptRoadmap } from './accept-roadmap.ts'
import { returnRoadmap } from './return-roadmap.ts'
import { submitRoadmap } from './submit-roadmap.ts'
import { withdrawRoadmap } from './withdraw-roadmap.ts'

export const dones = ['submitted', 'returned', 'accepted', 'withdrawn'] as const
export type Done = (typeof dones)[number]

/** Fields that begin so, by the rest of their names; those that are empty are not given. */
const fieldsUnder = (form: FormData, prefix: string): [string, string][] =>
  [...form].flatMap(([name, value]): [string, string][] =>
    name.startsWith(prefix) && String(value).trim() !== '' ? [[name.slice(prefix.length), String(value)]] : [],
  )

/** @throws Refusal */
export async function decideFromForm(page: MemberPage, id: string, form: FormData): Promise<Done> {
  const revision = form.get('revision')
  switch (form.get('do')) {
    case 'submit':
      await page.perform(submitRoadmap, { id, revision })
      return 'submitted'
    case 'return': {
      const note = String(form.get('note') ?? '').trim()
      const beside = fieldsUnder(form, 'remark.').map(([line, text]) => ({ line, text }))
      const remarks = note === '' ? beside : [{ text: note }, ...beside]
      await page.perform(returnRoadmap, { id, revision, remarks, due: form.get('due') || undefined })
      return 'returned'
    }
    case 'accept': {
      const english = Object.fromEntries(fieldsUnder(form, 'english.'))
      await page.perform(acceptRoadmap, { id, revision, label: form.get('label'), english })
      return 'accepted'
    }
    default:
      await page.perform(withdrawRoadmap, { id, revision })
      return 'withdrawn'
  }
}
