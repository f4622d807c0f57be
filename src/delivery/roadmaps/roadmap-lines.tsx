import type { ReactNode } from 'react'
import { DefinitionList } from '#src/ui/definition-list.tsx'
import { TextArea } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import { lineFacts, titleOf } from './line-facts.ts'
import type { RoadmapLine } from './roadmap-model.ts'
import type { RoadmapView } from './roadmap-view.ts'

export interface RoadmapLinesProps {
  lines: readonly RoadmapLine[]
  posts: RoadmapView['posts']
  remarks: RoadmapView['remarks']
  /** What stands under a line: a link to change it, or a field for a remark. */
  beneath?: (line: RoadmapLine, number: number) => ReactNode
}

export const postNames = (posts: RoadmapView['posts']): Map<string, LocalText> =>
  new Map(posts.map(({ id, title }) => [id, title]))

/** The lines of a roadmap, one under the other, with the remarks of the secretariat beside them. */
export function RoadmapLines({ lines, posts, remarks, beneath }: RoadmapLinesProps) {
  const said = useLanguage()
  const names = postNames(posts)
  return (
    <ol className="bare flow">
      {lines.map((line, i) => (
        <li key={line.key} id={line.key} className="flow">
          <h3>
            <span className="quiet">{said.t('roadmaps.line.number', { number: i + 1 })}</span>{' '}
            <bdi>{titleOf(line.title, said)}</bdi>
          </h3>
          <Remarks remarks={remarks} line={line.key} />
          <DefinitionList
            items={lineFacts(line, said, names).map(({ label, items }) => ({ term: label, value: itemsAs(items) }))}
          />
          {beneath?.(line, i + 1)}
        </li>
      ))}
    </ol>
  )
}

function itemsAs(items: string[]): ReactNode {
  if (items.length <= 1) return items.length === 0 ? null : items[0]
  return (
    <ul className="bare">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}

/** What the secretariat said about a line, or about the whole. */
export function Remarks({ remarks, line }: { remarks: RoadmapView['remarks']; line?: string }) {
  const { t } = useLanguage()
  const about = remarks?.about.filter((remark) => remark.line === line) ?? []
  if (!remarks || about.length === 0) return null
  return (
    <Notice kind="warn" title={t('roadmaps.remark.title', { number: remarks.number })}>
      {about.map(({ text }) => (
        <p key={text} dir="auto">
          {text}
        </p>
      ))}
    </Notice>
  )
}

export interface RemarkFieldProps {
  line: string
  number: number
  value: string
}

export function RemarkField({ line, number, value }: RemarkFieldProps) {
  const { t } = useLanguage()
  const label = `${t('roadmaps.remark.field')} (${t('roadmaps.line.number', { number })})`
  return <TextArea name={`remark.${line}`} label={label} value={value} rows={2} optional />
}
