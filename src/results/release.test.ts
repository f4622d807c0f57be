import { describe, expect, test } from 'vitest'
import { thePublic } from '#src/ledger/actor.ts'
import { publish } from '#src/publishing/door.ts'
import { generatePractice } from '#src/workspaces/practice/generate.ts'
import { changesBetween, freeze, releaseText, verifyRelease } from './release.ts'
import { scorecard } from './scorecard.ts'

const published = () => publish(generatePractice(1, 1), thePublic)
const file = () => releaseText(freeze(published(), 3, '2026-11-21'))

describe('a release', () => {
  test('computes again to the same bytes', () => {
    const { checks } = verifyRelease(file())
    expect(checks.map((check) => check.ok)).toEqual([true, true, true])
    expect(file()).toBe(file())
  })

  test('does not depend on the order in which records were loaded', () => {
    const turned = generatePractice(1, 1)
    const entries = [...turned.holdings.commitments].reverse()
    turned.holdings.commitments.clear()
    for (const [id, record] of entries) turned.holdings.commitments.set(id, record)
    const again = releaseText(freeze(publish(turned, thePublic), 3, '2026-11-21'))
    expect(again).toBe(file())
  })

  test('shows that somebody has changed a figure in it, even with the checksum made to fit', () => {
    const forged = file().replace(/"withheld":(\d+)/, '"withheld":0')
    expect(verifyRelease(forged).checks.filter((check) => !check.ok).length).toBeGreaterThan(0)
    const { release } = verifyRelease(file())
    if (!release) throw new Error('the release was not read')
    const [policy] = release.scorecard.policies
    if (policy) policy.completion.complete += 5
    expect(verifyRelease(releaseText(release)).checks.at(-1)).toEqual({
      what: 'the scorecard computes to the same bytes; the first that differs is scorecard.policies[0].completion.complete',
      ok: false,
    })
  })

  test('holds nothing that its label does not let out, and no proposals', () => {
    const { release } = verifyRelease(file())
    expect(release?.inputs.records.findings).toEqual([])
    const green = [...generatePractice(1, 1).holdings.evidence]
      .filter(([, e]) => e.label !== 'TLP:CLEAR')
      .map(([id]) => id)
    expect(green.length).toBeGreaterThan(0)
    const text = file()
    expect(green.filter((id) => text.includes(`"${id}"`))).toEqual([])
  })

  test('made before a kind of record existed still computes to the same bytes', () => {
    const { release } = verifyRelease(file())
    if (!release) throw new Error('the release was not read')
    delete release.inputs.records.questions
    delete release.inputs.withheld.questions
    expect(verifyRelease(releaseText(release)).checks.filter(({ ok }) => !ok)).toEqual([])
  })

  test('says what is wrong with a file that is none', () => {
    expect(verifyRelease('not json').checks[0]?.what).toMatch(/^is JSON/)
    expect(verifyRelease('null').checks[0]?.what).toMatch(/paimana-release\/1/)
    const inputs = { records: {} }
    const hollow = JSON.stringify({ format: 'paimana-release/1', number: 1, date: '2026-11-21', rules: '1', inputs })
    expect(verifyRelease(hollow).checks.at(-1)).toEqual({ what: 'its inputs hold a list of areas', ok: false })
    const odd = file().replace(/"commitments":\[\{/, '"commitments":[{"clauses":null},{')
    expect(verifyRelease(odd).checks.at(-1)?.ok).toBe(false)
    expect(verifyRelease('{"format":"other"}').checks[0]?.what).toMatch(/paimana-release\/1/)
  })

  test('is compared with today by what has become of each promise', () => {
    const before = scorecard(published(), '2026-11-21')
    const snapshot = generatePractice(1, 1)
    const [gone] = [...snapshot.holdings.commitments.keys()]
    snapshot.holdings.commitments.delete(gone ?? '')
    const after = scorecard(publish(snapshot, thePublic), '2026-11-21')
    expect(changesBetween(before, before)).toEqual({ added: [], removed: [], changed: [] })
    expect(changesBetween(before, after).removed).toEqual([gone])
  })
})
