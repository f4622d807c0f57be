import { formOf } from '#src/publishing/form-of.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { notKept, refused, useEntered } from '#src/publishing/refused-form.ts'
import { DefinitionList } from '#src/ui/definition-list.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Section } from '#src/ui/section.tsx'
import { columnsOf, folded } from '../../importing/coding/heading.ts'
import { planImport } from '../../importing/import-edition.ts'
import { asAccepted } from '../../review/as-accepted.ts'
import { reopenIncidentRow } from '../../review/reopen-row.ts'
import { settleIncidentRow } from '../../review/settle-row.ts'
import { editionsOf } from '../../store/edition-store.ts'
import { reviewRow, settledRows } from '../../store/review-store.ts'
import type { Route } from './+types/import-row'
import { importPage } from './import-page.ts'
import { ReopenForm, SettleForm } from './settle-forms.tsx'
import { areaNamed, withAreaNames } from './with-area-names.ts'

export async function loader(args: Route.LoaderArgs) {
  const page = await importPage(args)
  const { source, frame } = page
  const [edition, row] = [Number(args.params.edition), Number(args.params.row)]
  return page.read(async (tx) => {
    const isNumber = [edition, row].every((one) => Number.isSafeInteger(one) && one > 0)
    const found = isNumber ? await reviewRow(tx, { source: source.id, edition, row }) : undefined
    if (found?.review.fate !== 'doubtful') return refuse(404, 'incidentImports.error.no-row', { row: args.params.row })
    const [review] = await withAreaNames(tx, [found.review], page.locale)
    const editions = await editionsOf(tx, source.id)
    const plan = await planImport(tx, source.id)
    const accepted = found.review.settled ? null : asAccepted(plan, found)
    const used = columnsOf(plan.mapping).map(folded)
    const fields = found.heading.map((column, at) => ({
      column,
      value: found.review.said?.[at] ?? '',
      isUsed: used.includes(folded(column)),
    }))
    return {
      frame,
      source: { id: source.id, title: source.title },
      edition,
      isNewest: editions.findLast(({ undone }) => !undone)?.number === edition,
      review: review ?? found.review,
      fields,
      accepted: accepted && { ...accepted, area: accepted.area && (await areaNamed(tx, accepted.area, page.locale)) },
      settled: (await settledRows(tx, source.id, edition)).get(row) ?? null,
    }
  })
}

export async function action(args: Route.ActionArgs) {
  const page = await importPage(args)
  const { source, workspace } = page
  const { edition, row } = args.params
  const form = await formOf(args.request)
  try {
    const deed = form.get('deed')
    if (form.get('do') === 'reopen') {
      await page.perform(reopenIncidentRow, { source: source.id, edition, row, deed, note: form.get('note') })
      return page.goTo(`/${workspace}/incidents/imports/${source.id}/editions/${edition}/rows/${row}`)
    }
    const changes = deed === 'correct' ? changesIn(form) : {}
    await page.perform(settleIncidentRow, { source: source.id, edition, row, deed, changes, note: form.get('note') })
    return page.goTo(`/${workspace}/incidents/imports/${source.id}/editions/${edition}`)
  } catch (error) {
    return refused(error, form)
  }
}

/** What was entered where it is not what stood there. */
const changesIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => {
      const column = name.startsWith('f.') ? name.slice(2) : undefined
      const text = String(value).trim()
      return column === undefined || text === String(form.get(`was.${column}`) ?? '') ? [] : [[column, text]]
    }),
  )

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'importPages.rowTitle', loaderData?.frame.title)
}

/** A fault names a column; its field is called after it. */
const atField = (fields: Loaded['fields'], column: string | undefined) =>
  fields.some((one: Loaded['fields'][number]) => one.column === column) ? { field: `f.${column}` } : {}

export type Loaded = Route.ComponentProps['loaderData']

export default function ImportRowPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  const { frame, source, edition, review, settled, isNewest, fields } = loaderData
  const entered = useEntered(actionData)
  const { row, column, found, reason, right } = review
  const back = to(`/${frame.id}/incidents/imports/${source.id}/editions/${edition}`)
  return (
    <SitePage workspace={frame} dense personal>
      <ErrorSummary errors={entered.errors.map((one) => ({ ...one, ...atField(fields, one.field) }))} />
      <Headline
        kicker={
          <a href={back}>
            <Local of={source.title} />
          </a>
        }
      >
        {t('importPages.rowHeadline', { row, reason: t(`incidentImports.reason.${reason}`) })}
      </Headline>
      <Lede>{t(settled ? 'importPages.rowSettled' : 'importPages.rowLede')}</Lede>
      <DefinitionList
        items={[
          ...(column === '' ? [] : [{ term: t('importPages.column'), value: <bdi>{column}</bdi> }]),
          { term: t('importPages.found'), value: <bdi>{found}</bdi> },
          ...(right === '' ? [] : [{ term: t('importPages.right'), value: <bdi>{right}</bdi> }]),
        ]}
      />
      {settled && (
        <Notice kind="done" title={t(`importPages.deed.${settled.deed}`)}>
          <p>
            {t('importPages.settledBy', { edition: settled.edition, day: f.date(settled.day), note: settled.note })}
          </p>
        </Notice>
      )}
      {!settled && !isNewest && (
        <Notice kind="warn">{t('incidentImports.error.not-newest', { number: edition })}</Notice>
      )}
      {!settled && isNewest && <SettleForm loaded={loaderData} entered={entered} />}
      {settled && isNewest && <ReopenForm deed={settled.deed} entered={entered} />}
      {(settled || !isNewest) && (
        <Section id="values" title={t('importPages.values')}>
          <DefinitionList
            items={fields.map((field: Loaded['fields'][number]) => ({
              term: field.column,
              value: <bdi>{field.value}</bdi>,
            }))}
          />
        </Section>
      )}
    </SitePage>
  )
}
