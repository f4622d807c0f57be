/** Nothing that somebody types is lost, and nothing of somebody else's is written over unseen, whatever the network does. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  acknowledged,
  decided,
  type KeptLines,
  keptOf,
  lineOf,
  met,
  metBy,
  offered,
  putIn,
  refusedIn,
  type Sent,
  sending,
  toSend,
  typed,
  unsaved,
  type Work,
} from './work.ts'

const lines = ['stations', 'officers'] as const
type Line = (typeof lines)[number]

/** The server as it is known to work: a line is stored only where it is still as its sender says, or says the same already. */
class Server {
  revision = 1
  readonly now: Record<Line, string> = { stations: '', officers: '' }
  /** Everything that a line has ever said, and who said it. */
  readonly said: Record<Line, string[]> = { stations: [''], officers: [''] }

  store(line: Line, value: string): void {
    if (this.now[line] === value) return
    this.now[line] = value
    this.said[line].push(value)
    this.revision++
  }

  take(sent: Sent, was: Record<string, string>) {
    const all = Object.entries(sent) as [Line, { value: string }][]
    const changed = all.filter(([line, { value }]) => was[line] !== this.now[line] && value !== this.now[line])
    if (changed.length > 0) {
      const stored = changed.map(([line]) => [line, { fields: { value: this.now[line] }, was: this.now[line] }])
      return { status: 409 as const, revision: this.revision, stored: Object.fromEntries(stored) }
    }
    for (const [line, { value }] of all) this.store(line, value)
    const is = Object.fromEntries(all.map(([line, { value }]) => [line, value]))
    return { status: 200 as const, revision: this.revision, was: is }
  }
}

/** One page on one device, whose requests may be lost on their way there or back. */
class Page {
  work: Work
  kept: KeptLines = {}
  /** What somebody last meant each line to say, until they decide for what somebody else has written. */
  readonly meant: Partial<Record<Line, string>> = {}
  /** Of others, what this person has seen. */
  readonly seen: Record<Line, Set<string>> = { stations: new Set(['']), officers: new Set(['']) }
  readonly #server: Server

  constructor(server: Server) {
    this.#server = server
    this.work = this.#open()
  }

  #open(): Work {
    const { now, revision } = this.#server
    for (const line of lines) this.seen[line].add(now[line])
    const shown = lines.map((line) => [line, lineOf({ fields: { value: now[line] }, was: now[line] })])
    return { revision, lines: Object.fromEntries(shown) }
  }

  #to(work: Work): void {
    this.work = work
    this.kept = keptOf(work)
  }

  type(line: Line, value: string): void {
    this.meant[line] = value
    this.#to(typed(this.work, line, { value }))
  }

  send(way: 'arrives' | 'lost there' | 'lost back', between: () => void): void {
    const { work, sent } = sending(this.work)
    this.#to(work)
    if (way === 'lost there' || Object.keys(sent).length === 0) return
    const was = Object.fromEntries(Object.keys(sent).map((line) => [line, work.lines[line]?.stored.was ?? '']))
    const answer = this.#server.take(sent, was)
    between()
    if (way === 'lost back') return
    if (answer.status === 200) this.#to(acknowledged(this.work, sent, answer))
    else this.#to(metBy(this.work, answer.revision, answer.stored))
  }

  decide(whose: 'mine' | 'theirs'): void {
    for (const line of met(this.work) as Line[]) {
      this.seen[line].add(this.work.lines[line]?.theirs?.fields.value ?? '')
      if (whose === 'theirs') delete this.meant[line]
      this.#to(decided(this.work, line, whose))
    }
  }

  /** Closes the page and comes back to it; what the device has kept is put in, or thrown away by its owner. */
  reload(keep: boolean): void {
    const { kept } = this
    // What is not kept was stored; what is shown now may be what somebody made of it since.
    for (const line of lines) {
      if (kept[line] !== undefined || this.meant[line] === undefined) continue
      expect(this.#server.said[line]).toContain(this.meant[line])
      delete this.meant[line]
    }
    const work = this.#open()
    const open = offered(work, kept)
    if (!keep) for (const line of open as Line[]) delete this.meant[line]
    this.#to(keep ? putIn(work, kept) : work)
  }
}

