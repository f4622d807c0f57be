import type { Attributes, XmlHandler } from './xml.ts'

/** What a paragraph has from its style or says itself; `undefined` where it is silent. */
export interface ParagraphLook {
  /** 0 is the outermost heading; 9 is text. */
  outline?: number
  numId?: string
  numLevel?: number
  bold?: boolean
  /** Points. */
  size?: number
}

export interface Style extends ParagraphLook {
  name: string
}

/** Whether a switch like `<w:b/>` is on: it is, unless it says otherwise. */
export function isOn(attributes: Attributes): boolean {
  const value = attributes['w:val']
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value)
}

/** Takes the property `name` of a paragraph or of a paragraph's type into `look`. Names are those of ECMA-376 part 1. */
export function takeProperty(look: ParagraphLook, name: string, attributes: Attributes): void {
  const value = attributes['w:val'] ?? ''
  if (name === 'w:outlineLvl') look.outline = Number(value)
  else if (name === 'w:numId') look.numId = value
  else if (name === 'w:ilvl') look.numLevel = Number(value)
  else if (name === 'w:b') look.bold = isOn(attributes)
  else if (name === 'w:sz') look.size = Number(value) / 2
}

interface StyleSheet {
  handler: XmlHandler
  /** The style with all it inherits, by its id; without an id, or one that is not there, the document's default. */
  find(id: string | undefined): Style
}

/** Reads `styles.xml`. */
export function styleSheet(): StyleSheet {
  const own = new Map<string, { name: string; basedOn?: string; look: ParagraphLook }>()
  const whole = new Map<string, Style>()
  const defaults: ParagraphLook = {}
  let normal: string | undefined
  let current: { name: string; basedOn?: string; look: ParagraphLook } | undefined

  function resolve(id: string | undefined, seen: Set<string>): Style {
    const style = id === undefined ? undefined : own.get(id)
    if (id === undefined || !style || seen.has(id)) return { name: '', ...defaults }
    const known = whole.get(id)
    if (known) return known
    seen.add(id)
    const resolved = { ...resolve(style.basedOn, seen), ...style.look, name: style.name }
    whole.set(id, resolved)
    return resolved
  }

  return {
    handler: {
      open(name, attributes) {
        if (name === 'w:style') {
          current = { name: '', look: {} }
          const id = attributes['w:styleId']
          if (id !== undefined) own.set(id, current)
          const isDefault = attributes['w:default'] !== undefined && isOn({ 'w:val': attributes['w:default'] })
          if (attributes['w:type'] === 'paragraph' && isDefault) normal = id
        } else if (name === 'w:name' && current) current.name = (attributes['w:val'] ?? '').toLowerCase()
        else if (name === 'w:basedOn' && current) current.basedOn = attributes['w:val']
        else takeProperty(current?.look ?? defaults, name, attributes)
      },
      close(name) {
        if (name === 'w:style') current = undefined
      },
    },
    find: (id) => resolve(id ?? normal, new Set()),
  }
}
