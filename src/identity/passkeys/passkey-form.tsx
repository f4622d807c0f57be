/** Forms that a page's module answers with an authenticator. Without it they are sent without an answer, and say what is missing. */
import type { ReactNode } from 'react'
import { Button } from '#src/ui/button.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { PasskeyPlace } from './relying-party.ts'

/** @param address of the form, and of the challenge for it, without language */
export function PasskeyForm({
  kind,
  address,
  children,
}: {
  kind: 'enrol' | 'sign-in'
  address: string
  children: ReactNode
}) {
  const { t, to } = useLanguage()
  return (
    <form
      className="form"
      method="post"
      action={to(address)}
      data-passkey={kind}
      data-challenge={to(`${address}/challenge`)}
      data-unsupported={t('passkeys.unsupported')}
      data-known={t('passkeys.known')}
      data-failed={t('passkeys.failed')}
    >
      <input type="hidden" name="response" />
      <noscript>
        <p className="hint">{t('passkeys.needsScript')}</p>
      </noscript>
      {children}
      <p className="field-error" role="alert" />
    </form>
  )
}

/** The button that signs in, where a browser can; where it could by another name of this machine, the way there. */
export function PasskeySignIn({ next, place }: { next: string; place: PasskeyPlace }) {
  const { t } = useLanguage()
  if (place === 'nowhere') return null
  if (place !== 'here') return <PasskeyElsewhere at={place.at} />
  return (
    <PasskeyForm kind="sign-in" address="/sign-in/passkey">
      <input type="hidden" name="next" value={next} />
      <Button kind="quiet">{t('passkeys.signIn.send')}</Button>
    </PasskeyForm>
  )
}

/** Browsers tie a passkey to a name, and an address of numbers is none. */
export function PasskeyElsewhere({ at }: { at: string }) {
  const { t } = useLanguage()
  return (
    <p>
      {t('passkeys.elsewhere')} <a href={at}>{new URL(at).host}</a>
    </p>
  )
}
