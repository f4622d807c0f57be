import { SitePage } from '#src/publishing/frame.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, useEntered } from '#src/publishing/refused-form.ts'
import { Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { reviewForm } from '#src/voices/form-review/review.ts'
import { adviceSaid } from '#src/voices/form-review/say.ts'
import { nodesOf } from '#src/voices/xlsform/model.ts'
import { AdviceTable } from '../advice-table.tsx'
import { EditorHead } from '../editor-head.tsx'
import { editorPage, editorPath, listPath, questionPath } from '../editor-page.ts'
import { labelSaid } from '../say-condition.ts'
import type { Route } from './+types/review'

export async function loader(args: Route.LoaderArgs) {
  const { page, form, sayer, survey } = await editorPage(args)
  const labels = new Map([...nodesOf(form.nodes)].map((node) => [node.path, labelSaid(sayer, node)]))
  const found = reviewForm(form).map((one) => ({ ...adviceSaid(page.t, one), label: labels.get(one.path) ?? one.list }))
  return { frame: survey.frame, survey, found }
}

export const headers = notKept

export function meta({ location, loaderData }: Route.MetaArgs) {
  return pageTitle(location, 'formEditor.review', loaderData?.survey.title)
}

export default function ReviewPage({ loaderData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const { frame, survey, found } = loaderData
  const base = to(editorPath(frame.id, survey.id))
  const addressOf = ({ path, list }: (typeof found)[number]) =>
    path !== '' ? base + questionPath(path) : list !== '' ? base + listPath(list) : null
  return (
    <SitePage workspace={frame} personal dense>
      <EditorHead survey={survey} part="review" entered={useEntered(undefined)} stale={false} />
      <Lede>{t('formEditor.review.lede')}</Lede>
      {found.length === 0 && <p>{t('formEditor.review.none')}</p>}
      {(['advice', 'note'] as const).map((weight) => {
        const rows = found.filter((one) => one.weight === weight)
        return rows.length === 0 ? null : (
          <Section key={weight} id={weight} title={t(`formEditor.review.${weight}`)}>
            <AdviceTable rows={rows} caption={t(`formEditor.review.${weight}`)} addressOf={addressOf} />
          </Section>
        )
      })}
      <p className="quiet">{t('formEditor.review.limits')}</p>
    </SitePage>
  )
}
