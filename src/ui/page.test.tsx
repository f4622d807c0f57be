import { describe, expect, test } from 'vitest'
import { Page } from './page.tsx'
import { markup } from './specimen/markup.tsx'
import { Wordmark } from './wordmark.tsx'

const frame = {
  brand: { name: 'Paimana', href: '/' },
  navigation: [
    { label: 'Data', href: '/data' },
    { label: 'Search', href: '/search', current: true },
  ],
  languages: [{ locale: 'ur' as const, href: '/ur' }],
}

describe('Page', () => {
  const html = markup(
    <Page {...frame} footer={<p>Licence</p>}>
      <h1>Answer</h1>
    </Page>,
  )

  test('begins with a link past the navigation to the main text', () => {
    expect(html).toMatch(/^<a class="skip" href="#main">/)
    expect(html).toMatch(/<main id="main"[^>]*tabindex="-1"[^>]*>\s*<h1>Answer<\/h1>/)
  })

  test('marks the current page in the navigation', () => {
    expect(html).toContain('<a href="/search" aria-current="page">Search</a>')
    expect(html).toContain('<a href="/data">Data</a>')
  })

  test('leads to the same page in the other language, in that language and direction', () => {
    expect(html).toMatch(/<a href="\/ur" lang="ur" hrefLang="ur" dir="rtl"><svg[^>]*aria-label="اردو"/i)
  })

  test('names each navigation, so that screen readers tell them apart', () => {
    expect(html).toContain('aria-label="Main"')
    expect(html).toContain('aria-label="Language"')
  })

  test('takes no style attribute and no script, which the content security policy forbids', () => {
    expect(html).not.toMatch(/ style=|<script|javascript:| on[a-z]+="/)
  })

  test('names English in English letters on an Urdu page', () => {
    const urdu = markup(
      <Page {...frame} languages={[{ locale: 'en', href: '/' }]}>
        متن
      </Page>,
      'ur',
    )
    expect(urdu).toMatch(/<a href="\/" lang="en" hrefLang="en" dir="ltr">English<\/a>/i)
  })
})

describe('Wordmark', () => {
  test('draws its rule from the script’s own side and hides it from screen readers', () => {
    expect(markup(<Wordmark name="Paimana" href="/" />)).toMatch(
      /^<a class="wordmark" href="\/">Paimana<svg[^>]*aria-hidden="true"/,
    )
    expect(markup(<Wordmark name="پیمانہ" href="/ur" />, 'ur')).toContain('matrix(-1 0 0 1 100 0)')
  })
})
