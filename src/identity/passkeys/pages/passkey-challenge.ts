import { personalPage, textIn } from '../../identity-page.ts'
import { challengeAnswer } from '../challenge-answer.ts'
import { beginEnrolment } from '../enrol-passkey.ts'
import type { Route } from './+types/passkey-challenge'

/** For a new passkey: name and password are in the form already. */
export async function action(args: Route.ActionArgs) {
  const page = await personalPage(args)
  const form = await args.request.formData()
  const given = { name: textIn(form, 'name'), password: textIn(form, 'password') }
  return challengeAnswer(page, () => beginEnrolment(page.desk, page.person, given))
}
