import { formOf } from '#src/publishing/form-of.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, refused, useEntered } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Button } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { listOf } from '../consultation-store.ts'
import { heldPage } from '../held-page.ts'
import { deleteParticipants, keepParticipants, openParticipants } from '../keep-participants.ts'
import type { Route } from './+types/participants'

export async function loader(args: Route.LoaderArgs) {
  const { page, held } = await heldPage(args)
  const list = await page.read((tx) => listOf(tx, held.id))
  return { frame: page.frame, title: held.data.title, consultation: held.id, deleteOn: list?.deleteOn ?? null }
}

export async function action(args: Route.ActionArgs) {
  const { page, path } = await heldPage(args)
  const form = await formOf(args.request)
  const { id } = args.params
  try {
    switch (form.get('do')) {
      case 'open':
        return { opened: (await page.perform(openParticipants, { id, passphrase: form.get('passphrase') })).list }
      case 'delete':
        await page.perform(deleteParticipants, { id })
        break
      default:
        await page.perform(keepParticipants, {
          id,
          list: form.get('list'),
          passphrase: form.get('newPassphrase'),
          deleteOn: form.get('deleteOn'),
        })
    }
    return page.goTo(`${path}/participants`)
  } catch (error) {
    form.delete('passphrase')
    form.delete('newPassphrase')
    return refused(error, form)
  }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'consultations.list', loaderData?.frame.title)
}

export default function ParticipantsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, to, locale } = useLanguage()
  const { frame, title, consultation, deleteOn } = loaderData
  const entered = useEntered(actionData && 'faults' in actionData ? actionData : undefined)
  const opened = actionData && 'opened' in actionData ? actionData.opened : null
  const here = `/${frame.id}/consultations/${consultation}`
  const isOpening = entered.value('do') === 'open'
  const error = (field: string, opening: boolean) => (opening === isOpening ? entered.error(field) : undefined)
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Breadcrumb
        crumbs={[
          { label: t('consultations.title'), href: to(`/${frame.id}/consultations`) },
          { label: inLocale(title, locale), href: to(`${here}/run`) },
          { label: t('consultations.list') },
        ]}
      />
      <Headline kicker={<Local of={title} />}>{t('consultations.list')}</Headline>
      <Lede>{t('consultations.listLede')}</Lede>
      <p>{deleteOn === null ? t('consultations.listNone') : t('consultations.listKept', { day: f.date(deleteOn) })}</p>
      {opened !== null && (
        <Section id="opened" title={t('consultations.opened')}>
          <pre className="prose" dir="auto">
            {opened}
          </pre>
        </Section>
      )}
      {deleteOn !== null && (
        <form method="post" action={to(`${here}/participants`)} className="form">
          <TextInput
            name="passphrase"
            type="password"
            autoComplete="off"
            label={t('consultations.passphrase')}
            hint={t('consultations.openHint')}
            error={error('passphrase', true)}
          />
          <Button name="do" value="open">
            {t('consultations.open')}
          </Button>
          <Button kind="warn" name="do" value="delete">
            {t('consultations.deleteNow')}
          </Button>
        </form>
      )}
      <Section id="seal" title={t(deleteOn === null ? 'consultations.seal' : 'consultations.sealAnew')}>
        <form method="post" action={to(`${here}/participants`)} className="form" autoComplete="off">
          <TextArea
            name="list"
            label={t('consultations.listText')}
            hint={t('consultations.listTextHint')}
            value={entered.value('list', opened ?? '')}
            error={entered.error('list')}
            rows={8}
            required
          />
          <TextInput
            name="deleteOn"
            type="date"
            short
            label={t('consultations.deleteOn')}
            hint={t('consultations.deleteOnHint')}
            value={entered.value('deleteOn', deleteOn ?? '')}
            error={entered.error('deleteOn')}
            required
          />
          <SealPassphrase error={error('passphrase', false)} />
          <Button name="do" value="keep">
            {t('consultations.seal')}
          </Button>
        </form>
      </Section>
    </SitePage>
  )
}

/** The page has two fields of one name, in two forms. */
function SealPassphrase({ error }: { error: string | undefined }) {
  const { t } = useLanguage()
  return (
    <TextInput
      name="newPassphrase"
      type="password"
      autoComplete="new-password"
      label={t('consultations.passphrase')}
      hint={t('consultations.passphraseHint')}
      error={error}
      required
    />
  )
}
