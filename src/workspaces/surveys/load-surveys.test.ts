import { beforeAll, expect, test } from 'vitest'
import { thePublic, unrestricted } from '#src/ledger/actor.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import { all, byIds, putMany } from '#src/ledger/records.ts'
import { chainOf } from '#src/publishing/chain.ts'
import { publish } from '#src/publishing/door.ts'
import { Indicator } from '#src/results/model.ts'
import { scorecardOf } from '#src/results/scorecard-cache.ts'
import { codedAnswers, receiveInvented, textCounts } from '#src/voices/surveying/survey-store.ts'
import { describeEngines } from '#test/engines.ts'
import { readWorkspaceFolder } from '../disk.ts'
import { type FolderFile, readFolder } from '../folder.ts'
import { loadWorkspace } from '../load-workspace.ts'
import { readSnapshot } from '../read-snapshot.ts'

const operator = unrestricted('operator')
/** Nothing of the folder but its surveys: quick to load. */
const surveysOf = async (folder: string): Promise<FolderFile[]> =>
  (await readWorkspaceFolder(folder)).filter(({ path }) => path === 'workspace.yaml' || path.startsWith('surveys'))

/** And of its indicators those that ask people, without what else they hang on. */
async function heardOf(folder: string): Promise<FolderFile[]> {
  const { records } = readFolder(await readWorkspaceFolder(folder))
  const indicators = records.flatMap(({ kind, data }) => (kind === 'indicators' ? [Indicator.parse(data)] : []))
  const heard = indicators.flatMap(({ result, versions, ...indicator }) => {
    const own = versions.map(({ baseline, ...version }) => ({
      ...version,
      baseline: baseline && { date: baseline.date, value: baseline.value },
    }))
    return versions.some(({ voices }) => voices) ? [{ ...indicator, versions: own }] : []
  })
  return [
    ...(await surveysOf(folder)),
    { path: 'indicators.yaml', text: JSON.stringify({ label: 'TLP:CLEAR', records: heard }) },
  ]
}

const twoWaves = ['households-2024', 'households-2026'] as const
const people = 600

