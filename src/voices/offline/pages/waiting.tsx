import { tagOf } from '#src/i18n/locale.ts'
import { textOf } from '#src/i18n/translate.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { pageModule } from '#src/publishing/page-module.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import worker from '../answering-worker.browser.ts?worker&url'
import address from '../waiting.browser.ts?worker&url'
import { waitingKeys } from '../waiting-words.ts'
import type { Route } from './+types/waiting'

export const handle = pageModule(address, { worker, oneFace: true })

export function meta({ location }: Route.MetaArgs) {
  return pageTitle(location, 'answering.waiting.title')
}

/** What waits is on the device: the server sends this page without knowing of any of it. */
export default function WaitingPage() {
  const { t, to, locale } = useLanguage()
  const words = Object.fromEntries(waitingKeys.map((key) => [key, textOf(locale, key)]))
  return (
    <SitePage>
      <Headline>{t('answering.waiting.title')}</Headline>
      <Lede>{t('answering.waiting.lede')}</Lede>
      <div className="flow" data-waiting={JSON.stringify({ words, tag: tagOf(locale) })}>
        <p>{t('answering.waiting.noScript')}</p>
      </div>
      <p className="unseen" role="status" data-status />
      <Section id="hand-in" title={t('answering.handIn.title')}>
        <p>
          {t('answering.waiting.handIn')} <a href={to('/surveys/hand-in')}>{t('answering.handIn.title')}</a>
        </p>
      </Section>
    </SitePage>
  )
}
