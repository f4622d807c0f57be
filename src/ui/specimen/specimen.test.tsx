import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { locales } from '#src/i18n/locale.ts'
import { Specimen } from './specimen.tsx'

describe.each(locales)('every component together on one page in %s', (locale) => {
  const html = renderToStaticMarkup(<Specimen locale={locale} />)

  test('has one main heading, and never skips a level below it', () => {
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.reduce((above, level) => {
      expect(level).toBeLessThanOrEqual(above + 1)
      return level
    })
  })

  test('gives no two elements one id, though charts are drawn for two widths', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('points only at ids that exist when it describes or names something', () => {
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const wanted = [...html.matchAll(/ (?:aria-labelledby|aria-describedby|for)="([^"]+)"/g)].flatMap(([, list]) =>
      list?.split(' '),
    )
    expect(wanted.filter((id) => id !== undefined && !ids.has(id))).toEqual([])
  })

  test('gives every drawing a name or hides it', () => {
    const drawings = [...html.matchAll(/<svg([^>]*)>(<title>)?/g)]
    expect(drawings.length).toBeGreaterThan(20)
    for (const [tag, attributes = '', title] of drawings) {
      expect(/aria-hidden="true"|aria-label="[^"]+"/.test(attributes) || title !== undefined, tag).toBe(true)
    }
  })

  test('keeps to what a strict content security policy allows', () => {
    expect(html).not.toMatch(/ style="|<script|<style| on\w+="/)
  })
})
