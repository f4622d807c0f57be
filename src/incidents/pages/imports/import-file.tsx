import { data } from 'react-router'
import { checkedInput } from '#src/identity/act.ts'
import { all } from '#src/ledger/records.ts'
import { formOf } from '#src/publishing/form-of.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, refused, useEntered } from '#src/publishing/refused-form.ts'
import { Button, ButtonLink, Buttons } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { Select } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { ProgressBar } from '#src/ui/progress.tsx'
import { Section } from '#src/ui/section.tsx'
import { EditionWish } from '../../bringing/import-desk.ts'
import { profileOf } from '../../bringing/proposing/propose-mapping.ts'
import { sampleOf } from '../../bringing/sample.ts'
import { mappingOf } from '../../importing/import-edition.ts'
import { profiles } from '../../importing/profiles/all.ts'
import { profileNames } from '../../importing/profiles/names.ts'
import type { Route } from './+types/import-file'
import { type ImportPage, importPage } from './import-page.ts'
import { PreviewSections } from './preview-sections.tsx'
import { SampleTable } from './sample-table.tsx'
import { withAreaNames } from './with-area-names.ts'

const waitingIn = ({ site, workspace, source }: ImportPage, id: string) =>
  site.imports.files.file(id, { workspace, source: source.id })

export async function loader(args: Route.LoaderArgs) {
  const page = await importPage(args)
  const { site, source, setting, frame, read } = page
  const editionPage = (number: number) => `/${page.workspace}/incidents/imports/${source.id}/editions/${number}`
  const brought = site.imports.broughtAs(args.params.file)
  if (brought !== null) throw page.goTo(editionPage(brought))
  const file = await read(() => waitingIn(page, args.params.file))
  const look = await site.imports.look(setting, file)
  if (look.state === 'brought') throw page.goTo(editionPage(look.edition))
  const sample = look.state === 'running' ? null : await sampleOf(file.path, [], file.mapping?.sheet).catch(() => null)
  const shownLook =
    look.state === 'read'
      ? {
          ...look,
          preview: { ...look.preview, review: await read((tx) => withAreaNames(tx, look.preview.review, page.locale)) },
        }
      : look
  const others = await read(async (tx) =>
    (await all(tx, 'incident_sources')).flatMap(({ id, data: { title, mapping } }) =>
      mapping && id !== source.id ? [{ id, title }] : [],
    ),
  )
  // Of a file that cannot be read as it was to be.
  const profile = look.state === 'failed' && sample ? (profileOf(sample.heading) ?? null) : null
  const shown = {
    ...{ frame, look: shownLook, sample, others, profile, today: page.today },
    source: { id: source.id, title: source.title, profile: source.profile ?? null },
    file: { id: file.id, name: file.name, size: file.size, isOwnMapping: file.mapping !== null },
  }
  return data(shown, { status: look.state === 'failed' ? look.status : 200 })
}

export async function action(args: Route.ActionArgs) {
  const page = await importPage(args)
  const { site, source, setting, workspace } = page
  const form = await formOf(args.request)
  const base = `/${workspace}/incidents/imports/${source.id}`
  try {
    const file = await waitingIn(page, args.params.file)
    const deed = form.get('do')
    if (deed === 'drop') {
      await site.imports.files.drop(file)
      return page.goTo(base)
    }
    if (deed === 'choose') {
      await site.imports.files.put({ ...file, mapping: await chosen(page, String(form.get('reading') ?? '')) })
      return page.goTo(`${base}/files/${file.id}`)
    }
    const fields = { name: form.get('name'), day: form.get('day'), against: form.get('against') }
    const wish = checkedInput(EditionWish, { ...fields, isMeant: form.get('isMeant') === 'yes' })
    await site.imports.bring(setting, file, wish)
    return page.goTo(`${base}/files/${file.id}`)
  } catch (error) {
    return refused(error, form)
  }
}

