/** What the secretariat can ask of an organisation: what is proposed, and what it is asked already. */
import { byIds } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { AskChoice } from './ask-form.tsx'
import { idsIn } from './entry-fields.ts'
import type { Held } from './held-report.ts'
import { proposedAsks } from './round-store.ts'

interface Asked {
  indicator: string
  area?: string
}

const keyOf = ({ indicator, area }: Asked) => (area === undefined ? indicator : `${indicator}/${area}`)

function fromKey(key: string): Asked {
  const [indicator = '', area] = key.split('/')
  return area === undefined ? { indicator } : { indicator, area }
}

export async function askChoices(tx: ReadTx, { report }: Held): Promise<AskChoice[]> {
  const { asks, organisation } = report.data
  const asked = new Set(asks.map(keyOf))
  const keys = [...new Set([...asked, ...(await proposedAsks(tx, organisation)).map(keyOf)])].sort()
  const ids = keys.map((key) => fromKey(key).indicator)
  const titles = new Map(
    (await byIds(tx, 'indicators', ids)).map(({ id, data }) => [id, (data as { title: LocalText }).title]),
  )
  return keys.map((key) => {
    const { indicator, area } = fromKey(key)
    const title = titles.get(indicator) ?? { en: indicator }
    const within = area === undefined ? '' : ` (${area})`
    return { key, title: { en: title.en + within, ur: (title.ur ?? title.en) + within }, asked: asked.has(key) }
  })
}

/** Of the form that asks for less or more. */
export function asksFrom(form: FormData): Asked[] {
  const keys = [...form.getAll('asks').map(String), ...idsIn(String(form.get('more') ?? ''))]
  return [...new Set(keys)].map(fromKey)
}
