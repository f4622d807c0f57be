import { heldRecord } from '#src/identity/act.ts'
import { type MemberPage, memberPage } from '#src/identity/member-page.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { mayOversee, mayWriteSection } from '../access.ts'
import { officeNames } from '../office-names.ts'
import { type PaperMove, PaperMoves } from '../papers/paper-moves.tsx'
import { PaperPast } from '../papers/paper-past.tsx'
import { type PaperSectionLine, PaperSectionView } from '../papers/paper-section.tsx'
import { reopenPaper, returnPaper, signPaper, submitPaper, writeSection } from '../papers/strategy-paper.ts'
import type { Route } from './+types/paper'

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args)
  const { by } = page
  return page.read(async (tx) => {
    const { data: paper, revision } = await heldRecord(tx, 'strategy_papers', args.params.id)
    const names = await officeNames(tx)
    const sections: PaperSectionLine[] = paper.sections.map((section) => ({
      ...section,
      organisation: names.of(section.organisation),
      mayWrite: paper.state === 'draft' && mayWriteSection(by, paper, section),
    }))
    const leads = mayOversee(by, paper)
    const moves: PaperMove[] = [
      ...(leads && paper.state === 'draft' ? (['submit'] as const) : []),
      ...(leads && paper.state === 'submitted' && paper.submittedBy !== by.account
        ? (['sign', 'return'] as const)
        : []),
      ...(by.role === 'secretariat' && paper.state === 'signed' ? (['reopen'] as const) : []),
    ]
    return {
      frame: page.frame,
      title: paper.title,
      state: paper.state,
      version: paper.version,
      due: paper.due,
      signed: paper.signed,
      lead: names.of(paper.lead),
      said: paper.said.map((line) => ({ ...line, offices: line.offices.map(names.of) })),
      sections,
      moves,
      revision,
    }
  })
}

function perform(page: MemberPage, id: string, form: FormData) {
  const given = { id, revision: form.get('revision') }
  switch (form.get('do')) {
    case 'submit':
      return page.perform(submitPaper, given)
    case 'sign':
      return page.perform(signPaper, given)
    case 'return':
      return page.perform(returnPaper, { ...given, text: form.get('reason') })
    case 'reopen':
      return page.perform(reopenPaper, { ...given, text: form.get('reason') })
    default: {
      const section = form.get('section')
      return page.perform(writeSection, {
        id,
        section,
        edition: form.get('edition'),
        text: form.get(`text-${section}`),
      })
    }
  }
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args)
  return takeForm(args.request, async (form) => {
    await perform(page, args.params.id, form)
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export default function PaperPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  const { frame, title, state, version, due, signed, lead, said, sections, moves, revision } = loaderData
  const entered = useEntered(actionData)
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Breadcrumb crumbs={[{ label: t('papers.title'), href: to(`/${frame.id}/papers`) }, { label: title }]} />
      <Headline kicker={<Local of={lead} />}>
        <bdi>{title}</bdi>
      </Headline>
      <p className="quiet">
        {t('papers.version', { number: f.integer(version) })} · {t(`papers.state.${state}`)} ·{' '}
        {t('papers.sectionDue', { day: f.date(due) })}
      </p>
      {sections.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sections stay where they are
        <PaperSectionView key={i} index={i} line={line} entered={entered} />
      ))}
      <PaperMoves moves={moves} revision={revision} entered={entered} />
      <PaperPast said={said} signed={signed} />
    </SitePage>
  )
}
