import { Local } from '#src/publishing/local.tsx'
import type { Entered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { TextArea } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import { StaleText } from '../stale-text.tsx'
import type { PaperSection } from './strategy-paper-model.ts'

export interface PaperSectionLine extends Omit<PaperSection, 'organisation'> {
  organisation: LocalText
  mayWrite: boolean
}

/** One section with its text, and a form for those who write it. */
export function PaperSectionView({
  index,
  line,
  entered,
}: {
  index: number
  line: PaperSectionLine
  entered: Entered
}) {
  const { t, f } = useLanguage()
  const mine = entered.given && entered.value('section') === String(index)
  const name = `text-${index}`
  return (
    <Section id={`section-${index}`} title={<bdi>{line.title}</bdi>}>
      <p className="quiet">
        <Local of={line.organisation} /> · {t('papers.sectionDue', { day: f.date(line.due) })}
      </p>
      {line.text === '' ? (
        <p className="quiet">{t('papers.empty')}</p>
      ) : (
        <p dir="auto" className="prose">
          {line.text}
        </p>
      )}
      {mine && <StaleText entered={entered.value(name)} stored={line.text} />}
      {line.mayWrite && (
        <details open={mine || undefined}>
          <summary>{t('papers.write')}</summary>
          <form method="post" className="form">
            <input type="hidden" name="section" value={index} />
            <input type="hidden" name="edition" value={line.edition} />
            <TextArea
              name={name}
              label={t('papers.text')}
              value={mine ? entered.value(name) : line.text}
              error={mine ? entered.error('text') : undefined}
              rows={10}
            />
            <Button name="do" value="write">
              {t('papers.keep')}
            </Button>
          </form>
        </details>
      )}
    </Section>
  )
}
