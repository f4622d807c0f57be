/** The wider areas that a file's features name: those that are there, and where the workspace has none of their level at all, new ones. Pure. */
import type { Area } from '#src/coordination/model.ts'
import { type Gazetteer, gazetteer } from '../places/gazetteer.ts'
import { newArea } from './new-area.ts'

type Level = Area['classification']

export interface SaidWider {
  level: Level
  name: string
  code?: string | undefined
}

/** A territory stands beside the provinces: files tell of both in one. */
export const isSameLevel = (a: Level, b: Level): boolean =>
  (a === 'territory' ? 'province' : a) === (b === 'territory' ? 'province' : b)

export class WiderAreas {
  readonly #areas: readonly Area[]
  readonly #names: Gazetteer
  readonly #scheme: string
  readonly #added = new Map<string, Area>()

  /** @param areas those that are there, but for the ones of the file's own level */
  constructor(areas: readonly Area[], scheme: string) {
    this.#areas = areas
    this.#names = gazetteer(areas)
    this.#scheme = scheme
  }

  /** By its name or code; undefined where there is none, or several. */
  named(text: string): Area | undefined {
    const [one, ...others] = this.#names.named(text)
    return others.length === 0 ? one : undefined
  }

  /** The narrowest of a line of wider areas, the widest first. A name that is not known among others of its level is not guessed at. */
  narrowest(line: readonly SaidWider[]): string | undefined {
    let found: string | undefined
    for (const one of line) found = this.#known(one) ?? this.#new(one, found)
    return found
  }

  /** The nearest area above a new one, or itself, that is there already. */
  standing(id: string): string | undefined {
    const added = this.#added.get(id)
    return added ? added.parent && this.standing(added.parent) : id
  }

  /** Of an area the new ones above it, the widest first. */
  newAbove({ parent }: Pick<Area, 'parent'>): Area[] {
    const added = parent === undefined ? undefined : this.#added.get(parent)
    return added ? [...this.newAbove(added), added] : []
  }

  #known({ level, name, code }: SaidWider): string | undefined {
    const coded = this.#areas.find(({ codes }) => code !== undefined && codes?.[this.#scheme] === code)
    const countries = this.#areas.filter(({ classification }) => classification === 'country')
    const only = level === 'country' && countries.length === 1 ? countries[0] : undefined
    return (coded ?? this.named(name) ?? only)?.id
  }

  #new({ level, name, code }: SaidWider, parent: string | undefined): string | undefined {
    if (this.#areas.some(({ classification }) => isSameLevel(classification, level))) return undefined
    const area = newArea({ name, code }, { level, scheme: this.#scheme }, parent)
    this.#added.set(area.id, this.#added.get(area.id) ?? area)
    return area.id
  }
}
