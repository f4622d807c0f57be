import { describe, expect, test } from 'vitest'
import { Breadcrumb } from './breadcrumb.tsx'
import { DefinitionList } from './definition-list.tsx'
import { EmptyState } from './empty-state.tsx'
import { Accent, Headline, Lede } from './headline.tsx'
import { Notice } from './notice.tsx'
import { Section } from './section.tsx'
import { Noted, Sidenote } from './sidenote.tsx'
import { markup } from './specimen/markup.tsx'
import { Tag } from './tag.tsx'

describe('the opening of a page', () => {
  test('is one heading that reads as one sentence', () => {
    const html = markup(
      <Headline kicker="A policy">
        Of 44, <Accent>one</Accent> says by when.
      </Headline>,
    )
    expect(html).toBe(
      '<p class="kicker">A policy</p><h1 class="headline">Of 44, <span class="accent">one</span> says by when.</h1>',
    )
    expect(markup(<Lede>More.</Lede>)).toBe('<p class="lede">More.</p>')
  })

  test('says where the reader is, the page itself without a link', () => {
    const html = markup(<Breadcrumb crumbs={[{ label: 'Policies', href: '/p' }, { label: 'This' }]} />)
    expect(html).toMatch(/^<nav class="breadcrumb" aria-label="You are here"><ol/)
    expect(html).toContain('<a href="/p">Policies</a>')
    expect(html).toContain('<span aria-current="page">This</span>')
  })
})

describe('Section', () => {
  test('is a region named by its heading', () => {
    const html = markup(
      <Section id="money" title="Money">
        text
      </Section>,
    )
    expect(html).toMatch(/<section[^>]*aria-labelledby="money-title"[^>]*id="money"/)
    expect(html).toContain('<h2 class="section-title" id="money-title">Money</h2>')
  })

  test('puts its notes after its text, so that they are read in that order', () => {
    const html = markup(
      <Section id="money" title="Money" notes={<Sidenote>note</Sidenote>}>
        text
      </Section>,
    )
    expect(html.indexOf('text')).toBeLessThan(html.indexOf('>note<'))
  })
})

describe('Sidenote', () => {
  test('is a note, titled or not', () => {
    const html = markup(<Noted notes={<Sidenote title="Coverage">2 of 44</Sidenote>}>text</Noted>)
    expect(html).toContain('<div class="sidenote" role="note"><p class="sidenote-title">Coverage</p>')
  })
})

describe('Notice', () => {
  test('announces what went wrong and what was saved, and nothing else', () => {
    expect(markup(<Notice kind="error" title="No" />)).toContain('role="alert"')
    expect(markup(<Notice kind="done" title="Saved" />)).toContain('role="status"')
    expect(markup(<Notice>note</Notice>)).not.toContain('role=')
  })
})

describe('DefinitionList', () => {
  test('says that a missing value is missing', () => {
    const html = markup(
      <DefinitionList
        items={[
          { term: 'Owner', value: 'NACTA' },
          { term: 'Money', value: null },
          { term: 'Count', value: 0 },
        ]}
      />,
    )
    expect(html).toContain('<dt>Owner</dt><dd>NACTA</dd>')
    expect(html).toContain('<dt>Money</dt><dd><span class="quiet">not stated</span></dd>')
    expect(html).toContain('<dt>Count</dt><dd>0</dd>')
  })
})

describe('small pieces', () => {
  test('a tag carries its word and a neutral hue', () => {
    expect(markup(<Tag>TLP:GREEN</Tag>)).toBe('<span class="tag">TLP:GREEN</span>')
    expect(markup(<Tag tone="two">hard</Tag>)).toBe('<span class="tag tag-two">hard</span>')
  })

  test('an empty state says what is missing and what to do', () => {
    expect(markup(<EmptyState title="No evidence">Attach a file.</EmptyState>)).toMatch(/No evidence.*Attach a file\./)
  })
})
