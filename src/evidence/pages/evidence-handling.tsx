import { type MemberPage, memberPage } from '#src/identity/member-page.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { attachEvidence } from '../attach-evidence.ts'
import { askLabel, decideLabel } from '../change-label.ts'
import { EvidenceFacts } from '../evidence-facts.tsx'
import { gradeEvidence } from '../grade-evidence.ts'
import { AttachForms, GradeForm, LabelForm } from '../handling-forms.tsx'
import { handlingView } from '../handling-view.ts'
import type { Route } from './+types/evidence-handling'

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args)
  const view = await page.read((tx) => handlingView(tx, page.by, args.params.id))
  return { frame: page.frame, view, title: inLocale(view.evidence.title, page.locale) }
}

async function asked(page: MemberPage, id: string, form: FormData): Promise<void> {
  const revision = form.get('revision')
  const kind = String(form.get('do'))
  if (kind === 'grade') {
    const grade = { reliability: form.get('reliability'), credibility: form.get('credibility') }
    await page.perform(gradeEvidence, { id, revision, ...grade })
  } else if (kind === 'ask') {
    await page.perform(askLabel, { id, revision, to: form.get('to'), reason: form.get('reason') })
  } else if (kind === 'accept' || kind === 'refuse') {
    await page.perform(decideLabel, { id, revision, accept: kind === 'accept' })
  } else {
    const target = form.get(kind === 'milestones' ? 'milestone' : 'commitment')
    await page.perform(attachEvidence, { id, kind, target })
  }
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args)
  return takeForm(args.request, async (form) => {
    await asked(page, args.params.id, form)
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export default function EvidenceHandlingPage({ loaderData: { frame, view }, actionData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const entered = useEntered(actionData)
  const base = `/${frame.id}`
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Headline kicker={<bdi>{view.label}</bdi>}>
        <a href={to(`${base}/evidence/${view.evidence.id}`)}>
          <Local of={view.evidence.title} />
        </a>
      </Headline>
      <EvidenceFacts base={base} evidence={view.evidence} from={view.from} about={view.about} />
      <p className="quiet">
        {t('files.id')} <code>{view.evidence.id}</code>
      </p>
      <GradeForm view={view} entered={entered} />
      <LabelForm view={view} entered={entered} />
      <AttachForms view={view} entered={entered} />
    </SitePage>
  )
}
