/** Files of sealed answers, saved on devices that had no network, handed in by anybody. */
import { thePublic } from '#src/ledger/actor.ts'
import { byIds } from '#src/ledger/records.ts'
import type { Site } from '#src/publishing/site.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import { AnswerFile } from './sealed-answer.ts'
import { type SealedReceipt, takeSealed } from './take-sealed.ts'

/** Bytes of one file. */
export const largestFile = 16 * 2 ** 20

export interface HandedIn {
  name: string
  /** Why it was not read at all. */
  fault: 'large' | 'format' | null
  surveys: { title: LocalText; receipts: Record<SealedReceipt, number> }[]
  /** Answers to surveys that are not here. */
  unknown: number
}

const none = (): Record<SealedReceipt, number> => ({ taken: 0, again: 0, closed: 0, refused: 0, unreadable: 0 })

export async function takeFile(site: Site, file: File): Promise<HandedIn> {
  const { name } = file
  const failed = (fault: HandedIn['fault']): HandedIn => ({ name, fault, surveys: [], unknown: 0 })
  if (file.size > largestFile) return failed('large')
  const read = parsed(await file.text())
  if (!read) return failed('format')
  const told = new Map<string, HandedIn['surveys'][number]>()
  let unknown = 0
  for (const { workspace, survey, sealed } of read.answers) {
    const found = await surveyAt(site, workspace, survey)
    if (!found) unknown++
    else {
      const key = `${workspace}/${survey}`
      const line = told.get(key) ?? { title: found.held.data.title, receipts: none() }
      told.set(key, line)
      line.receipts[await takeSealed(site, workspace, found.held, sealed, found.today)]++
    }
  }
  return { name, fault: null, surveys: [...told.values()], unknown }
}

function parsed(text: string): AnswerFile | null {
  try {
    return AnswerFile.parse(JSON.parse(text))
  } catch {
    return null
  }
}

async function surveyAt(site: Site, workspace: string, survey: string) {
  const open = await site.published(workspace)
  if (!open || survey.includes('\0')) return null
  const [held] = await site.ledger.read(thePublic, workspace, (tx) => byIds(tx, 'surveys', [survey]))
  return held ? { held, today: site.today(open.workspace) } : null
}
