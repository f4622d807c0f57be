import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'

export interface FiguresTableProps {
  caption: string
  heads: readonly string[]
  /** As they are written; the first of each names its row. */
  rows: readonly (readonly string[])[]
}

const hasLetters = /\p{L}/u

type Numbered = { at: number; cells: readonly string[] }

/** A table of words and figures, written already; nothing where there are no rows. */
export function FiguresTable({ caption, captionUnseen, heads, rows }: FiguresTableProps & { captionUnseen?: boolean }) {
  if (rows.length === 0) return null
  return (
    <DataTable<Numbered>
      caption={caption}
      {...(captionUnseen ? { captionUnseen } : {})}
      rows={rows.map((cells, at) => ({ at, cells }))}
      rowKey={({ at }) => String(at)}
      columns={heads.map((head, place) => ({
        key: head,
        head,
        ...(place === 0 ? { names: true } : {}),
        ...(place > 0 && rows.every((cells) => !hasLetters.test(cells[place] ?? '')) ? { figures: true } : {}),
        cell: ({ cells }) => cells[place],
      }))}
    />
  )
}

/** A section of its own, to which a picture links. */
export function FiguresSection({ id, ...table }: FiguresTableProps & { id: string }) {
  if (table.rows.length === 0) return null
  return (
    <Section id={id} title={table.caption}>
      <FiguresTable {...table} captionUnseen />
    </Section>
  )
}
