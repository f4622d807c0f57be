import { heldRecord } from '#src/identity/act.ts'
import { memberPage } from '#src/identity/member-page.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { Checkboxes } from '#src/ui/choices.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline } from '#src/ui/headline.tsx'
import { Select, TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { keepWorkingGroup } from '../meetings/keep-working-group.ts'
import { Choices, IdInput } from '../meetings/office-input.tsx'
import { officeNames } from '../office-names.ts'
import { StaleText } from '../stale-text.tsx'
import type { Route } from './+types/edit-working-group'

const idIn = ({ id }: { id?: string }) => id

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, ['secretariat'])
  const id = idIn(args.params)
  return page.read(async (tx) => {
    const { organisations, posts } = await officeNames(tx)
    const held = id === undefined ? null : await heldRecord(tx, 'working_groups', id)
    return { frame: page.frame, organisations, posts, group: held?.data ?? null, revision: held?.revision ?? null }
  })
}

/** English always; Urdu where it was written. */
function localIn(form: FormData, name: string) {
  const ur = String(form.get(`${name}Ur`) ?? '').trim()
  return { en: form.get(name), ...(ur === '' ? {} : { ur }) }
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, ['secretariat'])
  return takeForm(args.request, async (form) => {
    const given = (name: string) => form.get(name) || undefined
    const { id } = await page.perform(keepWorkingGroup, {
      id: idIn(args.params),
      revision: given('revision'),
      name: localIn(form, 'name'),
      mandate: localIn(form, 'mandate'),
      convener: form.get('convener'),
      chair: given('chair'),
      organisations: form.getAll('organisations'),
      posts: String(form.get('posts') ?? '')
        .split(/[\s,،]+/)
        .filter(Boolean),
      theme: given('theme'),
      from: given('from'),
      until: given('until'),
    })
    return page.goTo(`/${page.workspace}/working-groups/${id}`)
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'meetings.groups.form', loaderData?.frame.title)
}

export default function EditWorkingGroupPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, locale } = useLanguage()
  const { frame, organisations, posts, group, revision } = loaderData
  const entered = useEntered(actionData)
  const field = (name: string, first = '', fault = name) => ({
    name,
    value: entered.value(name, first),
    error: entered.error(fault),
  })
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Headline kicker={<Local of={frame.title} />}>
        {t(group ? 'meetings.groups.edit' : 'meetings.groups.form')}
      </Headline>
      {entered.given && group && <StaleText entered={entered.value('mandate')} stored={group.mandate.en} />}
      <Choices id="posts-on-record" choices={posts} />
      <form method="post" className="form">
        {revision !== null && <input type="hidden" name="revision" value={revision} />}
        {group?.theme && <input type="hidden" name="theme" value={group.theme} />}
        <TextInput {...field('name', group?.name.en, 'name.en')} label={t('meetings.groups.name')} required />
        <TextInput {...field('nameUr', group?.name.ur, 'name.ur')} label={t('meetings.groups.nameUr')} optional />
        <TextArea
          {...field('mandate', group?.mandate.en, 'mandate.en')}
          label={t('meetings.groups.mandate')}
          required
        />
        <TextArea
          {...field('mandateUr', group?.mandate.ur, 'mandate.ur')}
          label={t('meetings.groups.mandateUr')}
          optional
        />
        <Select
          {...field('convener', group?.convener)}
          label={t('meetings.groups.convener')}
          options={[
            { value: '', label: t('requests.choose') },
            ...organisations.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) })),
          ]}
          required
        />
        <IdInput
          {...field('chair', group?.chair)}
          label={t('meetings.groups.chair')}
          hint={t('meetings.groups.chairHint')}
          list="posts-on-record"
          optional
        />
        <details open={group !== null || undefined}>
          <summary>{t('meetings.groups.organisations')}</summary>
          <Checkboxes
            name="organisations"
            label={t('meetings.groups.organisations')}
            error={entered.error('organisations')}
            values={entered.values('organisations', group?.organisations)}
            options={organisations.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) }))}
          />
        </details>
        <TextArea {...field('posts', group?.posts.join('\n'))} label={t('meetings.groups.posts')} rows={3} optional />
        <TextInput
          {...field('from', group?.from)}
          label={t('meetings.groups.since')}
          hint={t('meetings.groups.partialHint')}
          short
          optional
        />
        <TextInput {...field('until', group?.until)} label={t('meetings.groups.until')} short optional />
        <Button>{t('meetings.groups.keep')}</Button>
      </form>
    </SitePage>
  )
}
