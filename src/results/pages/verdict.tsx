import { StaleText } from '#src/coordination/stale-text.tsx'
import { memberPage } from '#src/identity/member-page.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { DefinitionList } from '#src/ui/definition-list.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline } from '#src/ui/headline.tsx'
import { TextArea } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { publishVerdict } from '../verdicts/publish-verdict.ts'
import { replyToVerdict } from '../verdicts/reply-to-verdict.ts'
import { verdictPageView } from '../verdicts/verdict-page-view.ts'
import type { Route } from './+types/verdict'

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args)
  const view = await page.read((tx) => verdictPageView(tx, page.by, args.params.id, page.today))
  return { frame: page.frame, view, title: inLocale(view.promise.title, page.locale) }
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args)
  return takeForm(args.request, async (form) => {
    const { id } = args.params
    const revision = form.get('revision') || undefined
    if (form.get('do') === 'publish') await page.perform(publishVerdict, { id, revision })
    else await page.perform(replyToVerdict, { assessment: id, revision, text: form.get('text') })
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

type View = Route.ComponentProps['loaderData']['view']

export default function VerdictPage({ loaderData: { frame, view }, actionData }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  const entered = useEntered(actionData)
  const { verdict } = view
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Headline kicker={t('verdicts.of', { day: f.date(verdict.date) })}>
        <a href={to(`/${frame.id}/commitments/${view.promise.id}`)}>
          <Local of={view.promise.title} />
        </a>
      </Headline>
      <State view={view} />
      <p>
        <a href={to(`/${frame.id}/history/assessments/${verdict.id}`)}>{t('common.history')}</a>
      </p>
      <Facts base={`/${frame.id}`} view={view} />
      <Replies view={view} />
      {view.mayPublish && (
        <form method="post">
          <p>{t('verdicts.publishLede')}</p>
          <input type="hidden" name="revision" value={view.revision} />
          <Button name="do" value="publish">
            {t('verdicts.publish')}
          </Button>
        </form>
      )}
      {view.mayReply && (
        <Section id="reply" title={t('verdicts.replyTitle')}>
          <p>{t('verdicts.replyLede', { due: f.date(verdict.replyDue ?? '') })}</p>
          {entered.given && <StaleText entered={entered.value('text')} stored={view.own?.text ?? ''} />}
          <form method="post" className="form">
            {view.own && <input type="hidden" name="revision" value={view.own.revision} />}
            <TextArea
              name="text"
              label={t('verdicts.replyText')}
              value={entered.value('text', view.own?.text ?? '')}
              error={entered.error('text')}
              rows={8}
              required
            />
            <Button name="do" value="reply">
              {t('verdicts.replySend')}
            </Button>
          </form>
        </Section>
      )}
    </SitePage>
  )
}

function State({ view: { verdict, waits, superseded, evidence } }: { view: View }) {
  const { t, f } = useLanguage()
  const closed = evidence.map(({ label }) => label).filter((label) => label !== 'TLP:CLEAR')
  return (
    <>
      {superseded && <p>{t('verdicts.superseded')}</p>}
      {waits && (
        <p>
          {verdict.replyDue === undefined
            ? t('verdicts.waitingOwn')
            : t('verdicts.waiting', { due: f.date(verdict.replyDue) })}
        </p>
      )}
      {verdict.published && <p>{t('verdicts.published', { day: f.date(verdict.published) })}</p>}
      {closed.length > 0 && <p>{t('verdicts.closedEvidence', { labels: f.list([...new Set(closed)]) })}</p>}
    </>
  )
}

function Facts({ base, view: { verdict, assessor, evidence } }: { base: string; view: View }) {
  const { t, to } = useLanguage()
  return (
    <DefinitionList
      items={[
        {
          term: t('results.verdicts.who'),
          value: (
            <>
              <Local of={assessor} /> ({t(`common.assessor.${verdict.assessorKind}`)})
            </>
          ),
        },
        { term: t('policies.table.workDone'), value: t(`common.completion.${verdict.completion}`) },
        { term: t('results.verdicts.result'), value: t(`results.early.${verdict.result}`) },
        { term: t('results.verdicts.why'), value: <Local of={verdict.rationale} /> },
        {
          term: t('common.evidence'),
          value:
            evidence.length === 0
              ? undefined
              : evidence.map(({ id, title, grade, label }) => (
                  <div key={id}>
                    <a href={to(`${base}/evidence/${id}`)}>
                      <Local of={title} />
                    </a>{' '}
                    <bdi>{`${grade} · ${label}`}</bdi>
                  </div>
                )),
        },
      ]}
    />
  )
}

function Replies({ view: { verdict, replies } }: { view: View }) {
  const { t, f, locale } = useLanguage()
  if (verdict.assessorKind === 'owner') return null
  return (
    <Section id="replies" title={t('verdicts.replies')}>
      {replies.length === 0 && (
        <p className="quiet">
          {verdict.published && verdict.replyDue
            ? t('verdicts.noReply', { due: f.date(verdict.replyDue) })
            : t('verdicts.repliesNone')}
        </p>
      )}
      {replies.map(({ id, name, text, given }) => (
        <section key={id}>
          <h3>{t('verdicts.reply', { name: inLocale(name, locale), day: f.date(given) })}</h3>
          <p dir="auto" className="prose">
            {text}
          </p>
        </section>
      ))}
    </Section>
  )
}
