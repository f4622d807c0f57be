import { identityPage } from '../../identity-page.ts'
import { challengeAnswer } from '../challenge-answer.ts'
import { beginPasskeySignIn } from '../sign-in-with-passkey.ts'
import type { Route } from './+types/sign-in-challenge'

/** For signing in: the same for everybody. */
export function action(args: Route.ActionArgs) {
  const page = identityPage(args)
  return challengeAnswer(page, () => beginPasskeySignIn(page.desk, page.caller))
}
