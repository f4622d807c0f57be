import { describe, expect, test } from 'vitest'
import { Pagination, pagesShown } from './pagination.tsx'
import { ProgressBar, ProgressSteps } from './progress.tsx'
import { markup } from './specimen/markup.tsx'

describe('Pagination', () => {
  const html = markup(<Pagination page={4} pages={12} href={(page) => `?page=${page}`} />)

  test('is a named navigation that marks where one is', () => {
    expect(html).toContain('aria-label="Pages"')
    expect(html).toContain('<span aria-current="page">4</span>')
    expect(html).toContain('<a href="?page=3" rel="prev">Previous</a>')
    expect(html).toContain('aria-label="Page 12"')
  })

  test('always reaches the first, the last and the neighbours', () => {
    expect(pagesShown(4, 12)).toEqual([1, 3, 4, 5, 12])
    expect(pagesShown(1, 2)).toEqual([1, 2])
  })

  test('is nothing where one page holds all', () => {
    expect(markup(<Pagination page={1} pages={1} href={() => ''} />)).toBe('')
  })
})

describe('progress', () => {
  test('is a bar with words and a page that loads itself again', () => {
    const html = markup(
      <ProgressBar label="Reading" done={1200} total={10000} text="1,200 of 10,000" refreshSeconds={2} />,
    )
    expect(html).toMatch(/<meta http-equiv="refresh" content="2"/)
    expect(html).toMatch(/<label>Reading<progress max="10000" value="1200">/)
    expect(html).toContain('every 2 seconds')
  })

  test('that is not known has no value, and what is over does not load again', () => {
    const html = markup(<ProgressBar label="Reading" done={null} total={1} />)
    expect(html).not.toMatch(/value=|refresh/)
  })

  test('in steps says in words which is done, which is now and which is to come', () => {
    const html = markup(
      <ProgressSteps
        steps={[
          { label: 'Read', state: 'done' },
          { label: 'Write', state: 'now' },
          { label: 'Check', state: 'next' },
        ]}
      />,
    )
    expect(html.match(/aria-current="step"/g)).toHaveLength(1)
    expect(html).toMatch(/Read.*done.*Write.*now.*Check.*to come/)
  })
})
