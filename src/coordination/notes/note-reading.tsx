import { Local } from '#src/publishing/local.tsx'
import { DefinitionList } from '#src/ui/definition-list.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { NoteText, OpenNote, ReceiptLine } from './note-view.ts'

/** What is judged, on what it rests, and what is not known: in this order, each under its own head. */
export function NoteReading({ text }: { text: NoteText }) {
  const { t } = useLanguage()
  const part = (key: 'judged' | 'basis' | 'unknown') => (
    <p dir="auto" className="prose">
      {text[key] ?? <span className="quiet">{t('ui.notStated')}</span>}
    </p>
  )
  const { likelihood, confidence } = text
  return (
    <>
      <Section id="judged" title={t('notes.judged')}>
        {part('judged')}
        <DefinitionList
          items={[
            { term: t('notes.likelihood'), value: likelihood && t(`notes.likelihood.${likelihood}`) },
            { term: t('notes.confidenceOf'), value: confidence && t(`notes.confidence.${confidence}`) },
          ]}
        />
      </Section>
      <Section id="basis" title={t('notes.basis')}>
        {part('basis')}
        <DefinitionList
          items={[
            { term: t('evidence.reliability'), value: t(`common.reliability.${text.reliability}`) },
            { term: t('evidence.credibility'), value: t(`common.credibility.${text.credibility}`) },
          ]}
        />
      </Section>
      <Section id="unknown" title={t('notes.unknown')}>
        {part('unknown')}
      </Section>
    </>
  )
}

export function NoteReceipts({ lines }: { lines: ReceiptLine[] }) {
  const { t, f } = useLanguage()
  if (lines.length === 0) return null
  return (
    <Section id="receipts" title={t('notes.receipts')}>
      <p className="quiet">{t('notes.receiptsHint')}</p>
      <DataTable<ReceiptLine>
        caption={t('notes.receipts')}
        captionUnseen
        rows={lines}
        rowKey={({ office }) => office.en}
        columns={[
          { key: 'office', head: t('notes.to'), names: true, cell: ({ office }) => <Local of={office} /> },
          {
            key: 'opened',
            head: t('notes.openedOn'),
            cell: ({ openings }) =>
              openings.length === 0
                ? t('notes.notOpened')
                : openings.map(({ day, offices }) => (
                    <div key={`${day} ${offices.map(({ en }) => en).join()}`}>
                      {f.date(day)}
                      {offices.map((office) => (
                        <span key={office.en}>
                          {' · '}
                          <Local of={office} />
                        </span>
                      ))}
                    </div>
                  )),
          },
        ]}
      />
    </Section>
  )
}

/** Every step with its reason, the first one first. */
export function NotePast({ steps }: Pick<OpenNote, 'steps'>) {
  const { t, f } = useLanguage()
  if (steps.length === 0) return null
  return (
    <Section id="past" title={t('notes.past')}>
      <ol>
        {steps.map(({ step, day, text, offices }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added at the end
          <li key={i}>
            {f.date(day)} · {t(`notes.step.${step}`)}
            {offices.map((office) => (
              <span key={office.en}>
                {' · '}
                <Local of={office} />
              </span>
            ))}{' '}
            <bdi>{text}</bdi>
          </li>
        ))}
      </ol>
    </Section>
  )
}
