/**
 * A page that sends the browser on to a provider. Not a redirect: the content security policy lets forms lead to this site alone, and
 * browsers hold every stop of a redirected form to it.
 */
import { data } from 'react-router'
import { Headline } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { ceremonySeconds } from '../ceremony-store.ts'
import { notKept } from '../identity-page.ts'
import { setCookie } from '../session-cookie.ts'

export interface OnwardAnswer {
  onward: string
}

/** @param asked as `askProvider` gives it */
export function onward({ secure }: { secure: boolean }, { url, token }: { url: string; token: string }) {
  const answer: OnwardAnswer = { onward: url }
  const cookie = setCookie('ceremony', token, { secure, seconds: ceremonySeconds.openid })
  return data(answer, { headers: { refresh: `0; url=${url}`, 'set-cookie': cookie } })
}

export const onwardIn = (answer: object | undefined): string | undefined =>
  answer && 'onward' in answer ? (answer as OnwardAnswer).onward : undefined

/** Headers of pages that may send on. */
export function onwardHeaders({ actionHeaders }: { actionHeaders: Headers }): Record<string, string> {
  const refresh = actionHeaders.get('refresh')
  return { ...notKept({ actionHeaders }), ...(refresh === null ? {} : { refresh }) }
}

/** What is seen for a moment, and longer where the browser does not go by itself. */
export function Onward({ to, name }: { to: string; name: string }) {
  const { t } = useLanguage()
  return (
    <>
      <Headline>{t('openid.onward', { name })}</Headline>
      <p>
        <a href={to}>{t('openid.go')}</a>
      </p>
    </>
  )
}
