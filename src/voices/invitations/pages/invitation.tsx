import { createHash } from 'node:crypto'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageModule } from '#src/publishing/page-module.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Buttons } from '#src/ui/button.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Section } from '#src/ui/section.tsx'
import { loadSurveyPage } from '../../surveying/load-survey.ts'
import { standingOn, summaryOf } from '../../surveying/survey-days.ts'
import module from '../invitation.browser.ts?worker&url'
import type { Route } from './+types/invitation'

export const handle = pageModule(module)

export async function loader(args: Route.LoaderArgs) {
  const { held, frame, today, t } = await loadSurveyPage(args)
  const survey = summaryOf(held.data)
  if (!survey.invited || survey.publicKey === null) return notFound(t('voices.none', { id: held.id }))
  const fingerprint = createHash('sha256').update(Buffer.from(survey.publicKey, 'base64')).digest('hex')
  return { frame, survey, key: survey.publicKey, fingerprint, standing: standingOn(held.data, today) }
}

export const headers = notKept

export function meta({ location, loaderData }: Route.MetaArgs) {
  return pageTitle(location, 'invitations.title', loaderData?.survey.title)
}

export default function InvitationPage({ loaderData }: Route.ComponentProps) {
  const { t, f, to, locale } = useLanguage()
  const { frame, survey, key, fingerprint, standing } = loaderData
  const base = `/${frame.id}/surveys`
  const here = `${base}/${survey.id}`
  return (
    <SitePage workspace={frame}>
      <Breadcrumb
        crumbs={[
          { label: t('voices.title'), href: to(base) },
          { label: inLocale(survey.title, locale), href: to(here) },
          { label: t('invitations.title') },
        ]}
      />
      <Headline kicker={<Local of={survey.publisher} />}>{t('invitations.title')}</Headline>
      <Lede>{t('invitations.lede', { title: inLocale(survey.title, locale) })}</Lede>
      <p>{t(`voices.standing.${standing}`, { opens: f.date(survey.opens), closes: f.date(survey.closes) })}</p>
      <noscript>
        <Notice kind="error">{t('invitations.needsScript')}</Notice>
      </noscript>
      <div data-ready hidden data-forgotten={t('invitations.forgotten')}>
        <p>{t('invitations.ready')}</p>
        <Buttons>
          <a className="button" href={to(here)}>
            {t('invitations.answer')}
          </a>
          <button type="button" className="button button-quiet">
            {t('invitations.forget')}
          </button>
        </Buttons>
      </div>
      {(standing === 'open' || standing === 'early') && (
        <CodeForm workspace={frame.id} survey={survey.id} publicKey={key} here={here} />
      )}
      <TokenGuarantees />
      <Section id="key" title={t('invitations.key')}>
        <p>{t('invitations.keyText')}</p>
        <p>
          {t('invitations.fingerprint')}: <code dir="ltr">{fingerprint}</code>
        </p>
        <p>
          <code dir="ltr">{key}</code>
        </p>
      </Section>
    </SitePage>
  )
}

interface CodeFormProps {
  workspace: string
  survey: string
  publicKey: string
  /** Of the survey, without language. */
  here: string
}

/** Sent by the module alone: its button waits for it. */
function CodeForm({ workspace, survey, publicKey, here }: CodeFormProps) {
  const { t, to } = useLanguage()
  return (
    <form
      className="form"
      data-invitation
      data-workspace={workspace}
      data-survey={survey}
      data-key={publicKey}
      data-sign={to(`${here}/invitation/sign`)}
      data-answer={to(here)}
      data-working={t('invitations.working')}
      data-failed={t('invitations.failed')}
      data-needs-https={t('invitations.needsHttps')}
    >
      <TextInput
        name="code"
        label={t('invitations.code')}
        hint={t('invitations.codeHint')}
        autoComplete="off"
        required
      />
      <p className="field-error" role="alert" />
      <p role="status" />
      <Buttons>
        <button type="submit" className="button" disabled>
          {t('invitations.get')}
        </button>
      </Buttons>
    </form>
  )
}

function TokenGuarantees() {
  const { t } = useLanguage()
  return (
    <Notice title={t('invitations.guarantee.title')}>
      <ul>
        {(['blind', 'records', 'who', 'network', 'page', 'device'] as const).map((key) => (
          <li key={key}>{t(`invitations.guarantee.${key}`)}</li>
        ))}
      </ul>
    </Notice>
  )
}
