import { Local } from '#src/publishing/local.tsx'
import { Clamp } from '#src/ui/clamp.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { useClauseName } from '../clause-name.ts'
import type { CurationLine } from './curation-view.ts'
import { ProposalFacts, ProposalTags } from './proposal.tsx'
import { QuickDecision } from './quick-decision-form.tsx'
import { DecisionNote } from './rejection.tsx'

/** Longer clauses are cut in the list; the rest is one step away. */
const longestText = 700

interface CurationListProps {
  /** The list's own address. */
  base: string
  lines: CurationLine[]
  /** Of each finding, as it is shown. */
  revisions: Record<string, number>
  /** What was decided just now, told beside the clause that comes next. */
  last: { at: string; line: CurationLine } | null
}

/** Text and findings side by side, a clause under a heading of its own, each with its decision or the way to one. */
export function CurationList({ base, lines, revisions, last }: CurationListProps) {
  const { t } = useLanguage()
  if (lines.length === 0) return <p className="empty">{t('curation.noneLeft')}</p>
  return (
    <ol className="worklist">
      {lines.map((line) => (
        <li key={line.clause} id={line.clause}>
          {last?.at === line.clause && <JustDecided base={base} line={last.line} />}
          <Entry base={base} line={line} revision={revisions[line.finding.id] ?? 0} />
        </li>
      ))}
    </ol>
  )
}

export function JustDecided({ base, line: { finding, number } }: { base: string; line: CurationLine }) {
  const { t } = useLanguage()
  const name = useClauseName()
  const clause = name(number)
  return (
    <p className="worklist-saved" role="status">
      {t('curation.justDecided', { clause, state: t(`curation.state.${finding.state}`) })}{' '}
      <a href={`${base}/${finding.id}`}>{t('curation.look')}</a>
    </p>
  )
}

function Entry({ base, line, revision }: { base: string; line: CurationLine; revision: number }) {
  const { t } = useLanguage()
  const { finding, number, path, passage, gist } = line
  const name = useClauseName()
  const href = `${base}/${finding.id}`
  return (
    <>
      <div className="worklist-head">
        <h3>
          <a href={href}>{name(number)}</a>
        </h3>
        <ProposalTags finding={finding} />
        {finding.state !== 'proposed' && <strong>{t(`curation.state.${finding.state}`)}</strong>}
      </div>
      <div className="worklist-main">
        {path.length > 0 && (
          <p className="quiet">
            <bdi>{path.join(' › ')}</bdi>
          </p>
        )}
        {passage ? (
          <div lang={passage.language} dir={passage.language === 'ur' ? 'rtl' : 'ltr'} className="worklist-text">
            <Clamp text={passage.text} limit={longestText} />
          </div>
        ) : (
          gist && (
            <p>
              <Local of={gist} />
            </p>
          )
        )}
      </div>
      <div className="worklist-notes">
        <ProposalFacts finding={finding} />
      </div>
      <div className="worklist-act">
        {finding.state === 'proposed' ? (
          <QuickDecision line={line} revision={revision} href={href} />
        ) : (
          <Decided line={line} />
        )}
      </div>
    </>
  )
}

function Decided({ line: { finding, made } }: { line: CurationLine }) {
  return (
    <>
      {made.map(({ id, title }) => (
        <p key={id}>
          <Local of={title} />
        </p>
      ))}
      <DecisionNote finding={finding} />
    </>
  )
}
