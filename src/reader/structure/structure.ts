import { Bullets } from './bullets.ts'
import type { Heading } from './headings.ts'
import { LeadIns, leadsIn } from './lead-ins.ts'
import type { Marker } from './markers.ts'
import type { Node } from './nodes.ts'
import { chainOf, Numbering, type OpenItem } from './numbering.ts'
import { referencesHead } from './part-words.ts'
import type { Title } from './title.ts'
import type { Unit } from './units.ts'

const LOOKAHEAD = 12

interface OpenHeading {
  rank: number
  text: string
}

/** Gives every unit its kind, its number and its place under headings and numbered clauses. */
export function structure(units: Unit[], headings: Map<number, Heading>, title: Title | null): Node[] {
  const walk = new Walk(units)
  return units.map((unit, index) => {
    const heading = headings.get(index)
    const isTitle = title?.index === index
    if (isTitle || heading) {
      const framed = title?.frames === true && index <= title.index
      return walk.heading(unit, framed ? null : (heading ?? null))
    }
    return walk.body(unit, index)
  })
}

/** One pass over the units, with all that is open at each point: headings, lists, bullets, lead-ins. */
class Walk {
  private readonly units: Unit[]
  private headings: OpenHeading[] = []
  private readonly numbering = new Numbering()
  private readonly bullets = new Bullets()
  private readonly leads = new LeadIns()
  private references = false

  constructor(units: Unit[]) {
    this.units = units
  }

  /** `heading` is null for the document's title and what stands above it: they are in no path. */
  heading(unit: Unit, heading: Heading | null): Node {
    const words = unit.text.replace(/\s*[:：]$/, '')
    const text = unit.marker ? `${unit.marker.printed} ${words}` : words
    if (heading) while ((this.headings.at(-1)?.rank ?? -1) >= heading.closes) this.headings.pop()
    const node = this.node('heading', unit, { text, number: unit.marker?.number ?? null })
    if (heading) {
      this.leads.passHeading(heading.rank)
      this.headings.push({ rank: heading.rank, text })
    }
    this.numbering.passHeading()
    this.bullets.clear()
    this.references = referencesHead(text)
    return node
  }

  body(unit: Unit, index: number): Node {
    if (unit.kind === 'contents') return this.node('contents', unit, {})
    if (unit.kind === 'footnote') return this.footnote(unit, unit.first.marker)
    if (this.references) return this.footnote(unit, unit.marker?.number ?? null)
    if (unit.kind === 'row') return this.row(unit)
    if (unit.marker?.kind === 'number') return this.numbered(unit, unit.marker, index)
    return unit.marker ? this.bullet(unit) : this.paragraph(unit)
  }

  private get path(): string[] {
    return this.headings.map((heading) => heading.text)
  }

  private node(kind: Node['kind'], unit: Unit, more: Partial<Node>): Node {
    return {
      kind,
      printed: '',
      text: unit.text,
      number: null,
      path: this.path,
      leadIn: null,
      page: unit.first.page,
      depth: 0,
      ...more,
    }
  }

  private footnote(unit: Unit, number: string | null): Node {
    return this.node('footnote', unit, { number, printed: number ?? unit.marker?.printed ?? '' })
  }

  private row(unit: Unit): Node {
    const number = unit.first.marker?.replace(/[.)۔]$/, '') ?? null
    return this.node('row', unit, { number, printed: unit.first.marker ?? '', leadIn: this.leads.ofItem() })
  }

  private numbered(unit: Unit, marker: Marker, index: number): Node {
    this.bullets.clear()
    const item = this.numbering.place(unit, marker, marker.counts.length > 1 ? this.markersBelow(index) : [])
    const above = item.parent?.unit.text ?? ''
    const chain = chainOf(item.parent)
    return this.node('clause', unit, {
      printed: marker.printed,
      number: item.number,
      path: [...this.path, ...chain],
      leadIn: item.parent && leadsIn(above) ? above : this.leads.ofItem(),
      depth: chain.length,
    })
  }

  private markersBelow(index: number): Marker[] {
    return this.units.slice(index + 1, index + 1 + LOOKAHEAD).flatMap((unit) => unit.marker ?? [])
  }

  private bullet(unit: Unit): Node {
    const owner = ownerOf(unit, this.numbering.owner)
    const { depth, parent, own } = this.bullets.place(unit)
    const chain = chainOf(owner)
    const above = parent ? parent.unit.text : (owner?.unit.text ?? '')
    own.leadIn = leadsIn(above) ? above : (parent?.leadIn ?? this.leads.ofItem())
    return this.node('bullet', unit, {
      printed: '-',
      path: [...this.path, ...chain],
      leadIn: own.leadIn,
      depth: depth + chain.length,
    })
  }

  private paragraph(unit: Unit): Node {
    const owner = this.numbering.owner
    if (owner && isSetUnder(unit, owner.unit)) {
      const chain = chainOf(owner)
      return this.node('clause', unit, { path: [...this.path, ...chain], depth: chain.length })
    }
    const leadIn = this.leads.forParagraph
    this.numbering.passParagraph()
    this.bullets.clear()
    this.leads.passParagraph(unit.text)
    return this.node('clause', unit, { leadIn })
  }
}

/** A bullet printed far to the left of a number does not hang from it, but from what that number hangs from. */
function ownerOf(bullet: Unit, item: OpenItem | null): OpenItem | null {
  const step = bullet.first.size === null ? 4 : 16
  let owner = item
  while (owner && owner.unit.first.indent >= bullet.first.indent + step) owner = owner.parent
  return owner
}

/** A second paragraph of a numbered clause, set in as far as the clause's words are. */
function isSetUnder(unit: Unit, item: Unit): boolean {
  const step = unit.first.size === null ? 2 : 8
  if (unit.first.indent < item.first.indent + step || unit.last.indent < item.first.indent + step) return false
  return item.lines === 1 || Math.abs(item.last.indent - unit.first.indent) < step
}
