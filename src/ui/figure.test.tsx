import { describe, expect, test } from 'vitest'
import { Figure } from './figure.tsx'
import { markup } from './specimen/markup.tsx'

describe('Figure', () => {
  const html = markup(
    <Figure id="f" title="None names money" caption="How to read it." links={{ csv: '/f.csv', provenance: '/f/chain' }}>
      <svg />
    </Figure>,
  )

  test('is named by what is to be seen in it', () => {
    expect(html).toMatch(
      /^<figure class="figure" id="f" aria-labelledby="f-title"><p class="figure-title" id="f-title">None names money/,
    )
  })

  test('offers the links it was given in a fixed order, and no others', () => {
    expect([...html.matchAll(/<a href="([^"]+)">([^<]+)/g)].map(([, href, word]) => [href, word])).toEqual([
      ['/f.csv', 'CSV'],
      ['/f/chain', 'Where does this come from?'],
    ])
  })

  test('has no empty caption', () => {
    expect(markup(<Figure title="t">x</Figure>)).not.toContain('figcaption')
  })
})