describeEngines('Surveys in a folder', (open) => {
  let ledger: Ledger
  const held = async (id: string) => {
    const [row] = await ledger.read(thePublic, 'practice', (tx) => byIds(tx, 'surveys', [id]))
    return row?.data
  }
  const tableOf = async (id: string, path: string) => {
    const table = (await held(id))?.results?.tables.find((one) => one.path === path)
    if (!table) throw new Error(`${id} has no table of ${path}`)
    return table
  }
  /** Of those who answered. */
  const share = async (id: string, path: string, ...choices: string[]) => {
    const { lines, answered } = await tableOf(id, path)
    const counted = lines.filter(({ choice }) => choices.includes(choice)).map(({ count }) => count ?? Number.NaN)
    return counted.reduce((a, b) => a + b, 0) / (answered ?? Number.NaN)
  }
  /** Three standard errors: what a sample of so many hardly ever misses the truth by. */
  const within = (truth: number, n: number) => 3 * Math.sqrt((truth * (1 - truth)) / n)

  beforeAll(async () => {
    ledger = await open()
    await loadWorkspace(ledger, operator, await heardOf('workspaces/practice'))
  })

  test('of an invented country are asked, answered by 1,200 and closed, and one is open', async () => {
    expect((await Promise.all(twoWaves.map(held))).map((one) => [one?.state, one?.closed, one?.results?.n])).toEqual([
      ['closed', '2024-03-28', people],
      ['closed', '2026-03-28', people],
    ])
    expect(await held('hearings')).toMatchObject({ state: 'open', selfSelected: true })
  })

  test('give back the truth that the answers were drawn from, within sampling error', async () => {
    const truths = [
      ['households-2024', 'safe', 0.4168, 'very_safe', 'rather_safe'],
      ['households-2026', 'safe', 0.5446, 'very_safe', 'rather_safe'],
      ['households-2024', 'courts', 0.36, 'agree_much', 'agree'],
      ['households-2026', 'courts', 0.36, 'agree_much', 'agree'],
      ['households-2024', 'region', 0.3, 'lower'],
      // Whoever would tick none of the five counts as silent.
      ['households-2026', 'news', 0.62 / (1 - 0.52 * 0.38 * 0.83 * 0.46 * 0.91), 'phone'],
      ['households-2026', 'treated', 0.45, 'yes'],
    ] as const
    for (const [id, path, truth, ...choices] of truths) {
      const { answered } = await tableOf(id, path)
      expect(Math.abs((await share(id, path, ...choices)) - truth), `${id} ${path}`).toBeLessThan(
        within(truth, answered ?? 0),
      )
    }
  })

  test('show the change that was real, and none where there was none', async () => {
    const change = async (path: string, ...choices: string[]) => {
      const [before, after] = await Promise.all(twoWaves.map((id) => share(id, path, ...choices)))
      return ((after ?? 0) - (before ?? 0)) / Math.sqrt((2 * 0.25) / people)
    }
    expect(await change('safe', 'very_safe', 'rather_safe')).toBeGreaterThan(3)
    expect(Math.abs(await change('courts', 'agree_much', 'agree'))).toBeLessThan(2)
  })

  test('ask what is skipped of those alone whom it concerns, and count the silent', async () => {
    const [met, treated] = [await tableOf('households-2026', 'met_police'), await tableOf('households-2026', 'treated')]
    expect(treated.asked).toBe(met.lines.find(({ choice }) => choice === 'yes')?.count)
    const { unanswered } = await tableOf('households-2026', 'minutes')
    expect(Math.abs((unanswered ?? 0) / people - 0.12)).toBeLessThan(within(0.12, people))
    const words = await ledger.read(operator, 'practice', (tx) => textCounts(tx, 'households-2024'))
    expect(Math.abs((words.get('wish') ?? 0) / people - 0.25)).toBeLessThan(within(0.25, people))
  })

  test('loaded again are as they were: no answer is doubled, and nothing that was opened changes', async () => {
    const before = await ledger.head('practice')
    const files = await heardOf('workspaces/practice')
    const other = files.map(({ path, text }) => ({
      path,
      text: path.startsWith('surveys') ? text.replaceAll('Households of', 'Homes of') : text,
    }))
    const report = await loadWorkspace(ledger, operator, other)
    expect(report.byKind.surveys).toEqual({ created: 0, changed: 0, unchanged: 3 })
    expect(await ledger.head('practice')).toEqual(before)
    const answers = await ledger.read(operator, 'practice', (tx) => codedAnswers(tx, 'households-2024'))
    expect(answers).toHaveLength(people)
  })

  test('give an indicator its values, which a score rests on and leads back to', async () => {
    const published = publish(await readSnapshot(ledger, thePublic, 'practice'), thePublic)
    const values = [...published.records.observations.values()].filter(({ wave }) => wave)
    // The truth is 41.68 and 54.46.
    expect(values.map(({ date, value, wave }) => [date, value, wave?.interval])).toEqual([
      ['2024-03-28', 44.68, { level: 0.95, low: 40.6, high: 48.84 }],
      ['2026-03-28', 55.23, { level: 0.95, low: 51.07, high: 59.33 }],
    ])
    const standing = scorecardOf(published, '2026-11-21').indicators.find(({ wave }) => wave)
    expect(standing).toMatchObject({ indicator: 'feel-safe-after-dark', wave: { survey: 'households-2026' } })
    expect(standing?.score.state).not.toBe('not-measurable')
    const chain = chainOf(published, 'indicators', 'feel-safe-after-dark', '2026-11-21')
    expect(chain.map(({ word }) => word).slice(0, 4)).toEqual(['score', 'observation', 'survey', 'source'])
    expect(chain[2]?.path).toBe('/surveys/households-2026/results#r-safe')
  })

  test('of a real country are drafts that nobody but the secretariat sees, and follow their folder until they are opened', async () => {
    const files = await surveysOf('workspaces/pakistan')
    await loadWorkspace(ledger, operator, files)
    const drafts = (by = operator) => ledger.read(by, 'pakistan', (tx) => all(tx, 'surveys'))
    expect((await drafts()).map(({ data, label }) => [data.id, data.state, label])).toEqual([
      ['perception', 'draft', 'TLP:AMBER+STRICT'],
    ])
    expect(await drafts(thePublic)).toEqual([])
    const later = files.map((file) => ({ ...file, text: file.text.replace("'2027-03-31'", "'2027-04-30'") }))
    const { byKind } = await loadWorkspace(ledger, operator, later)
    expect(byKind.surveys).toEqual({ created: 0, changed: 1, unchanged: 0 })
    const [draft] = await drafts()
    if (!draft) throw new Error('There is no draft')
    const opened = { ...draft.data, state: 'open' as const }
    await ledger.write(operator, 'pakistan', (tx) =>
      putMany(tx, 'surveys', [{ id: 'perception', label: 'TLP:CLEAR', data: opened }]),
    )
    await loadWorkspace(ledger, operator, files)
    expect((await drafts())[0]?.data).toEqual(opened)
    const answer = { page: 'one', day: '2027-01-04', coded: { 'extent/q1': 'hard' }, texts: {} }
    expect(await receiveInvented(ledger, 'pakistan', 'perception', [answer])).toBe(0)
  })
})
