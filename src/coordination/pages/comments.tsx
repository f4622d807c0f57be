import { heldRecord } from '#src/identity/act.ts'
import { memberPage } from '#src/identity/member-page.ts'
import { type RecordKind, recordKinds } from '#src/ledger/kinds.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { Checkboxes } from '#src/ui/choices.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { TextArea } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import { comment, readComment } from '../comments/comment.ts'
import { CommentList } from '../comments/comment-list.tsx'
import { commentsOn } from '../comments/comment-store.ts'
import { officeNames } from '../office-names.ts'
import type { Route } from './+types/comments'

/** Work between people has one title, in whatever language it was written. */
function nameIn(data: object): LocalText | undefined {
  const name = 'title' in data ? data.title : 'name' in data ? data.name : undefined
  return typeof name === 'string' ? { en: name } : (name as LocalText | undefined)
}

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args)
  const { kind, id } = args.params
  if (!recordKinds.some((one) => one === kind)) return notFound(page.t('errors.noRecord', { id }))
  return page.read(async (tx) => {
    const { data } = await heldRecord(tx, kind as RecordKind, id)
    const names = await officeNames(tx)
    const lines = (await commentsOn(tx, kind, id)).map((said) => ({
      id: said.id,
      text: said.text,
      at: said.at,
      offices: said.offices.map(names.of),
      mentions: said.mentions.map(names.of),
      unread: said.mentions.some((post) => page.by.posts.includes(post) && !said.readBy.includes(post)),
    }))
    const { posts } = names
    return { frame: page.frame, about: nameIn(data) ?? { en: id }, lines, posts, title: page.t('work.comments.title') }
  })
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args)
  return takeForm(args.request, async (form) => {
    const { kind, id } = args.params
    if (form.get('do') === 'read') await page.perform(readComment, { id: form.get('comment') })
    else await page.perform(comment, { kind, id, text: form.get('text'), mentions: form.getAll('mentions') })
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export default function CommentsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, locale } = useLanguage()
  const { frame, about, lines, posts } = loaderData
  const entered = useEntered(actionData)
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Headline kicker={t('work.comments.title')}>
        <Local of={about} />
      </Headline>
      <Lede>{t('work.comments.who')}</Lede>
      {lines.length === 0 ? <EmptyState title={t('work.comments.none')} /> : <CommentList lines={lines} />}
      <Section id="say" title={t('work.comments.send')}>
        <form method="post" className="form">
          <TextArea
            name="text"
            label={t('work.comments.text')}
            value={entered.value('text')}
            error={entered.error('text')}
            required
          />
          {posts.length > 0 && (
            <details>
              <summary>{t('work.comments.mentions')}</summary>
              <Checkboxes
                name="mentions"
                label={t('work.comments.mentions')}
                hint={t('work.comments.mentionsHint')}
                error={entered.error('mentions')}
                values={entered.values('mentions')}
                options={posts.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) }))}
              />
            </details>
          )}
          <Button name="do" value="comment">
            {t('work.comments.send')}
          </Button>
        </form>
      </Section>
    </SitePage>
  )
}
