import { heldRecord } from '#src/identity/act.ts'
import { memberPage } from '#src/identity/member-page.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Button, Buttons } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { TextArea } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { spokenIn } from '#src/voices/surveying/page-view.ts'
import { askedIn } from '#src/voices/surveying/questions.ts'
import { wordsIn } from '#src/voices/xlsform/words-in.ts'
import { startCoding } from '../code-texts.ts'
import { codebookIn } from '../codebook-in-form.ts'
import { codingsOf, shownTexts } from '../coding-store.ts'
import type { Route } from './+types/survey-codings'

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, ['secretariat'])
  const { id } = args.params
  return page.read(async (tx) => {
    const { data } = await heldRecord(tx, 'surveys', id)
    const codings = await codingsOf(tx, id)
    const language = spokenIn(data.form, page.locale)
    const open = askedIn(data.form).filter(({ type }) => type === 'text')
    const questions = await Promise.all(
      open.map(async (question) => ({
        path: question.path,
        label: wordsIn(question.label, language.name, data.form) || question.name,
        texts: (await shownTexts(tx, id, question.path)).length,
        coding: codings.find((coding) => coding.question === question.path) ?? null,
      })),
    )
    return { frame: page.frame, id, title: data.title, isClosed: data.state === 'closed', questions, language }
  })
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, ['secretariat'])
  return takeForm(args.request, async (form) => {
    const { id: survey } = args.params
    const codes = codebookIn(String(form.get('codes') ?? ''))
    const { id } = await page.perform(startCoding, { survey, question: form.get('question'), codes })
    return page.goTo(`/${page.workspace}/surveys/${survey}/codings/${id}`)
  })
}

export const headers = notKept

export function meta({ location, loaderData }: Route.MetaArgs) {
  return pageTitle(location, 'coding.title', loaderData?.title)
}

export default function SurveyCodingsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, to, locale } = useLanguage()
  const { frame, id, title, isClosed, questions, language } = loaderData
  const entered = useEntered(actionData)
  const base = `/${frame.id}/surveys`
  const here = `${base}/${id}/codings`
  return (
    <SitePage workspace={frame} personal>
      <ErrorSummary errors={entered.errors} />
      <Breadcrumb
        crumbs={[
          { label: t('voices.title'), href: to(base) },
          { label: inLocale(title, locale), href: to(`${base}/${id}/run`) },
          { label: t('coding.title') },
        ]}
      />
      <Headline kicker={<Local of={title} />}>{t('coding.title')}</Headline>
      <Lede>{t('coding.lede')}</Lede>
      {!isClosed && <p>{t('coding.notYet')}</p>}
      {questions.length === 0 && <p>{t('coding.none')}</p>}
      {questions.map(({ path, label, texts, coding }) => (
        <Section
          key={path}
          id={`q-${path}`.replaceAll('/', '.')}
          title={
            <bdi lang={language.code || undefined} dir={language.dir}>
              {label}
            </bdi>
          }
        >
          <p>{t('coding.texts', { count: texts })}</p>
          {coding?.published && <p>{t('coding.published', { day: f.date(coding.published.day) })}</p>}
          {coding && !coding.published && (
            <p>
              <a href={to(`${here}/${coding.id}`)}>{t('coding.open')}</a>
            </p>
          )}
          {!coding && isClosed && (
            <form className="form" method="post" action={to(here)}>
              <input type="hidden" name="question" value={path} />
              <TextArea
                name="codes"
                label={t('coding.codes')}
                hint={t('coding.codesHint')}
                rows={8}
                value={entered.value('question') === path ? entered.value('codes') : ''}
                error={entered.value('question') === path ? entered.errors[0]?.message : undefined}
                required
              />
              <Buttons>
                <Button>{t('coding.start')}</Button>
              </Buttons>
            </form>
          )}
        </Section>
      ))}
    </SitePage>
  )
}