/** `own`, `profile:acled`, or `source:` and the id of another source. */
async function chosen({ read }: ImportPage, reading: string) {
  const [kind, name = ''] = reading.split(':')
  const profile = profileNames.find((one) => one === name)
  if (kind === 'profile' && profile) return profiles[profile]
  if (kind !== 'source') return null
  const held = await read((tx) => all(tx, 'incident_sources'))
  const found = held.find(({ id }) => id === name)
  return found ? mappingOf(found.data) : null
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.file.name }, loaderData?.frame.title)
}

export default function ImportFilePage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const { frame, source, file, look, sample } = loaderData
  const failed = look.state === 'failed' || (look.state === 'read' && look.refused) ? look : null
  const faults =
    failed?.state === 'failed' ? failed.faults : failed?.state === 'read' ? (failed.refused?.faults ?? []) : []
  const entered = useEntered(actionData)
  const told = useEntered(faults.length > 0 ? { faults, values: {} } : undefined)
  const base = `/${frame.id}/incidents/imports/${source.id}`
  return (
    <SitePage workspace={frame} dense personal>
      <ErrorSummary errors={[...entered.errors, ...told.errors.map(({ message }) => ({ message }))]} />
      <Headline
        kicker={
          <a href={to(base)}>
            <Local of={source.title} />
          </a>
        }
      >
        <bdi>{file.name}</bdi>
      </Headline>
      <Lede>{t(look.state === 'failed' ? 'importPages.notRead' : 'importPages.fileLede')}</Lede>
      {look.state === 'running' && (
        <ProgressBar
          label={t(`importPages.${look.what}`)}
          done={look.total > 1 ? look.done : null}
          total={look.total}
          refreshSeconds={2}
        />
      )}
      {look.state === 'read' && (
        <PreviewSections preview={look.preview} entered={entered} today={loaderData.today} fileName={file.name} />
      )}
      {look.state !== 'running' && <HowRead loaded={loaderData} here={`${base}/files/${file.id}`} />}
      {sample && (
        <Section id="rows" title={t('importPages.firstRows')}>
          <SampleTable sample={sample} />
        </Section>
      )}
      {look.state !== 'running' && (
        <form method="post">
          <Button name="do" value="drop" kind="quiet">
            {t('importPages.drop')}
          </Button>
        </form>
      )}
    </SitePage>
  )
}

function HowRead({ loaded, here }: { loaded: Route.ComponentProps['loaderData']; here: string }) {
  const { t, to, locale } = useLanguage()
  const { source, file, others, profile } = loaded
  const options = [
    {
      value: 'own',
      label: source.profile ? t(`importPages.profile.${source.profile}`) : t('importPages.ownMapping'),
    },
    ...profileNames
      .filter((name) => name !== source.profile)
      .map((name) => ({ value: `profile:${name}`, label: t(`importPages.profile.${name}`) })),
    ...others.map(({ id, title }: (typeof others)[number]) => ({
      value: `source:${id}`,
      label: t('importPages.mappingOf', { source: inLocale(title, locale) }),
    })),
  ]
  return (
    <Section id="how" title={t('importPages.how')}>
      <p>{t(file.isOwnMapping ? 'importPages.readByOwn' : 'importPages.readBySource')}</p>
      <form method="post" className="form">
        <Select
          name="reading"
          label={t('importPages.readAs')}
          hint={
            profile
              ? t('importPages.profileFits', { profile: t(`importPages.profile.${profile}`) })
              : t('importPages.readAsHint')
          }
          options={options}
          value={profile && profile !== source.profile ? `profile:${profile}` : 'own'}
        />
        <Buttons>
          <Button name="do" value="choose" kind="quiet">
            {t('importPages.choose')}
          </Button>
          <ButtonLink href={to(`${here}/mapping`)} kind="quiet">
            {t('importPages.writeMapping')}
          </ButtonLink>
        </Buttons>
      </form>
    </Section>
  )
}
