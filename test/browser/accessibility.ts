import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2 A and AA, and what axe calls good practice. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds wrong on the page, a line each: rule, place, and what would be right. */
export async function axeFindings(page: Page): Promise<string[]> {
  // A form that was sent a moment ago may still be on its way to another page.
  await page.waitForLoadState('load')
  await page.evaluate(axe)
  const { passes, violations } = await page.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    // Of what passes one place of each rule is told all the same, which is enough to know that it was asked.
    return axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] })
  }, standards)
  if (!passes.some(({ id }) => id === 'color-contrast')) throw new Error(`Axe has not looked at ${page.url()}`)
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map(({ target }) => `${id}: ${target} (${help})`),
  )
}

/** By how many pixels the page is wider than the window at each width, in pixels; those of 0 are left out. */
export async function overhangs(page: Page, widths: number[]): Promise<string[]> {
  const found: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (over > 0) found.push(`${over} px wider than ${width} px`)
  }
  return found
}

/** Runs in the page. */
function shapeOf(element: Element): string {
  const attributes = ['class', 'role', 'type', 'scope', 'lang', 'dir', 'style', 'aria-current', 'fill']
  const own = attributes.map((name) => element.getAttribute(name) ?? '').join()
  const kinds = [...element.childNodes].map((node) => {
    if (node instanceof Element) return shapeOf(node)
    return node.textContent?.trim() ? '"' : ''
  })
  return `${element.tagName}[${own}](${[...new Set(kinds)].join('')})`
}

/**
 * What a page is built of: its elements with their roles, classes and kinds of field, and where text stands, whatever the
 * text says; what repeats is told once. Two pages of one shape are the same to axe.
 */
export const shape = (page: Page): Promise<string> => page.evaluate(`(${shapeOf})(document.body)`)

/** Removes rows and items of a list that are of the shape of `most` before them. */
export const thinOut = (page: Page, most: number): Promise<void> =>
  page.evaluate(`{
    const shapeOf = ${shapeOf}
    for (const list of document.querySelectorAll('tbody, ul, ol, dl, select')) {
      const seen = new Map()
      for (const item of [...list.children]) {
        const form = shapeOf(item)
        seen.set(form, (seen.get(form) ?? 0) + 1)
        if (seen.get(form) > ${most}) item.remove()
      }
    }
  }`)
