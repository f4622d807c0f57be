import { fileLimit } from '#src/evidence/storage/file-store.ts'
import { formOf } from '#src/publishing/form-of.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, refused, useEntered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Accent, Headline, Lede } from '#src/ui/headline.tsx'
import { FileInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { arrivingOf, isGone } from '../../store/arrival-store.ts'
import { editionsOf } from '../../store/edition-store.ts'
import type { Route } from './+types/import-source'
import { importPage } from './import-page.ts'

export async function loader(args: Route.LoaderArgs) {
  const page = await importPage(args)
  const { site, source, workspace, frame } = page
  const files = await site.imports.files.list({ workspace, source: source.id })
  const now = new Date()
  return page.read(async (tx) => {
    const arriving = await arrivingOf(tx, source.id)
    return {
      frame,
      source: { id: source.id, title: source.title, terms: source.terms, profile: source.profile ?? null },
      editions: (await editionsOf(tx, source.id)).toReversed(),
      isArriving: arriving !== undefined && !isGone(arriving, now),
      files: files.map(({ id, name, size }) => ({ id, name, size })),
    }
  })
}

/** Takes a file in; what is said of it stands on its own page. */
export async function action(args: Route.ActionArgs) {
  const page = await importPage(args)
  const { site, source, workspace } = page
  if (!/^multipart\//i.test(args.request.headers.get('content-type') ?? '')) await formOf(args.request)
  try {
    const { id } = await site.imports.files.receive(args.request, { workspace, source: source.id })
    return page.goTo(`/${workspace}/incidents/imports/${source.id}/files/${id}`)
  } catch (error) {
    return refused(error, new FormData())
  }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'importPages.title', loaderData?.source.title, loaderData?.frame.title)
}

type Loaded = Route.ComponentProps['loaderData']

export default function ImportSourcePage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const { frame, source, editions, files, isArriving } = loaderData
  const entered = useEntered(actionData)
  const base = `/${frame.id}/incidents/imports/${source.id}`
  const newest = editions.find(({ undone }) => !undone)
  return (
    <SitePage workspace={frame} dense personal>
      <ErrorSummary errors={entered.errors} />
      <Headline kicker={<a href={to(`/${frame.id}/incidents/imports`)}>{t('importPages.title')}</a>}>
        <Local of={source.title} />
      </Headline>
      <Lede>
        {newest
          ? t.rich<React.ReactNode>('importPages.stands', {
              stored: newest.account.stored,
              accent: (chunks) => <Accent key="stored">{chunks}</Accent>,
            })
          : t('importPages.nothingYet')}
      </Lede>
      <p className="quiet">
        <Local of={source.terms} />
      </p>
      {isArriving && <Notice kind="warn">{t('incidentImports.error.under-way')}</Notice>}
      <Section id="bring" title={t('importPages.bring')}>
        <form method="post" className="form" encType="multipart/form-data">
          <FileInput
            name="file"
            label={t('importPages.file')}
            hint={t('importPages.formats')}
            megabytes={fileLimit / 2 ** 20}
            accept=".csv,.tsv,.txt,.xlsx,.xlsm"
            error={entered.error('file')}
            required
          />
          <Button>{t('importPages.send')}</Button>
        </form>
        <p className="quiet">{t('importPages.sendMeans')}</p>
        {files.length > 0 && <WaitingList files={files} base={base} />}
      </Section>
      <Section id="editions" title={t('importPages.editions')}>
        <Editions editions={editions} base={base} />
      </Section>
    </SitePage>
  )
}

function WaitingList({ files, base }: { files: Loaded['files']; base: string }) {
  const { t, f, to } = useLanguage()
  return (
    <>
      <p>{t('importPages.waitingFiles')}</p>
      <ul>
        {files.map(({ id, name, size }: Loaded['files'][number]) => (
          <li key={id}>
            <a href={to(`${base}/files/${id}`)}>
              <bdi>{name}</bdi>
            </a>{' '}
            <span className="quiet">{t('importPages.kilobytes', { size: Math.ceil(size / 1024) })}</span>
          </li>
        ))}
      </ul>
      <p className="quiet">{f.list([t('importPages.aDay')])}</p>
    </>
  )
}

function Editions({ editions, base }: { editions: Loaded['editions']; base: string }) {
  const { t, f, to } = useLanguage()
  type Row = Loaded['editions'][number]
  const count = (name: 'read' | 'stored' | 'merged' | 'doubtful' | 'refused') => ({
    key: name,
    head: t(`importPages.${name}`),
    figures: true,
    tight: true,
    cell: ({ account }: Row) => f.integer(account[name]),
  })
  return (
    <DataTable<Row>
      caption={t('importPages.editions')}
      captionUnseen
      rows={editions}
      rowKey={({ number }) => String(number)}
      empty={t('importPages.nothingYet')}
      columns={[
        {
          key: 'name',
          head: t('importPages.edition'),
          names: true,
          cell: ({ number, name, undone }) => (
            <>
              <a href={to(`${base}/editions/${number}`)}>
                {f.integer(number)}. <bdi>{name}</bdi>
              </a>
              {undone && <span className="quiet"> {t('importPages.undone')}</span>}
            </>
          ),
        },
        { key: 'day', head: t('importPages.day'), tight: true, cell: ({ day }) => f.date(day) },
        ...(['read', 'stored', 'merged', 'doubtful', 'refused'] as const).map(count),
      ]}
    />
  )
}
