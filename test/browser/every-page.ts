/** What must hold for every page of the site in a language, whatever it shows. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { dirOf, type Locale, localPath } from '#src/i18n/locale.ts'
import { axeFindings, overhangs, shape, thinOut } from './accessibility.ts'
import { addressesOf } from './addresses.ts'
import { brokenLinks } from './links.ts'
import { startBrowser, startSite } from './site.ts'
import { type Visit, Visitor } from './visit.ts'

const mostBytes = 100_000

interface Seen extends Visit {
  findings: string[]
  overhangs: string[]
}

/** Wide, and narrow as the phones of which most are sold and as the narrowest still in use. */
const desktop = { width: 1280, height: 900 }
const phones = [360, 320]

/**
 * Looks at a page at every width. Axe is slow: it looks at one page of each shape, wide in English, and at every third on a phone in
 * Urdu, and at some of the rows that repeat, which is why it comes last.
 */
async function inspect(visitor: Visitor, path: string, locale: Locale, shapes: Set<string>): Promise<Seen> {
  const { page } = visitor
  await page.setViewportSize(desktop)
  const visit = await visitor.visit(localPath(locale, path))
  const form = await shape(page)
  const overhanging = await overhangs(page, phones)
  const isNew = !shapes.has(form)
  shapes.add(form)
  const isLookedAt = isNew && (locale === 'en' || shapes.size % 3 === 0)
  return { ...visit, overhangs: overhanging, findings: isLookedAt ? await findingsOn(page, locale) : [] }
}

async function findingsOn(page: Page, locale: Locale): Promise<string[]> {
  if (locale === 'en') await page.setViewportSize(desktop)
  await thinOut(page, 8)
  return axeFindings(page)
}

/** The page that says most of those that an address of the table of contents leads to. */
async function fullest(site: string, paths: readonly string[]): Promise<string[]> {
  if (paths.length < 2) return [...paths]
  const lengths = await Promise.all(paths.map(async (path) => (await (await fetch(site + path)).text()).length))
  return paths.filter((_, at) => at === lengths.indexOf(Math.max(...lengths)))
}

/** Declares the tests of all pages in a language; each page is visited once, before the first of them. */
export function describeEveryPage(locale: Locale): void {
  const site = startSite()
  const browser = startBrowser()
  const seen: Seen[] = []

  beforeAll(async () => {
    const visitor = await Visitor.arrive(await browser().newContext(), site.address)
    const shapes = new Set<string>()
    for (const { paths } of await addressesOf(site))
      for (const path of await fullest(site.address + localPath(locale, ''), paths))
        seen.push(await inspect(visitor, path, locale, shapes))
  }, 600_000)

  /** Paths of pages where something is to be found, with what it is. */
  const found = (what: (page: Seen) => string[]) =>
    seen.flatMap((page) => (what(page).length > 0 ? [`${page.path}: ${what(page).join('; ')}`] : []))
  const unless = (good: boolean, otherwise: string | number | null) => (good ? [] : [String(otherwise)])

  test('every page answers', () => {
    expect(seen.length).toBeGreaterThan(50)
    expect(found(({ status }) => unless(status === 200, status))).toEqual([])
  })

  test('every page says its language and its direction', () => {
    expect(found(({ lang }) => unless(lang === locale, lang))).toEqual([])
    expect(found(({ dir }) => unless(dir === dirOf(locale), dir))).toEqual([])
  })

  test('every page has a title and one heading of the first level', () => {
    expect(found(({ title }) => unless(title.trim() !== '', 'no title'))).toEqual([])
    expect(found(({ headings }) => unless(headings === 1, headings))).toEqual([])
  })

  test('no page carries a script but a module of its own', () => {
    expect(found(({ scripts }) => unless(scripts === 0, scripts))).toEqual([])
  })

  test('no page asks another host for anything', () => {
    expect(found(({ elsewhere }) => elsewhere)).toEqual([])
  })

  test('no page breaks its content security policy or makes the browser complain', () => {
    expect(found(({ complaints }) => complaints)).toEqual([])
  })

  test('every link on every page leads to something', async () => {
    const links = seen.flatMap((page) => page.links.map((to) => ({ from: page.path, to })))
    expect(await brokenLinks(site.address, links)).toEqual([])
    expect(found(({ deadFragments }) => deadFragments)).toEqual([])
  })

  test('axe finds nothing on any page', () => {
    expect(found(({ findings }) => findings)).toEqual([])
  })

  test('no page scrolls sideways on a phone', () => {
    expect(found(({ overhangs: over }) => over)).toEqual([])
  })

  test('the first view of every page weighs at most 100 kB beside the Urdu fonts', () => {
    expect(found(({ bytes }) => unless(bytes <= mostBytes, `${Math.round(bytes / 1000)} kB`))).toEqual([])
  })
}
