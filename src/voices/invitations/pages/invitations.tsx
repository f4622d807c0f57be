import { data } from 'react-router'
import { renderSVG } from 'uqr'
import { localPath } from '#src/i18n/locale.ts'
import { heldRecord } from '#src/identity/act.ts'
import { memberPage } from '#src/identity/member-page.ts'
import { formOf } from '#src/publishing/form-of.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, refused, useEntered } from '#src/publishing/refused-form.ts'
import { siteContext } from '#src/publishing/site-context.ts'
import { Button } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Section } from '#src/ui/section.tsx'
import { summaryOf } from '../../surveying/survey-days.ts'
import { type Card, CardSheet } from '../card-sheet.tsx'
import { inGroups } from '../invitation-code.ts'
import { mostInvitations, mostLetters } from '../invitation-limits.ts'
import { countInvitations } from '../invitation-store.ts'
import { addressesIn, invitationPath, mailInvitations } from '../mail-invitations.ts'
import { makeInvitations } from '../make-invitations.ts'
import type { Route } from './+types/invitations'

async function surveyOf(page: Awaited<ReturnType<typeof memberPage>>, id: string) {
  const held = await page.read((tx) => heldRecord(tx, 'surveys', id))
  return summaryOf(held.data)
}

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, ['secretariat'])
  const survey = await surveyOf(page, args.params.id)
  const counts = await page.read((tx) => countInvitations(tx, survey.id))
  const mayMake = survey.invited && survey.publicKey !== null && survey.closed === null && survey.closes >= page.today
  return { frame: page.frame, survey, counts, mayMake, posts: page.desk.mailer.post !== undefined }
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, ['secretariat'])
  const form = await formOf(args.request)
  const { desk } = args.context.get(siteContext)
  const survey = await surveyOf(page, args.params.id)
  const { workspace } = page
  const { address, mailer } = desk
  const cardOf = (code: string): Card => {
    const link = new URL(localPath(page.locale, invitationPath(workspace, survey.id, code)), address).href
    const picture = `data:image/svg+xml;base64,${Buffer.from(renderSVG(link, { border: 1 })).toString('base64')}`
    return { link, code: inGroups(code), picture }
  }
  try {
    if (form.get('do') !== 'mail') {
      const { codes } = await page.perform(makeInvitations, { id: survey.id, count: form.get('count') })
      return data({ cards: codes.map(cardOf), sent: null, unsent: [] })
    }
    const addresses = addressesIn(String(form.get('addresses') ?? ''))
    const { codes } = await page.perform(makeInvitations, { id: survey.id, count: addresses.length })
    const invited = addresses.map((one, at) => ({ address: one, code: codes[at] ?? '' }))
    const unsent = await mailInvitations({ mailer, address, workspace, survey }, invited)
    const links = unsent.map((one) => ({ address: one.address, link: cardOf(one.code).link }))
    return data({ cards: [], sent: addresses.length - unsent.length, unsent: links })
  } catch (error) {
    return refused(error, form)
  }
}

export const headers = notKept

export function meta({ location, loaderData }: Route.MetaArgs) {
  return pageTitle(location, 'invitations.make.title', loaderData?.survey.title)
}

export default function InvitationsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to, locale } = useLanguage()
  const { frame, survey, counts, mayMake, posts } = loaderData
  const made = actionData && 'cards' in actionData ? actionData : undefined
  const entered = useEntered(actionData && 'faults' in actionData ? actionData : undefined)
  const here = `/${frame.id}/surveys/${survey.id}`
  return (
    <SitePage workspace={frame} personal>
      <ErrorSummary errors={entered.errors} />
      <Headline
        kicker={
          <a href={to(`${here}/run`)}>
            <Local of={survey.title} />
          </a>
        }
      >
        {t('invitations.make.title')}
      </Headline>
      <Lede>{t('invitations.make.lede', counts)}</Lede>
      {made && made.cards.length > 0 && <CardSheet title={inLocale(survey.title, locale)} cards={made.cards} />}
      {made && made.sent !== null && <Sent sent={made.sent} unsent={made.unsent} />}
      <p>{t('invitations.make.text')}</p>
      {!mayMake && <Notice kind="warn">{t('invitations.error.notInvited')}</Notice>}
      {mayMake && (
        <>
          <Section id="cards" title={t('invitations.make.cards')}>
            <form className="form" method="post" action={to(`${here}/invitations`)}>
              <TextInput
                name="count"
                type="number"
                short
                required
                label={t('invitations.make.count')}
                hint={t('invitations.make.countHint', { most: mostInvitations })}
                value={entered.value('count')}
                error={entered.error('count')}
              />
              <Button name="do" value="cards">
                {t('invitations.make.makeCards')}
              </Button>
            </form>
          </Section>
          <Section id="mail" title={t('invitations.make.mail')}>
            {!posts && <p>{t('invitations.make.noMail')}</p>}
            {posts && (
              <form className="form" method="post" action={to(`${here}/invitations`)}>
                <TextArea
                  name="addresses"
                  rows={8}
                  required
                  label={t('invitations.make.addresses')}
                  hint={`${t('invitations.make.addressesHint', { most: mostLetters })} ${t('invitations.make.language')}`}
                  value={entered.value('addresses')}
                  error={entered.error('addresses')}
                />
                <Button name="do" value="mail">
                  {t('invitations.make.send')}
                </Button>
              </form>
            )}
          </Section>
        </>
      )}
    </SitePage>
  )
}

function Sent({ sent, unsent }: { sent: number; unsent: { address: string; link: string }[] }) {
  const { t } = useLanguage()
  return (
    <>
      <Notice kind="done">{t('invitations.make.sent', { count: sent })}</Notice>
      {unsent.length > 0 && (
        <Notice kind="warn" title={t('invitations.make.unsent', { count: unsent.length })}>
          <pre className="letter" dir="ltr">
            {unsent.map(({ address, link }) => `${address}\n${link}`).join('\n\n')}
          </pre>
        </Notice>
      )}
    </>
  )
}
