import { listNumber } from './list-number.ts'
import type { Attributes, XmlHandler } from './xml.ts'

interface Level {
  start: number
  format: string
  /** `%1.%2)`: each figure stands for the count of that level. */
  pattern: string
  /** Counts of all levels in figures (legal style), whatever their own format. */
  legal: boolean
  style?: string
  /** The level whose next item starts this one anew; by default, every level above. 0: never. */
  restart?: number
}

interface List {
  levels: Map<number, Level>
  link?: string
}

interface Instance {
  list: string
  overrides: Map<number, { start?: number; level?: Level }>
}

export interface ItemNumber {
  marker: string
  level: number
}

export interface Numbering {
  handler: XmlHandler
  /** The next item of a list: its marker as Word prints it, or null where the list or level has none. */
  next(numId: string, level: number): ItemNumber | null
  /** The level of a list that a style's paragraphs have where the style names the list alone. */
  levelOfStyle(numId: string, styleId: string): number
}

const MAX_LEVEL = 8

/** Reads `numbering.xml` and counts as Word does: one count a list, shared by all its instances until one starts anew. */
export function numbering(): Numbering {
  const lists = new Map<string, List>()
  const instances = new Map<string, Instance>()
  const byLink = new Map<string, string>()
  const counts = new Map<string, number[]>()
  const started = new Set<string>()
  let list: List | undefined
  let listId = ''
  let instance: Instance | undefined
  let override: { start?: number; level?: Level } | undefined
  let level: Level | undefined

  function open(name: string, attributes: Attributes): void {
    const value = attributes['w:val'] ?? ''
    if (name === 'w:abstractNum') {
      list = { levels: new Map() }
      listId = attributes['w:abstractNumId'] ?? ''
      lists.set(listId, list)
    } else if (name === 'w:num') {
      instance = { list: '', overrides: new Map() }
      instances.set(attributes['w:numId'] ?? '', instance)
    } else if (name === 'w:lvlOverride') {
      override = {}
      instance?.overrides.set(Number(attributes['w:ilvl']), override)
    } else if (name === 'w:lvl') {
      level = { start: 1, format: 'decimal', pattern: '', legal: false }
      if (override) override.level = level
      else list?.levels.set(Number(attributes['w:ilvl'] ?? 0), level)
    } else if (name === 'w:abstractNumId' && instance) instance.list = value
    else if (name === 'w:startOverride' && override) override.start = Number(value)
    else if (name === 'w:styleLink') byLink.set(value, listId)
    else if (name === 'w:numStyleLink' && list) list.link = value
    else if (level) takeLevel(level, name, attributes)
  }

  function close(name: string): void {
    if (name === 'w:abstractNum') list = undefined
    else if (name === 'w:num') instance = undefined
    else if (name === 'w:lvlOverride') override = undefined
    else if (name === 'w:lvl') level = undefined
  }

  function listOf(numId: string): { id: string; list: List; overrides: Instance['overrides'] } | null {
    const found = instances.get(numId)
    const direct = found && lists.get(found.list)
    if (!found || !direct) return null
    const id = (direct.link !== undefined && byLink.get(direct.link)) || found.list
    return { id, list: lists.get(id) ?? direct, overrides: found.overrides }
  }

  function next(numId: string, depth: number): ItemNumber | null {
    const found = listOf(numId)
    if (!found || !(depth >= 0 && depth <= MAX_LEVEL)) return null
    const levelAt = (at: number) => found.overrides.get(at)?.level ?? found.list.levels.get(at)
    const current = levelAt(depth)
    if (!current) return null
    const count = counts.get(found.id) ?? []
    counts.set(found.id, count)
    const anew = found.overrides.get(depth)?.start
    if (anew !== undefined && !started.has(`${numId} ${depth}`)) count[depth] = anew
    else count[depth] = (count[depth] ?? current.start - 1) + 1
    started.add(`${numId} ${depth}`)
    for (let above = 0; above < depth; above += 1) count[above] ??= levelAt(above)?.start ?? 1
    for (let below = depth + 1; below <= MAX_LEVEL; below += 1) {
      const restart = levelAt(below)?.restart ?? below
      if (depth < restart) delete count[below]
    }
    return { marker: printed(current, count, levelAt), level: depth }
  }

  function levelOfStyle(numId: string, styleId: string): number {
    for (const [depth, found] of listOf(numId)?.list.levels ?? []) if (found.style === styleId) return depth
    return 0
  }

  return { handler: { open, close }, next, levelOfStyle }
}

function takeLevel(level: Level, name: string, attributes: Attributes): void {
  const value = attributes['w:val'] ?? ''
  if (name === 'w:start') level.start = Number(value)
  else if (name === 'w:numFmt') level.format = value
  else if (name === 'w:lvlText') level.pattern = value
  else if (name === 'w:isLgl') level.legal = value !== '0' && value !== 'false'
  else if (name === 'w:pStyle') level.style = value
  else if (name === 'w:lvlRestart') level.restart = Number(value)
}

/** Bullets are letters of symbol fonts in Word, each its own; all are one sign here. */
function printed(level: Level, counts: number[], levelAt: (at: number) => Level | undefined): string {
  if (level.format === 'bullet') return '•'
  if (level.format === 'none') return level.pattern.replace(/%\d/g, '').trim()
  return level.pattern
    .replace(/%(\d)/g, (_, figure: string) => {
      const at = Number(figure) - 1
      const format = levelAt(at)?.format ?? 'decimal'
      return listNumber(counts[at] ?? 1, level.legal ? 'decimal' : format)
    })
    .trim()
}
