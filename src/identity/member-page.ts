/** What the pages begin with on which people work in a workspace: who asks, in what role, and what they may see of it. */
import { data } from 'react-router'
import type { z } from 'zod'
import { type Translator, translator } from '#src/i18n/translate.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { WorkspaceFrame } from '#src/publishing/frame.tsx'
import { notFound, workspaceFrame } from '#src/publishing/load-page.ts'
import { faultText, Refusal } from '#src/publishing/refusal.ts'
import type { Published } from '#src/publishing/site.ts'
import { type Calendar, plainCalendar } from '#src/vocabulary/calendar.ts'
import { type Act, perform } from './act.ts'
import { type IdentityPage, type PageArgs, personalPage } from './identity-page.ts'
import type { Grant, Role } from './model.ts'
import { type Visitor, visitorFrom } from './visitor.ts'

export interface MemberPage extends IdentityPage {
  t: Translator
  workspace: string
  /** What the one who asks was given here. */
  by: Grant
  visitor: Visitor
  today: string
  calendar: Calendar
  frame: WorkspaceFrame
  /** The records that this person may see, in memory: for pages that draw on many of them. */
  published(): Promise<Published>
  /** Reads what this person may see: the database holds back the rest. A refusal is the page's answer, with its status. */
  read<T>(fn: (tx: ReadTx) => Promise<T>): Promise<T>
  perform<Input extends z.ZodType, Output>(act: Act<Input, Output>, given: unknown): Promise<Output>
}

/**
 * Sends whoever is not signed in to sign in first. Throws a 404 for a workspace that is not there, a 403 for whoever was given
 * nothing in it, or none of these roles.
 */
export async function memberPage(
  args: PageArgs & { params: { workspace: string } },
  roles?: readonly Role[],
): Promise<MemberPage> {
  const page = await personalPage(args)
  const t = translator(page.locale)
  const { site } = page
  const { workspace } = args.params
  const visitor = visitorFrom(page.person, workspace)
  const gone = () => notFound(t('errors.noWorkspace', { id: workspace }))
  const open = (await site.published(workspace)) ?? gone()
  const by = visitor.grant
  if (!by || (roles && !roles.includes(by.role))) throw data(t('work.error.role'), { status: 403 })
  const { ledger } = site
  const today = site.today(open.workspace)
  return {
    ...page,
    t,
    workspace,
    by,
    visitor,
    today,
    calendar: open.workspace.calendar ?? plainCalendar,
    frame: { ...workspaceFrame(site, open, visitor), withheld: null },
    published: async () => (await site.published(workspace, visitor)) ?? gone(),
    read: async (fn) => {
      try {
        return await ledger.read(visitor, workspace, fn)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        const said = error.faults.map((fault) => faultText(fault, page.locale)).join(' ')
        throw data(said, { status: error.problem.status })
      }
    },
    perform: (act, given) => perform(act, { ledger, visitor, workspace, today }, given),
  }
}
