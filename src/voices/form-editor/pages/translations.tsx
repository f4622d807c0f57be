import { SitePage } from '#src/publishing/frame.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, useEntered } from '#src/publishing/refused-form.ts'
import { Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Pagination } from '#src/ui/pagination.tsx'
import type { Edit } from '../edit-model.ts'
import { EditorHead, isStale } from '../editor-head.tsx'
import { doEdit, editorPage, editorPath, type Sent } from '../editor-page.ts'
import { LanguagesSection } from '../languages-section.tsx'
import { wordsChanged } from '../sent-fields.ts'
import { TextRows } from '../text-rows.tsx'
import { missingIn, textsOf } from '../translations.ts'
import type { Route } from './+types/translations'

/** Texts on one page: more would make it heavy, and hard to come back to. */
const MOST = 25

const pageOf = (request: Request) => Math.max(1, Number(new URL(request.url).searchParams.get('page')) || 1)

export async function loader(args: Route.LoaderArgs) {
  const { form, survey } = await editorPage(args)
  const all = textsOf(form)
  const pages = Math.max(1, Math.ceil(all.length / MOST))
  const number = Math.min(pageOf(args.request), pages)
  const written = form.languages.map(({ name }) => all.filter(({ words }) => (words[name] ?? '') !== '').length)
  return {
    frame: survey.frame,
    survey,
    texts: all.slice((number - 1) * MOST, number * MOST),
    page: { number, pages },
    missing: all.filter(({ words }) => missingIn(words, form).length > 0).length,
    written,
    all: all.length,
  }
}

function editIn(sent: Sent): Edit | null {
  const { text, fields } = sent
  switch (text('do')) {
    case 'add-language':
      return { do: 'add-language', name: text('name'), code: text('code') }
    case 'name-language':
      return { do: 'name-language', language: text('language'), name: text('name'), code: text('code') }
    case 'remove-language':
      return { do: 'remove-language', language: text('language'), sure: fields.has('sure') }
    default:
      return wordsChanged(sent)
  }
}

export function action(args: Route.ActionArgs) {
  const number = pageOf(args.request)
  const back = (_: string, { text }: Sent) =>
    `/translations?page=${number}${text('do').endsWith('language') ? '#languages' : text('row') === '' ? '' : `#w${text('row')}`}`
  return doEdit(args, editIn, back)
}

export const headers = notKept

export function meta({ location, loaderData }: Route.MetaArgs) {
  return pageTitle(location, 'formEditor.translations', loaderData?.survey.title)
}

export default function TranslationsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const { frame, survey, texts, page, missing, written, all } = loaderData
  const entered = useEntered(actionData)
  const here = to(`${editorPath(frame.id, survey.id)}/translations`)
  const action = `${here}?page=${page.number}`
  return (
    <SitePage workspace={frame} personal dense>
      <EditorHead survey={survey} part="translations" entered={entered} stale={isStale(actionData)} />
      <Lede>
        {t('formEditor.translate.lede')} {t('formEditor.translate.count', { count: missing })}
      </Lede>
      <TextRows texts={texts} survey={survey} entered={entered} action={action} />
      <Pagination page={page.number} pages={page.pages} href={(number) => `${here}?page=${number}`} />
      <LanguagesSection survey={survey} entered={entered} action={action} written={written} all={all} />
    </SitePage>
  )
}
