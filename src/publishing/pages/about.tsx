import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { SitePage } from '../frame.tsx'
import { pageTitle } from '../page-title.ts'

export function meta({ location }: { location: { pathname: string } }) {
  return pageTitle(location, 'common.nav.about')
}

export default function AboutPage() {
  const { t } = useLanguage()
  return (
    <SitePage>
      <Headline>{t('publishing.about.headline')}</Headline>
      <Lede>{t('publishing.about.lede')}</Lede>
      <Section id="how" title={t('publishing.about.how')}>
        <p>{t('publishing.about.howText')}</p>
      </Section>
      <Section id="not" title={t('publishing.about.not')}>
        <p>{t('publishing.about.notText')}</p>
      </Section>
      <Section id="terms" title={t('publishing.about.terms')}>
        <p>{t('publishing.about.termsText')}</p>
      </Section>
    </SitePage>
  )
}
