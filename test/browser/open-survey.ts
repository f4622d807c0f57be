/** A survey of the practice workspace, kept and opened through the API, for tests that answer it. */
import type { PeopledSite } from './people.ts'

/** @param form in XLSForm's Markdown tables. @param secretariat the cookie of somebody of it */
export async function openSurveyOf(site: PeopledSite, secretariat: string, id: string, form: string): Promise<void> {
  const draft = {
    id,
    title: { en: `Survey ${id}`, ur: `سروے ${id}` },
    publisher: { en: 'The desk' },
    opens: '2026-11-20',
    closes: '2026-11-30',
    selfSelected: true,
    file: Buffer.from(form).toString('base64'),
  }
  await act(site, secretariat, 'keep-survey', draft)
  await act(site, secretariat, 'open-survey', { id, revision: 1 })
}

export async function act(site: PeopledSite, cookie: string, name: string, input: object): Promise<void> {
  const answer = await fetch(`${site.address}/api/v1/practice/acts/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: site.address, cookie },
    body: JSON.stringify(input),
  })
  if (!answer.ok) throw new Error(`${name} answered ${answer.status}: ${await answer.text()}`)
}
