import { inLocale } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import type { Entered } from '#src/publishing/refused-form.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { Commitment, Finding } from '../model.ts'
import type { CurationChoices } from './curation-choices.ts'
import type { LoggedDecision } from './decision-log.ts'
import { PromiseFields, TitleFields } from './promise-fields.tsx'
import { DecisionNote } from './rejection.tsx'

interface DecidedPanelProps {
  /** The workspace's address. */
  base: string
  finding: Finding
  /** Of the finding, as it is shown. */
  revision: number
  decision: (LoggedDecision & { who: LocalText[] }) | null
  made: { id: string; title: LocalText }[]
  /** The commitment that is being edited, at the revision that was seen. */
  editing: { commitment: Commitment; revision: number } | null
  choices: CurationChoices
  entered: Entered
}

/** What became of a finding, by whom, the way back, and the promise it became, to be edited. */
export function DecidedPanel({
  base,
  finding,
  revision,
  decision,
  made,
  editing,
  choices,
  entered,
}: DecidedPanelProps) {
  const { t, f, to, locale } = useLanguage()
  return (
    <>
      <Section id="decision" title={t('curation.decision', { state: t(`curation.state.${finding.state}`) })}>
        <p>
          {decision
            ? t('curation.decidedBy', {
                actor: f.list(decision.who.map((one) => inLocale(one, locale))),
                at: f.moment(decision.at),
              })
            : t('curation.stoodBefore')}
        </p>
        <DecisionNote finding={finding} />
        {decision && decision.leftOut.length > 0 && (
          <>
            <p>{t('curation.leftOutDone')}</p>
            <ul>
              {decision.leftOut.map(({ field, text }) => (
                <li key={field}>
                  {t(`curation.leftOut.${field}`)}: <bdi>{text}</bdi>
                </li>
              ))}
            </ul>
          </>
        )}
        {made.length > 0 && (
          <ul>
            {made.map(({ id, title }) => (
              <li key={id}>
                {finding.commitments.includes(id) ? (
                  <a href={`?edit=${id}#edit`}>
                    <Local of={title} />
                  </a>
                ) : (
                  <a href={to(`${base}/recommendations/${id}`)}>
                    <Local of={title} />
                  </a>
                )}
              </li>
            ))}
          </ul>
        )}
        {decision && (
          <form method="post">
            <input type="hidden" name="revision" value={revision} />
            <Buttons>
              <Button kind="warn" name="verdict" value="reopen">
                {t('curation.reopen')}
              </Button>
            </Buttons>
          </form>
        )}
      </Section>
      {editing && (
        <Section id="edit" title={t('curation.edit')}>
          <form method="post" className="form">
            <input type="hidden" name="commitment" value={editing.commitment.id} />
            <input type="hidden" name="revision" value={editing.revision} />
            <TitleFields first={editing.commitment} entered={entered} />
            <PromiseFields first={editing.commitment} choices={choices} entered={entered} />
            <Buttons>
              <Button name="verdict" value="edit">
                {t('curation.save')}
              </Button>
            </Buttons>
          </form>
        </Section>
      )}
    </>
  )
}
