import { describe, expect, test } from 'vitest'
import { placeOn, type Shelf } from '#src/publishing/kept-on-device.ts'
import { Device } from './device.ts'
import { Keeper, type Standing } from './keeper.ts'
import type { Outcome } from './post-draft.ts'
import { lineOf, type Sent, type Work } from './work.ts'

const place = placeOn('account', 'report', 'practice', '2026', 'police')

function shelf(full = false): Shelf & { all: Map<string, string> } {
  const all = new Map<string, string>()
  return {
    all,
    get length() {
      return all.size
    },
    key: (at) => [...all.keys()][at] ?? null,
    getItem: (key) => all.get(key) ?? null,
    removeItem: (key) => all.delete(key),
    setItem: (key, value) => {
      if (full) throw new DOMException('full', 'QuotaExceededError')
      all.set(key, value)
    },
  }
}

/** A page whose time and server stand still until the test goes on. */
function opened(on = shelf()) {
  const shown: Standing[] = []
  const sent: { sent: Sent; leaving: boolean; answer: (outcome: Outcome) => void }[] = []
  let timer: { wait: number; then: () => void } | undefined
  const begin: Work = {
    revision: 1,
    lines: {
      stations: lineOf({ fields: { value: '' }, was: 'a0' }),
      officers: lineOf({ fields: { value: '' }, was: 'b0' }),
    },
  }
  const keeper = new Keeper(begin, new Device(on, place, 'page'), {
    now: () => new Date('2026-11-21T14:05:00Z'),
    send: (_, what, leaving) => new Promise((answer) => sent.push({ sent: what, leaving, answer })),
    after: (wait, then) => {
      timer = { wait, then }
      return () => {
        timer = undefined
      }
    },
    show: (standing) => shown.push(standing),
  })
  return {
    keeper,
    sent,
    shelf: on,
    wait: () => timer?.wait,
    /** Lets the time pass that the page waits for. */
    pass: () => timer?.then(),
    answer: async (outcome: Outcome) => {
      sent.at(-1)?.answer(outcome)
      await new Promise(setImmediate)
    },
    standing: () => shown.at(-1)?.kind,
  }
}

const stored = (was: Record<string, string>): Outcome => ({
  kind: 'stored',
  revision: 2,
  at: '2026-11-21T14:06:00Z',
  was,
})

describe('What is typed', () => {
  test('is on the device at once, and off it when the server has said that it is stored', async () => {
    const page = opened()
    page.keeper.type('stations', { value: '1' })
    expect([page.shelf.all.size, page.standing()]).toEqual([1, 'kept'])
    page.pass()
    expect([page.sent.length, page.standing()]).toEqual([1, 'saving'])
    await page.answer(stored({ stations: 'a1' }))
    expect([page.shelf.all.size, page.standing()]).toEqual([0, 'saved'])
  })

  test('while a request is on its way is not said to be saved by its answer', async () => {
    const page = opened()
    page.keeper.type('stations', { value: '1' })
    page.pass()
    page.keeper.type('stations', { value: '12' })
    await page.answer(stored({ stations: 'a1' }))
    expect([page.shelf.all.size, page.standing()]).toEqual([1, 'kept'])
    page.pass()
    expect(page.sent.at(-1)?.sent).toEqual({ stations: { value: '12' } })
  })

  test('is sent again after longer and longer pauses, at most a minute apart, and at once when there is a network', async () => {
    const page = opened()
    page.keeper.type('stations', { value: '1' })
    const waits: (number | undefined)[] = []
    for (let i = 0; i < 7; i++) {
      page.pass()
      await page.answer({ kind: 'away' })
      waits.push(page.wait())
    }
    expect(waits).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000])
    expect(page.standing()).toBe('unsent')
    page.keeper.again()
    expect(page.wait()).toBe(0)
  })

  test('goes with the page when that is left, and is nowhere said to be saved', () => {
    const page = opened()
    page.keeper.type('stations', { value: '1' })
    page.keeper.leave()
    expect(page.sent.map(({ leaving }) => leaving)).toEqual([true])
    expect([page.shelf.all.size, page.standing()]).toEqual([1, 'saving'])
  })

  test('in a line that nobody else has touched is saved beside one that somebody has', async () => {
    const page = opened()
    page.keeper.type('stations', { value: '1' })
    page.keeper.type('officers', { value: '2' })
    page.pass()
    await page.answer({ kind: 'met', revision: 5, stored: { stations: { fields: { value: '9' }, was: 'a9' } } })
    page.pass()
    expect(page.sent.at(-1)?.sent).toEqual({ officers: { value: '2' } })
    await page.answer(stored({ officers: 'b1' }))
    expect([page.shelf.all.size, page.standing()]).toEqual([1, 'met'])
    page.keeper.decide('stations', 'theirs')
    page.pass()
    expect([page.shelf.all.size, page.standing()]).toEqual([0, 'untouched'])
  })

  test('is known not to be kept where the device has no room', () => {
    const on = shelf(true)
    const device = new Device(on, place, 'page')
    device.keep({ revision: 1, lines: { a: lineOf({ fields: { value: '' }, was: '' }, { value: '1' }) } }, '')
    expect(device.keeps).toBe(false)
  })
})

describe('What other pages have left on a device', () => {
  test('is offered together, the newest of each line, and not to other accounts', () => {
    const on = shelf()
    const leave = (page: string, at: string, values: Record<string, string>) => {
      const lines = Object.entries(values).map(([line, value]) => [line, lineOf({ fields: {}, was: '' }, { value })])
      new Device(on, place, page).keep({ revision: 1, lines: Object.fromEntries(lines) }, at)
    }
    leave('one', '2026-11-20', { a: 'newer', b: 'only here' })
    leave('two', '2026-11-19', { a: 'older' })
    on.setItem(`${place} broken`, '{')
    const { kept, keys } = new Device(on, place, 'three').left() ?? { kept: { lines: {} }, keys: [] }
    expect(Object.entries(kept.lines).map(([line, { fields }]) => [line, fields.value])).toEqual([
      ['a', 'newer'],
      ['b', 'only here'],
    ])
    expect(keys).toHaveLength(3)
    expect(new Device(on, `${place}-2`, 'three').left()).toBeUndefined()
  })
})
