import { heldRecord } from '#src/identity/act.ts'
import { memberPage } from '#src/identity/member-page.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { personalData } from '#src/vocabulary/personal-data.ts'
import { questionsOf } from '#src/voices/xlsform/model.ts'
import { wordsIn } from '#src/voices/xlsform/words-in.ts'
import { spokenIn } from '../../surveying/page-view.ts'
import { summaryOf } from '../../surveying/survey-days.ts'
import { screenWords } from '../screen-words.ts'
import { WithholdForm, WordsForm } from '../words-form.tsx'
import { countWords, nextWords, passedWords, wordsBy } from '../words-store.ts'
import type { Route } from './+types/words'

/** One text, any of those that wait, or the one that a refused form was about; never the answers that came with it. */
export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, ['secretariat'])
  const asked = new URL(args.request.url).searchParams.get('words')
  const numbers = (await page.published()).workspace.identityNumbers ?? []
  return page.read(async (tx) => {
    const { data } = await heldRecord(tx, 'surveys', args.params.id)
    const { id, form } = data
    const words = (asked !== null && (await wordsBy(tx, id, asked))) || (await nextWords(tx, id))
    const language = spokenIn(form, page.locale)
    const asking = new Map(
      [...questionsOf(form)].map((question) => [question.path, wordsIn(question.label, language.name, form)]),
    )
    const named = (path: string) => asking.get(path) || path
    const waiting = words?.state === 'waiting' ? words : undefined
    return {
      frame: page.frame,
      survey: summaryOf(data),
      language,
      counts: await countWords(tx, id),
      words: waiting && { id: waiting.id, text: waiting.text, asked: named(waiting.question) },
      finds: waiting ? personalData(waiting.text, numbers) : [],
      passed: (await passedWords(tx, id)).map((one) => ({ id: one.id, text: one.text, asked: named(one.question) })),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, ['secretariat'])
  return takeForm(args.request, async (form) => {
    const { id } = args.params
    const given = (name: string) => form.get(name)?.toString() || undefined
    const decision = given('do')
    const rest = decision === 'show' ? { text: given('text') } : { reason: given('reason') }
    await page.perform(screenWords, { id, words: given('words'), decision, ...rest })
    return page.goTo(`/${page.workspace}/surveys/${id}/words`)
  })
}

export const headers = notKept

export function meta({ location, loaderData }: Route.MetaArgs) {
  return pageTitle(location, 'screening.title', loaderData?.survey.title)
}

export default function WordsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const { frame, survey, language, counts, words, finds, passed } = loaderData
  const entered = useEntered(actionData)
  const here = `/${frame.id}/surveys/${survey.id}`
  return (
    <SitePage workspace={frame} personal>
      <ErrorSummary errors={entered.errors} />
      <Headline
        kicker={
          <a href={to(`${here}/run`)}>
            <Local of={survey.title} />
          </a>
        }
      >
        {t('screening.title')}
      </Headline>
      <Lede>{t('screening.lede', { ...counts })}</Lede>
      <p>{t('screening.text')}</p>
      {words ? (
        <WordsForm action={`${here}/words`} words={words} finds={finds} language={language} entered={entered} />
      ) : (
        <EmptyState title={t('screening.none')}>{t('screening.noneText')}</EmptyState>
      )}
      {passed.length > 0 && (
        <Section id="passed" title={t('screening.passed')}>
          <p className="quiet">{t('screening.passedText')}</p>
          {passed.map((one) => (
            <WithholdForm key={one.id} action={`${here}/words`} words={one} language={language} />
          ))}
        </Section>
      )}
    </SitePage>
  )
}
