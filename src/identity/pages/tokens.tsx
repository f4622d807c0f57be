import { uploading } from '#src/evidence/add-evidence.ts'
import { acts } from '#src/publishing/acts.ts'
import { formOf } from '#src/publishing/form-of.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { refused, useEntered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { Checkboxes, Radios } from '#src/ui/choices.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Section } from '#src/ui/section.tsx'
import { endToken, lifetimes, makeToken, readScope, tokensOf } from '../api-token.ts'
import { notKept } from '../identity-page.ts'
import { memberPage } from '../member-page.ts'
import { TokenTable } from '../token-table.tsx'
import type { Route } from './+types/tokens'

export async function loader(args: Route.LoaderArgs) {
  const { desk, by, frame, t } = await memberPage(args)
  const own = [...acts, uploading]
    .filter(({ roles }) => roles.includes(by.role))
    .map(({ name, summary }) => ({ name, summary }))
  return { frame, own, tokens: await tokensOf(desk, by), title: t('identity.tokens.title') }
}

export async function action(args: Route.ActionArgs) {
  const { desk, by, workspace, goTo } = await memberPage(args)
  const form = await formOf(args.request)
  if (form.get('do') === 'end') {
    await endToken(desk, by, String(form.get('token')))
    return goTo(`/${workspace}/tokens`)
  }
  try {
    const given = { name: form.get('name'), scopes: form.getAll('scopes'), days: form.get('days') }
    return { token: await makeToken(desk, by, given) }
  } catch (error) {
    return refused(error, form)
  }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title })
}

export default function TokensPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f } = useLanguage()
  const { frame, own, tokens } = loaderData
  const token = actionData && 'token' in actionData ? actionData.token : undefined
  const entered = useEntered(actionData && 'faults' in actionData ? actionData : undefined)
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      {token !== undefined && (
        <Notice kind="done" title={t('identity.tokens.made')}>
          <code className="token">{token}</code>
        </Notice>
      )}
      <Headline kicker={<Local of={frame.title} />}>{t('identity.tokens.title')}</Headline>
      <Lede>{t('identity.tokens.lede')}</Lede>
      {tokens.length > 0 && <TokenTable tokens={tokens} />}
      <Section id="make" title={t('identity.tokens.make')}>
        <form method="post" className="form">
          <TextInput
            name="name"
            label={t('identity.tokens.name')}
            hint={t('identity.tokens.nameHint')}
            value={entered.value('name')}
            error={entered.error('name')}
            required
          />
          <Radios
            name="days"
            label={t('identity.tokens.until')}
            value={entered.value('days', '30')}
            error={entered.error('days')}
            options={lifetimes.map((days) => ({ value: String(days), label: f.duration(`P${days}D`) }))}
          />
          <Checkboxes
            name="scopes"
            label={t('identity.tokens.scopes')}
            values={entered.values('scopes', [readScope])}
            error={entered.error('scopes')}
            options={[
              { value: readScope, label: t('identity.tokens.read') },
              ...own.map(({ name, summary }) => ({ value: name, label: name, hint: summary })),
            ]}
          />
          <Button name="do" value="make">
            {t('identity.tokens.make')}
          </Button>
        </form>
      </Section>
    </SitePage>
  )
}
