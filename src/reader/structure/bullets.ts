import type { Unit } from './units.ts'

interface OpenBullet {
  indent: number
  sign: string
  level: number | null
  unit: Unit
  leadIn: string | null
}

/** Follows nested bullets by what the format says, by how far they are set in, and by their signs. */
export class Bullets {
  private open: OpenBullet[] = []

  clear(): void {
    this.open = []
  }

  /** Nesting depth of a bullet (0 outermost), and the bullet it hangs from. */
  place(unit: Unit): { depth: number; parent: OpenBullet | null; own: OpenBullet } {
    const own = {
      indent: unit.first.indent,
      sign: unit.marker?.printed ?? '-',
      level: unit.first.role === 'item' ? unit.first.level : null,
      unit,
      leadIn: null,
    }
    while (this.open.length > 0 && !isInside(this.open, own)) this.open.pop()
    const parent = this.open.at(-1) ?? null
    this.open.push(own)
    return { depth: this.open.length - 1, parent, own }
  }
}

function isInside(open: OpenBullet[], own: OpenBullet): boolean {
  const top = open.at(-1)
  if (!top) return false
  if (own.level !== null && top.level !== null) return own.level > top.level
  const step = own.unit.first.size === null ? 1 : 5
  if (own.indent >= top.indent + step) return true
  if (own.indent <= top.indent - step) return false
  return own.sign !== top.sign && !open.some((bullet) => bullet.sign === own.sign) && isLesser(own.sign, top.sign)
}

const SIGNS = ['•●➢➤►✓✔❖▪■§', '○◦o‣·', '-–—−*']

/** Typing programs nest • then ○ or o, then dashes. */
function isLesser(sign: string, above: string): boolean {
  return SIGNS.findIndex((some) => some.includes(sign)) > SIGNS.findIndex((some) => some.includes(above))
}
