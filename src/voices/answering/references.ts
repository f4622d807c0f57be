import { type Expression, ExpressionError } from './expression.ts'
import type { Located } from './program.ts'

type Reference = Expression & { kind: 'reference' | 'path' }

/** Finds the question that `${name}` or a path means. */
export class References {
  readonly #byName = new Map<string, string[]>()
  #lower: Map<string, string> | undefined
  readonly #paths = new Set<string>()
  readonly #groups = new Set<string>()

  constructor(nodes: Iterable<Located>) {
    for (const { node } of nodes) {
      const named = this.#byName.get(node.name)
      if (named) named.push(node.path)
      else this.#byName.set(node.name, [node.path])
      this.#paths.add(node.path)
      if (node.kind === 'group') this.#groups.add(node.path)
    }
  }

  /** Path of the question meant; `from` is the path of the question or group that asks. */
  resolve(reference: Reference, from: string): string {
    if (reference.kind === 'reference') return this.named(reference.name, reference.at)
    const path = reference.up === null ? reference.steps.slice(1).join('/') : relative(reference, from)
    return this.#question(path, reference.at)
  }

  /** Path of the one question with a name. */
  named(name: string, at: number): string {
    const [path, other] = this.#byName.get(name) ?? []
    if (path === undefined) throw new ExpressionError('noSuchName', at, { name, near: this.#near(name) })
    if (other !== undefined) throw new ExpressionError('severalOfName', at, { name, first: path, second: other })
    return this.#question(path, at)
  }

  #question(path: string, at: number): string {
    if (!this.#paths.has(path)) throw new ExpressionError('noSuchPath', at, { path })
    if (this.#groups.has(path)) throw new ExpressionError('groupHasNoAnswer', at, { path })
    return path
  }

  /** A name that differs in capitals alone, to suggest. */
  #near(name: string): string {
    if (!this.#lower) this.#lower = new Map([...this.#byName.keys()].map((known) => [known.toLowerCase(), known]))
    return this.#lower.get(name.toLowerCase()) ?? 'none'
  }
}

function relative({ up, steps }: Expression & { kind: 'path' }, from: string): string {
  const own = from.split('/')
  return [...own.slice(0, Math.max(0, own.length - (up ?? 0))), ...steps].join('/')
}
