import { heldRecord } from '#src/identity/act.ts'
import { memberPage } from '#src/identity/member-page.ts'
import type { Commitment } from '#src/policies/model.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { Checkbox, Checkboxes } from '#src/ui/choices.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { Select, TextArea } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { dayAfter } from '#src/vocabulary/days.ts'
import { completions, earlyResults } from '../model.ts'
import { carrying } from '../verdicts/carrying.ts'
import { promiseOwners } from '../verdicts/promise-owners.ts'
import { recordVerdict } from '../verdicts/record-verdict.ts'
import { replyPeriod } from '../verdicts/reply-period.ts'
import { standingVerdict } from '../verdicts/verdict-store.ts'
import type { Route } from './+types/record-verdict'

const roles = ['assessor', 'focal-point'] as const

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, roles)
  const { frame, by, today } = page
  return page.read(async (tx) => {
    const promise = (await heldRecord(tx, 'commitments', args.params.id)).data as Commitment
    const owners = await promiseOwners(tx, promise)
    const asOwner = by.role === 'focal-point'
    const assessor = by.organisation ?? ''
    const earlier = await standingVerdict(tx, { commitment: promise.id, assessor, asOwner })
    return {
      frame,
      promise: { id: promise.id, title: promise.title },
      asOwner,
      due: dayAfter(today, await replyPeriod(tx)),
      earlier: earlier ? { id: earlier.id, date: earlier.date, completion: earlier.completion } : null,
      ...(await carrying(tx, promise.id, owners.all)),
      title: page.t(asOwner ? 'verdicts.recordOwn' : 'verdicts.record'),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, roles)
  return takeForm(args.request, async (form) => {
    const { id } = await page.perform(recordVerdict, {
      commitment: args.params.id,
      completion: form.get('completion'),
      result: form.get('result'),
      rationale: form.get('rationale'),
      evidence: form.getAll('evidence'),
      connected: form.get('connected') === 'yes',
      anyway: form.get('anyway') === 'yes',
      supersedes: form.get('supersedes') || undefined,
    })
    return page.goTo(`/${page.workspace}/verdicts/${id}`)
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export default function RecordVerdictPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, to, locale } = useLanguage()
  const { frame, promise, asOwner, due, earlier, items, best } = loaderData
  const entered = useEntered(actionData)
  const completion = (one: (typeof completions)[number]) => t(`common.completion.${one}`)
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Headline kicker={t(asOwner ? 'verdicts.recordOwn' : 'verdicts.record')}>
        <a href={to(`/${frame.id}/commitments/${promise.id}`)}>
          <Local of={promise.title} />
        </a>
      </Headline>
      <Lede>{asOwner ? t('verdicts.ledeOwn') : t('verdicts.lede', { due: f.date(due) })}</Lede>
      {earlier && (
        <p>{t('verdicts.earlier', { day: f.date(earlier.date), completion: completion(earlier.completion) })}</p>
      )}
      <form method="post" className="form">
        {earlier && <input type="hidden" name="supersedes" value={earlier.id} />}
        <Select
          name="completion"
          label={t('verdicts.completion')}
          value={entered.value('completion', 'no-evidence')}
          error={entered.error('completion')}
          options={completions.map((one) => ({ value: one, label: completion(one) }))}
        />
        <Select
          name="result"
          label={t('verdicts.result')}
          value={entered.value('result', 'no-evidence')}
          error={entered.error('result')}
          options={earlyResults.map((one) => ({ value: one, label: t(`results.early.${one}`) }))}
        />
        <TextArea
          name="rationale"
          label={t('verdicts.rationale')}
          value={entered.value('rationale')}
          error={entered.error('rationale')}
          rows={6}
          required
        />
        {items.length === 0 ? (
          <p className="quiet">{t('verdicts.evidenceNone')}</p>
        ) : (
          <>
            <Checkboxes
              name="evidence"
              label={t('verdicts.evidence')}
              hint={t('verdicts.evidenceHint')}
              error={entered.error('evidence')}
              values={entered.values('evidence')}
              options={items.map(({ id, title, grade, label, carries }) => ({
                value: id,
                label: inLocale(title, locale),
                hint: `${t('verdicts.carries', { grade, completion: carries })} · ${label}`,
              }))}
            />
            <p>{t('verdicts.best', { completion: completion(best) })}</p>
          </>
        )}
        {!asOwner && (
          <Checkbox
            name="connected"
            label={t('verdicts.connected')}
            hint={t('verdicts.connectedHint')}
            checked={entered.value('connected') === 'yes'}
          />
        )}
        <Checkbox
          name="anyway"
          label={t('verdicts.anyway')}
          hint={t('verdicts.anywayHint')}
          checked={entered.value('anyway') === 'yes'}
        />
        <Button>{t('verdicts.send')}</Button>
      </form>
    </SitePage>
  )
}
