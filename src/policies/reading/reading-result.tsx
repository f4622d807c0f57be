import { Fragment, type ReactNode } from 'react'
import { Accent, Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { Tag } from '#src/ui/tag.tsx'
import { XrayFigure } from '../xray-figure.tsx'
import { XrayTable } from '../xray-table.tsx'
import type { ReadingView, ReadLine } from './reading-view.ts'

/** The X-ray of a text that has only just been read: the answer, the picture, the table, and every clause with its verdict. */
export function ReadingResult({ view, slots }: { view: ReadingView; slots?: number }) {
  const { t } = useLanguage()
  const answer = t.rich<ReactNode>(
    view.xray.commitments > 0 ? 'policies.headline.promises' : 'policies.reading.nothing',
    {
      promises: view.xray.commitments,
      deadline: view.xray.named.deadline,
      money: view.xray.named.money,
      accent: (chunks) => <Accent>{chunks}</Accent>,
    },
  )
  return (
    <>
      <Headline kicker={<bdi lang={view.language}>{view.title ?? t('policies.reading.untitled')}</bdi>}>
        {answer.map((part, i) => (
          <Fragment key={String(i)}>{part}</Fragment>
        ))}
      </Headline>
      <Lede>
        {t('policies.lede', { clauses: view.clauses, tall: view.xray.commitments, owner: view.xray.named.owner })}
      </Lede>
      <XrayFigure
        ticks={view.ticks}
        slots={slots}
        href={(tick) => `#${tick.id}`}
        links={{ table: '#xray-table', provenance: '#reading' }}
      />
      <Section id="xray-table" title={t('policies.xray.tableTitle')}>
        <XrayTable xray={view.xray} />
      </Section>
      {view.meetings.length > 0 && <Meetings meetings={view.meetings} />}
      <Section id="reading" title={t('policies.outline.title')}>
        <p>{t('policies.reading.proposal')}</p>
        <ol className="outline">
          {view.lines.map((line) => (
            <Line key={line.id} line={line} language={view.language} />
          ))}
        </ol>
      </Section>
      <p className="quiet">
        SHA-256 <code>{view.sha256}</code>
      </p>
    </>
  )
}

function Line({ line, language }: { line: ReadLine; language: 'en' | 'ur' }) {
  const { t, f, locale } = useLanguage()
  const named = f.list(line.named.map((a) => t(`common.names.${a}`).toLocaleLowerCase(locale)))
  return (
    <li id={line.id} className={line.kind === 'heading' ? 'outline-heading' : 'outline-clause'}>
      {line.number && <span className="outline-number">{f.digits(line.number)}</span>}
      <div>
        <span lang={language} dir="auto">
          {line.text}
        </span>
        {line.kind !== 'heading' && (
          <p className="quiet">
            <Tag>{t(`common.speech.${line.speech}`)}</Tag>{' '}
            {line.promises && line.named.length > 0 && <>{t('policies.reading.names', { what: named })} · </>}
            <bdi lang="en">{line.why}</bdi>
          </p>
        )}
      </div>
    </li>
  )
}

function Meetings({ meetings }: { meetings: ReadingView['meetings'] }) {
  const { t, f } = useLanguage()
  return (
    <Section id="meetings" title={t('policies.reading.meetings')}>
      <ul>
        {meetings.map((meeting, i) => (
          <li key={`${meeting.date}-${String(i)}`}>
            {meeting.date ? f.date(meeting.date) : t('ui.notStated')}
            {meeting.place && (
              <>
                , <bdi>{meeting.place}</bdi>
              </>
            )}
            :{' '}
            {t('policies.reading.meeting', {
              decisions: meeting.decisions.length,
              attendance: meeting.attendance.length,
            })}
          </li>
        ))}
      </ul>
    </Section>
  )
}
