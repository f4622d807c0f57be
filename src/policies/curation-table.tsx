import { Local } from '#src/publishing/local.tsx'
import { Button, Buttons } from '#src/ui/button.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { type Column, DataTable } from '#src/ui/table.tsx'
import { Tag } from '#src/ui/tag.tsx'
import type { CurationLine } from './curation-view.ts'
import type { Finding } from './model.ts'

/** Text and findings side by side, a clause a row, each with its decision or the way to one. `base` is the page's own address. */
export function CurationTable({ base, lines }: { base: string; lines: CurationLine[] }) {
  const { t, f, to } = useLanguage()
  const columns: Column<CurationLine>[] = [
    {
      key: 'clause',
      head: t('common.clause'),
      tight: true,
      names: true,
      cell: ({ clause, number, finding }) => (
        <a id={clause} href={to(`${base}/${finding.id}`)}>
          {number ? f.digits(number) : t('curation.unnumbered')}
        </a>
      ),
    },
    { key: 'text', head: t('curation.column.text'), cell: (line) => <Words line={line} /> },
    { key: 'finding', head: t('curation.column.finding'), cell: ({ finding }) => <Proposal finding={finding} /> },
    {
      key: 'state',
      head: t('curation.column.state'),
      cell: (line) => <Decision line={line} href={to(`${base}/${line.finding.id}`)} />,
    },
  ]
  return (
    <DataTable
      caption={t('curation.proposals')}
      captionUnseen
      columns={columns}
      rows={lines}
      rowKey={({ clause }) => clause}
      dense
      empty={t('curation.noneLeft')}
    />
  )
}

function Words({ line: { passage, gist, path } }: { line: CurationLine }) {
  return (
    <>
      {path.length > 0 && (
        <p className="quiet">
          <bdi>{path.join(' › ')}</bdi>
        </p>
      )}
      {passage ? (
        <span lang={passage.language} dir="auto">
          {passage.text}
        </span>
      ) : (
        gist && <Local of={gist} />
      )}
    </>
  )
}

/** What the reader takes a clause for, what it found named in it, and the rule that decided. */
export function Proposal({ finding }: { finding: Finding }) {
  const { t, f } = useLanguage()
  const { deadline, target, money, verification } = finding.names
  const found = [
    { name: t('common.names.owner'), text: f.list(finding.owner) },
    { name: t('common.names.deadline'), text: deadline?.text },
    { name: t('common.names.target'), text: target?.text },
    { name: t('common.names.money'), text: money?.text },
    { name: t('common.names.verification'), text: verification?.text },
  ].filter(({ text }) => text)
  return (
    <>
      <p>
        <Tag tone={finding.is ? 'one' : 'plain'}>{t(`common.speech.${finding.speech}`)}</Tag>
      </p>
      {found.length > 0 && (
        <ul className="bare">
          {found.map(({ name, text }) => (
            <li key={name}>
              {name}: <bdi>{text}</bdi>
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">
        <bdi lang="en">{finding.why}</bdi>
      </p>
    </>
  )
}

function Decision({ line: { finding, made, quick }, href }: { line: CurationLine; href: string }) {
  const { t } = useLanguage()
  if (finding.state !== 'proposed') {
    return (
      <>
        <a href={href}>{t(`curation.state.${finding.state}`)}</a>
        {made.map(({ id, title }) => (
          <p key={id}>
            <Local of={title} />
          </p>
        ))}
        {finding.note && <p className="quiet">{finding.note}</p>}
      </>
    )
  }
  return (
    <form method="post">
      <input type="hidden" name="finding" value={finding.id} />
      <Buttons>
        {quick && (
          <Button name="verdict" value="accept">
            {t('curation.accept')}
          </Button>
        )}
        <Button kind="quiet" name="verdict" value="reject">
          {t('curation.reject')}
        </Button>
      </Buttons>
      <p>
        <a href={href}>{t('curation.decide')}</a>
      </p>
    </form>
  )
}
