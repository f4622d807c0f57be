import { data } from 'react-router'
import { readPath } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translate.ts'
import { formOf } from '#src/publishing/form-of.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { FileInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { AdviceTable } from '#src/voices/form-editor/advice-table.tsx'
import { reviewForm } from '#src/voices/form-review/review.ts'
import { adviceSaid } from '#src/voices/form-review/say.ts'
import { FormPreview } from '../form-preview.tsx'
import { FormFileError, MAX_FILE_BYTES } from '../input/sheet.ts'
import { type Finding, type FormReading, questionsOf } from '../model.ts'
import { readFormFile } from '../read-file.ts'
import { fileFaultSaid, findingSaid, placeSaid } from '../say.ts'
import type { Route } from './+types/check-form'

/** Reads the file and shows what it holds; nothing is kept. */
export async function action({ request }: Route.ActionArgs) {
  const t = translator(readPath(new URL(request.url).pathname).locale)
  const file = (await formOf(request)).get('file')
  if (!(file instanceof File) || file.size === 0) return data({ error: t('surveys.page.chooseFile') }, { status: 422 })
  try {
    if (file.size > MAX_FILE_BYTES) throw new FormFileError('tooBig', { most: MAX_FILE_BYTES / 2 ** 20 })
    const reading = await readFormFile(new Uint8Array(await file.arrayBuffer()))
    const advice = (reading.form ? reviewForm(reading.form) : []).map((found) => adviceSaid(t, found))
    return data({ reading, advice }, { status: reading.form ? 200 : 422 })
  } catch (error) {
    if (!(error instanceof FormFileError)) throw error
    return data({ error: fileFaultSaid(t, error) }, { status: error.key === 'tooBig' ? 413 : 422 })
  }
}

export function meta({ location }: Route.MetaArgs) {
  return pageTitle(location, 'surveys.page.title')
}

export default function CheckFormPage({ actionData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const error = actionData && 'error' in actionData ? actionData.error : undefined
  const reading = actionData && 'reading' in actionData ? actionData.reading : undefined
  const advice = actionData && 'advice' in actionData ? actionData.advice : []
  return (
    <SitePage>
      <Headline>{t('surveys.page.title')}</Headline>
      <Lede>{t('surveys.page.lede')}</Lede>
      {error && <Notice kind="error">{error}</Notice>}
      {reading && <Outcome reading={reading} />}
      {advice.length > 0 && (
        <Section id="review" title={t('formEditor.review')}>
          <p>{t('formEditor.review.lede')}</p>
          <AdviceTable
            rows={advice.slice(0, MOST).map((found) => ({ ...found, label: found.path || found.list }))}
            caption={t('formEditor.review')}
            addressOf={() => null}
          />
        </Section>
      )}
      <form className="form" method="post" action={to('/surveys/check')} encType="multipart/form-data">
        <FileInput
          name="file"
          label={t('surveys.page.file')}
          hint={t('surveys.page.formats')}
          megabytes={MAX_FILE_BYTES / 2 ** 20}
          accept=".xlsx,.xlsm,.xls,.csv,.md"
          error={error}
          required
        />
        <Buttons>
          <Button>{t('surveys.page.check')}</Button>
        </Buttons>
      </form>
      <p className="quiet">{t('surveys.page.privacy')}</p>
      {reading?.form && <FormPreview form={reading.form} />}
    </SitePage>
  )
}

function Outcome({ reading: { form, refusals, notices } }: { reading: FormReading }) {
  const { t } = useLanguage()
  return (
    <>
      {form ? (
        <Notice kind="done">{t('surveys.page.accepted', { questions: [...questionsOf(form)].length })}</Notice>
      ) : (
        <Notice kind="error">{t('surveys.page.refused', { count: refusals.length })}</Notice>
      )}
      {refusals.length > 0 && <Findings id="refusals" title={t('surveys.page.refusals')} findings={refusals} />}
      {notices.length > 0 && <Findings id="notices" title={t('surveys.page.notices')} findings={notices} />}
    </>
  )
}

const MOST = 200

function Findings({ id, title, findings }: { id: string; title: string; findings: readonly Finding[] }) {
  const { t } = useLanguage()
  const rows = findings.slice(0, MOST).map((finding, at) => ({ finding, id: String(at) }))
  return (
    <Section id={id} title={title}>
      <DataTable
        caption={title}
        captionUnseen
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'where',
            head: t('surveys.page.where'),
            names: true,
            cell: ({ finding }) => <bdi>{placeSaid(t, finding)}</bdi>,
          },
          { key: 'what', head: t('surveys.page.what'), cell: ({ finding }) => findingSaid(t, finding) },
        ]}
      />
      {findings.length > MOST && <p className="quiet">{t('surveys.page.rest', { count: findings.length - MOST })}</p>}
    </Section>
  )
}
