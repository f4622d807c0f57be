import { officeNames } from '#src/coordination/office-names.ts'
import { heldRecord } from '#src/identity/act.ts'
import { memberPage } from '#src/identity/member-page.ts'
import type { Commitment } from '#src/policies/model.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, refused, useEntered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { Select } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { labelsFor } from '../access.ts'
import { addingRoles } from '../add-evidence.ts'
import { EvidenceFields, megabytes } from '../evidence-fields.tsx'
import { handIn } from '../hand-in.ts'
import type { Route } from './+types/add-evidence'

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, addingRoles)
  const about = new URL(args.request.url).searchParams.get('commitment')
  return page.read(async (tx) => {
    const promise = about === null ? null : ((await heldRecord(tx, 'commitments', about)).data as Commitment)
    const organisations = page.by.role === 'focal-point' ? [] : (await officeNames(tx)).organisations
    return {
      frame: page.frame,
      about: promise && { id: promise.id, title: promise.title },
      labels: labelsFor(page.by),
      organisations,
      own: page.by.organisation,
      title: page.t('files.add'),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, addingRoles)
  const form = new FormData()
  try {
    const { id } = await handIn(args.request, page.site.files, page.perform, form)
    return page.goTo(`/${page.workspace}/evidence/${id}`)
  } catch (error) {
    return refused(error, form)
  }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export default function AddEvidencePage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, locale } = useLanguage()
  const { frame, about, labels, organisations, own } = loaderData
  const entered = useEntered(actionData)
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Headline kicker={t('files.title')}>{t('files.add')}</Headline>
      <Lede>{t('files.addLede', { megabytes })}</Lede>
      {about && <p>{t('files.about', { title: inLocale(about.title, locale) })}</p>}
      <form method="post" className="form" encType="multipart/form-data">
        {about && <input type="hidden" name="commitments" value={about.id} />}
        <EvidenceFields entered={entered} labels={labels}>
          {organisations.length > 0 && (
            <Select
              name="from"
              label={t('files.from')}
              value={entered.value('from')}
              error={entered.error('from')}
              options={[
                { value: '', label: own === null ? '' : t('files.ownOrganisation') },
                ...organisations.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) })),
              ]}
            />
          )}
        </EvidenceFields>
        <Button>{t('files.send')}</Button>
      </form>
    </SitePage>
  )
}
