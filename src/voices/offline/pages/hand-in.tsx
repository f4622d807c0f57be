import { data } from 'react-router'
import { formOf } from '#src/publishing/form-of.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept } from '#src/publishing/refused-form.ts'
import { siteContext } from '#src/publishing/site-context.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { FileInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { type HandedIn, largestFile, takeFile } from '../take-file.ts'
import type { Route } from './+types/hand-in'

/** Takes in what is whole, once, whoever brings it. */
export async function action({ request, context }: Route.ActionArgs) {
  const files = (await formOf(request)).getAll('file').filter((file) => file instanceof File && file.size > 0) as File[]
  if (files.length === 0) return data({ handedIn: null }, { status: 422 })
  const handedIn: HandedIn[] = []
  for (const file of files) handedIn.push(await takeFile(context.get(siteContext), file))
  const isRead = handedIn.some(({ fault }) => fault === null)
  return data({ handedIn }, { status: isRead ? 200 : 422 })
}

export const headers = notKept

export function meta({ location }: Route.MetaArgs) {
  return pageTitle(location, 'answering.handIn.title')
}

export default function HandInPage({ actionData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const error = actionData && actionData.handedIn === null ? t('answering.handIn.choose') : undefined
  return (
    <SitePage>
      <Headline>{t('answering.handIn.title')}</Headline>
      <Lede>{t('answering.handIn.lede')}</Lede>
      {actionData?.handedIn?.map((file, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: several files may have one name, and their order does not change
        <Outcome key={at} file={file} />
      ))}
      <form className="form" method="post" action={to('/surveys/hand-in')} encType="multipart/form-data">
        <FileInput
          name="file"
          label={t('answering.handIn.files')}
          hint={t('answering.handIn.hint')}
          megabytes={largestFile / 2 ** 20}
          accept=".json"
          error={error}
          required
          multiple
        />
        <Buttons>
          <Button>{t('answering.handIn.send')}</Button>
        </Buttons>
      </form>
      <p>
        <a href={to('/surveys/waiting')}>{t('answering.waiting.title')}</a>
      </p>
    </SitePage>
  )
}

const receipts = ['taken', 'again', 'closed', 'refused', 'unreadable'] as const

function Outcome({ file: { name, fault, surveys, unknown } }: { file: HandedIn }) {
  const { t, f } = useLanguage()
  if (fault) {
    return (
      <Notice kind="error" title={<bdi>{name}</bdi>}>
        {t(`answering.handIn.${fault}`)}
      </Notice>
    )
  }
  const rows = surveys.map(({ title, receipts: counts }, at) => ({ title, counts, id: String(at) }))
  return (
    <>
      <DataTable
        caption={<bdi>{name}</bdi>}
        rows={rows}
        rowKey={({ id }) => id}
        empty={t('answering.handIn.none')}
        columns={[
          { key: 'title', head: t('voices.survey'), names: true, cell: ({ title }) => <Local of={title} /> },
          ...receipts.map((receipt) => ({
            key: receipt,
            head: t(`answering.handIn.${receipt}`),
            cell: ({ counts }: (typeof rows)[number]) => f.integer(counts[receipt]),
          })),
        ]}
      />
      {unknown > 0 && <Notice kind="warn">{t('answering.handIn.unknown', { count: unknown })}</Notice>}
    </>
  )
}
