import { memberPage } from '#src/identity/member-page.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept } from '#src/publishing/refused-form.ts'
import { ButtonLink } from '#src/ui/button.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { addingRoles } from '../add-evidence.ts'
import { evidenceOf, ungraded, waitingLabels } from '../evidence-store.ts'
import { EvidenceTable } from '../evidence-table.tsx'
import type { Route } from './+types/evidence-list'

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, addingRoles)
  const { by, frame } = page
  const grades = by.role !== 'focal-point'
  return page.read(async (tx) => ({
    frame,
    mine: await evidenceOf(tx, by),
    toGrade: grades ? await ungraded(tx, by) : null,
    waiting: by.role === 'assessor' ? null : await waitingLabels(tx),
    title: page.t('files.title'),
  }))
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export default function EvidenceListPage({ loaderData: { frame, mine, toGrade, waiting } }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const base = `/${frame.id}`
  const lists = [
    ...(toGrade ? [{ id: 'grade', title: t('files.toGrade'), empty: t('files.toGradeNone'), lines: toGrade }] : []),
    ...(waiting ? [{ id: 'labels', title: t('files.waiting'), empty: t('files.waitingNone'), lines: waiting }] : []),
    { id: 'mine', title: t('files.mine'), empty: t('files.mineNone'), lines: mine },
  ]
  return (
    <SitePage workspace={frame} dense>
      <Headline kicker={<Local of={frame.title} />}>{t('files.title')}</Headline>
      <Lede>{t('files.lede')}</Lede>
      <p>
        <ButtonLink href={to(`${base}/evidence/new`)}>{t('files.add')}</ButtonLink>
      </p>
      {lists.map(({ id, title, empty, lines }) => (
        <Section key={id} id={id} title={title}>
          <EvidenceTable base={base} caption={title} empty={empty} lines={lines} />
        </Section>
      ))}
    </SitePage>
  )
}
