import { Local } from '#src/publishing/local.tsx'
import type { Entered } from '#src/publishing/refused-form.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { daysBetween } from '#src/vocabulary/days.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { Decision } from './meeting-model.ts'
import { IdInput } from './office-input.tsx'

export interface DecisionLine {
  decision: Pick<Decision, 'id' | 'number' | 'text' | 'state' | 'due' | 'done' | 'commitment'>
  revision: number
  post: LocalText | null
  said: { step: Decision['said'][number]['step']; day: string; text: string; offices: LocalText[] }[]
  /** What whoever reads may do about it. */
  move: 'place' | 'report' | 'decide' | 'none'
}

export interface DecisionListProps {
  base: string
  lines: DecisionLine[]
  today: string
  entered: Entered
}

export function DecisionList({ base, lines, today, entered }: DecisionListProps) {
  const { t, to } = useLanguage()
  return (
    <ol className="flow">
      {lines.map((line) => (
        <li key={line.decision.id} id={line.decision.id} className="flow">
          <p dir="auto" className="prose">
            {line.decision.text}
          </p>
          <p className="quiet">
            {line.post && (
              <>
                <Local of={line.post} /> ·{' '}
              </>
            )}
            <Standing decision={line.decision} today={today} />
            {line.decision.commitment && (
              <>
                {' · '}
                <a href={to(`${base}/commitments/${line.decision.commitment}`)}>{t('common.commitment')}</a>
              </>
            )}
          </p>
          <Said line={line} />
          <MoveForm line={line} entered={entered} />
        </li>
      ))}
    </ol>
  )
}

function Standing({ decision: { state, due, done }, today }: { decision: DecisionLine['decision']; today: string }) {
  const { t, f } = useLanguage()
  if (state === 'done' && done) return <>{t('meetings.decision.done', { day: f.date(done) })}</>
  if (state === 'open' && due && due < today)
    return <>{t('meetings.decision.late', { day: f.date(due), days: daysBetween(due, today) })}</>
  if (state === 'open' && due) return <>{t('meetings.decision.open', { day: f.date(due) })}</>
  return <>{state === 'reported' ? t('meetings.decision.reported') : t('meetings.decision.noted')}</>
}

function Said({ line: { said } }: { line: DecisionLine }) {
  const { t, f } = useLanguage()
  return said.map(({ step, day, text, offices }) => (
    <p key={`${day} ${step} ${text}`} dir="auto">
      <span className="quiet">
        {f.date(day)} · {t(`meetings.said.${step}`)}
        {offices.map((office) => (
          <span key={office.en}>
            {' · '}
            <Local of={office} />
          </span>
        ))}
      </span>{' '}
      {text}
    </p>
  ))
}

/** One form a decision; its fields carry the decision's id, so that two forms of one page are not mixed up. */
function MoveForm({ line: { decision, revision, move }, entered }: { line: DecisionLine; entered: Entered }) {
  const { t } = useLanguage()
  const mine = entered.given && entered.value('decision') === decision.id
  const field = (of: string) => {
    const name = `${of}-${decision.id}`
    return { name, value: mine ? entered.value(name) : '', error: mine ? entered.error(of) : undefined }
  }
  if (move === 'none') {
    const lost = mine ? field('text').value : ''
    return lost === '' ? null : (
      <Notice title={t('requests.entered')}>
        <p dir="auto">{lost}</p>
      </Notice>
    )
  }
  return (
    <details open={mine || undefined}>
      <summary>
        {t(move === 'place' ? 'meetings.placeIt' : move === 'report' ? 'meetings.report' : 'meetings.take')}
      </summary>
      <form method="post" className="form">
        <input type="hidden" name="decision" value={decision.id} />
        <input type="hidden" name="revision" value={revision} />
        {move === 'place' ? (
          <>
            <IdInput {...field('post')} label={t('meetings.post')} list="posts" />
            <TextInput {...field('due')} label={t('meetings.due')} type="date" short />
            <Button name="do" value="place">
              {t('meetings.placeIt')}
            </Button>
          </>
        ) : (
          <>
            <TextArea {...field('text')} label={t(move === 'report' ? 'meetings.report' : 'meetings.notTaken')} />
            <Buttons>
              {move === 'report' ? (
                <Button name="do" value="report">
                  {t('meetings.sendReport')}
                </Button>
              ) : (
                <>
                  <Button name="do" value="close">
                    {t('meetings.take')}
                  </Button>
                  <Button name="do" value="return" kind="quiet">
                    {t('meetings.return')}
                  </Button>
                </>
              )}
            </Buttons>
          </>
        )}
      </form>
    </details>
  )
}
