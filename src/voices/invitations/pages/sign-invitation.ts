import { formOf } from '#src/publishing/form-of.ts'
import { assertSmall, loadSurveyPage } from '../../surveying/load-survey.ts'
import { standingOn } from '../../surveying/survey-days.ts'
import { InvitationCode } from '../invitation-code.ts'
import { issue } from '../invitation-store.ts'
import type { Route } from './+types/sign-invitation'

const notKept = { 'cache-control': 'no-store' }
const statuses = { closed: 409, unknown: 404, used: 409, malformed: 422, code: 422 } as const

/** For the page's module: the signature of a blinded message, or why there is none. Asks as little as the survey's page who it is. */
export async function action(args: Route.ActionArgs) {
  const { held, frame, today, t, site } = await loadSurveyPage(args)
  await assertSmall(args.request, t('voices.error.large'))
  const form = await formOf(args.request)
  const refused = (fault: keyof typeof statuses) =>
    Response.json({ message: t(`invitations.error.${fault}`) }, { status: statuses[fault], headers: notKept })
  const code = InvitationCode.safeParse(form.get('code'))
  if (!code.success) return refused('code')
  if (!['early', 'open'].includes(standingOn(held.data, today))) return refused('closed')
  const blinded = Buffer.from(String(form.get('blinded') ?? ''), 'base64url')
  const issued = await issue(site.ledger, frame.id, { survey: held.id, code: code.data, blinded, today })
  if (issued.state !== 'signed') return refused(issued.state)
  return Response.json({ signature: issued.signature.toString('base64url') }, { headers: notKept })
}