const lineAt = fc.constantFrom(...lines)
const words = fc.constantFrom('1', '2', '3', '4', '5')
const step = fc.oneof(
  fc.record({ do: fc.constant('type' as const), line: lineAt, value: words }),
  fc.record({
    do: fc.constant('send' as const),
    way: fc.constantFrom('arrives' as const, 'lost there' as const, 'lost back' as const),
    between: fc.option(fc.record({ line: lineAt, value: words }), { nil: undefined }),
  }),
  fc.record({ do: fc.constant('other' as const), line: lineAt, value: words }),
  fc.record({ do: fc.constant('decide' as const), whose: fc.constantFrom('mine' as const, 'theirs' as const) }),
  fc.record({ do: fc.constant('reload' as const), keep: fc.boolean() }),
)
/** Long ones: what goes wrong takes several steps to come about. */
const walks = fc.array(step, { maxLength: 60, size: 'max' })
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

function take(page: Page, server: Server, others: Record<Line, Set<string>>, one: Step): void {
  const other = (line: Line, value: string) => {
    server.store(line, `theirs ${value}`)
    others[line].add(`theirs ${value}`)
  }
  if (one.do === 'type') page.type(one.line, one.value)
  else if (one.do === 'other') other(one.line, one.value)
  else if (one.do === 'decide') page.decide(one.whose)
  else if (one.do === 'reload') page.reload(one.keep)
  else {
    page.send(one.way, () => {
      if (one.between) page.type(one.between.line, one.between.value)
    })
  }
}

describe('What is typed in a report', () => {
  test('is in the form and on the device, or with the server, after every step', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        const server = new Server()
        const page = new Page(server)
        const others = { stations: new Set<string>(), officers: new Set<string>() }
        for (const one of steps) {
          take(page, server, others, one)
          for (const line of lines) {
            const meant = page.meant[line]
            if (meant === undefined) continue
            const stays = page.work.lines[line]?.mine.value === meant
            const safe = page.kept[line]?.fields.value === meant || server.said[line].includes(meant)
            expect({ one, line, stays, safe }).toEqual({ one, line, stays: true, safe: true })
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  test("never takes the place of somebody else's that has not been seen", () => {
    fc.assert(
      fc.property(walks, (steps) => {
        const server = new Server()
        const page = new Page(server)
        const others = { stations: new Set<string>(), officers: new Set<string>() }
        for (const one of steps) {
          const before = { ...server.now }
          take(page, server, others, one)
          for (const line of lines) {
            const over = one.do === 'send' && server.now[line] !== before[line] && others[line].has(before[line])
            if (over) expect(page.seen[line]).toContain(before[line])
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  test('has been with the server, once the network is back and everything is decided', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        const server = new Server()
        const page = new Page(server)
        for (const one of steps) take(page, server, { stations: new Set(), officers: new Set() }, one)
        for (let i = 0; i < 3; i++) {
          page.send('arrives', () => {})
          page.decide('mine')
        }
        expect(unsaved(page.work)).toEqual([])
        expect(page.kept).toEqual({})
        for (const line of lines) expect(server.said[line]).toContain(page.meant[line] ?? '')
      }),
      { numRuns: 500 },
    )
  })

  test('is not sent again as it was refused, and is when it has changed', () => {
    const shown: Work = { revision: 1, lines: { stations: lineOf({ fields: { value: '' }, was: '' }) } }
    const { work, sent } = sending(typed(shown, 'stations', { value: 'x' }))
    const refused = refusedIn(work, ['stations'], sent)
    expect(toSend(refused)).toEqual([])
    expect(unsaved(refused)).toEqual(['stations'])
    expect(toSend(typed(refused, 'stations', { value: 'y' }))).toEqual(['stations'])
  })
})
