import { Area } from '#src/coordination/model.ts'
import { memberPage } from '#src/identity/member-page.ts'
import { all, byIds } from '#src/ledger/records.ts'
import { formOf } from '#src/publishing/form-of.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { notKept, refused, useEntered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { Select, TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { dropLoss, keepLoss, publishLoss, withdrawLoss } from '../losses/keep-loss.ts'
import { fieldsOf, lossIn } from '../losses/loss-form.ts'
import { lossSectors } from '../losses/loss-model.ts'
import type { Route } from './+types/edit-loss'

const idIn = ({ id }: { id?: string }) => id

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, ['secretariat'])
  const id = idIn(args.params)
  return page.read(async (tx) => {
    const [draft] = id === undefined ? [] : await byIds(tx, 'loss_drafts', [id])
    const [held] = id === undefined ? [] : await byIds(tx, 'losses', [id])
    if (id !== undefined && !draft && !held) refuse(404, 'work.error.gone', { id })
    const areas = (await all(tx, 'areas')).map(({ data }) => Area.parse(data))
    const sources = (await all(tx, 'sources')).map(({ id, data }) => ({
      id,
      title: (data as { title: { en: string } }).title,
    }))
    return {
      frame: page.frame,
      areas: areas.map(({ id, name }) => ({ id, name })),
      sources,
      loss: draft?.data.loss ?? held?.data,
      waits: draft !== undefined,
      isOwn: draft?.data.by === page.by.account,
      revision: draft?.revision ?? held?.revision ?? null,
      publicRevision: held?.label === 'TLP:CLEAR' ? held.revision : null,
    }
  })
}

const deeds = { publish: publishLoss, drop: dropLoss, withdraw: withdrawLoss }

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, ['secretariat'])
  const form = await formOf(args.request)
  const id = idIn(args.params)
  const deed = form.get('do')
  try {
    if (deed === 'publish' || deed === 'drop' || deed === 'withdraw') {
      await page.perform(deeds[deed], { id, revision: form.get('revision') })
      return page.goTo(`/${page.workspace}/losses`)
    }
    const kept = await page.perform(keepLoss, lossIn(form, id))
    return page.goTo(`/${page.workspace}/losses/${kept.id}/edit`)
  } catch (error) {
    return refused(error, form)
  }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'losses.edit', loaderData?.frame.title)
}

export default function EditLossPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, locale } = useLanguage()
  const { frame, areas, sources, loss, waits, isOwn, revision, publicRevision } = loaderData
  const entered = useEntered(actionData)
  const first = fieldsOf(loss)
  const field = (name: string, fault = name) => ({
    name,
    value: entered.value(name, first[name]),
    error: entered.error(fault),
  })
  const choose = { value: '', label: t('losses.choose') }
  const numbers = ['damaged', 'destroyed', 'killed', 'injured'] as const
  return (
    <SitePage workspace={frame} dense personal>
      <ErrorSummary errors={entered.errors} />
      <Headline kicker={<Local of={frame.title} />}>{t(loss ? 'losses.edit' : 'losses.new')}</Headline>
      <Lede>{t('losses.formLede')}</Lede>
      {waits && revision !== null && <Waiting isOwn={isOwn} revision={revision} />}
      {!waits && publicRevision !== null && (
        <Deeds deeds={['withdraw']} revision={publicRevision} said={t('losses.isPublic')} />
      )}
      <form method="post" className="form">
        {revision !== null && <input type="hidden" name="revision" value={revision} />}
        <Select
          {...field('area')}
          label={t('losses.area')}
          options={[choose, ...areas.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) }))]}
          required
        />
        <Select
          {...field('sector')}
          label={t('losses.sector')}
          options={[choose, ...lossSectors.map((value) => ({ value, label: t(`losses.sectorName.${value}`) }))]}
          required
        />
        <TextInput {...field('title', 'title.en')} label={t('losses.name')} required />
        <TextInput {...field('titleUr', 'title.ur')} label={t('losses.nameUr')} optional />
        <TextInput {...field('assessed')} label={t('losses.assessed')} hint={t('losses.dateHint')} short required />
        <TextInput {...field('from')} label={t('losses.from')} short optional />
        <TextInput {...field('until')} label={t('losses.until')} short optional />
        {numbers.map((name) => (
          <TextInput key={name} {...field(name)} label={t(`losses.${name}`)} inputMode="numeric" short optional />
        ))}
        <TextInput
          {...field('rebuiltCount', 'rebuilt.count')}
          label={t('losses.rebuiltCount')}
          inputMode="numeric"
          short
          optional
        />
        <TextInput {...field('rebuiltOn', 'rebuilt.on')} label={t('losses.rebuiltOn')} short optional />
        <TextInput {...field('served')} label={t('losses.served')} hint={t('losses.servedHint')} short optional />
        <TextArea {...field('needs', 'needs.en')} label={t('losses.needs')} rows={2} optional />
        <TextArea {...field('needsUr', 'needs.ur')} label={t('losses.needsUr')} rows={2} optional />
        <TextArea {...field('costs')} label={t('losses.costs')} hint={t('losses.costHint')} rows={3} optional />
        <Select
          {...field('source', 'citation.source')}
          label={t('losses.sourceId')}
          options={[choose, ...sources.map(({ id, title }) => ({ value: id, label: inLocale(title, locale) }))]}
          required
        />
        <TextInput {...field('locator', 'citation.locator.en')} label={t('losses.locator')} optional />
        <Button>{t('losses.keep')}</Button>
      </form>
    </SitePage>
  )
}

function Waiting({ isOwn, revision }: { isOwn: boolean; revision: number }) {
  const { t } = useLanguage()
  if (isOwn) return <Deeds deeds={['drop']} revision={revision} said={t('losses.own')} />
  return <Deeds deeds={['publish', 'drop']} revision={revision} said={t('losses.waiting')} />
}

function Deeds({
  deeds,
  revision,
  said,
}: {
  deeds: ('publish' | 'drop' | 'withdraw')[]
  revision: number
  said: string
}) {
  const { t } = useLanguage()
  return (
    <Notice title={said}>
      <form method="post">
        <input type="hidden" name="revision" value={revision} />
        {deeds.map((deed) => (
          <Button key={deed} name="do" value={deed} kind={deed === 'publish' ? 'main' : 'warn'}>
            {t(`losses.${deed}`)}
          </Button>
        ))}
      </form>
    </Notice>
  )
}
