import { describe, expect, test } from 'vitest'
import { extract } from './extract.ts'
import type { Block } from './model.ts'

async function blocks(body: string): Promise<Block[]> {
  return (await extract(Buffer.from(`<!doctype html><html><body>${body}</body></html>`), 'page')).blocks
}

const shown = (block: Block) => `${block.marker ?? ''} ${block.text}`.trim()

describe('lists of a page', () => {
  test('count as browsers count them: type, start, value, reversed, style', async () => {
    const found = await blocks(
      `<ol type=a start=3><li>x<li>y</ol><ol><li value=7>x<li>y</ol><ol reversed start=2><li>x<li>y</ol>
       <ol style="list-style-type: upper-roman"><li>x</ol><ol style="list-style:urdu"><li>x</ol><ul style="list-style:none"><li>x</ul>`,
    )
    expect(found.map((block) => block.marker)).toEqual(['c.', 'd.', '7.', '8.', '2.', '1.', 'I.', '۱.', undefined])
  })

  test('nest, and an item’s later paragraphs have no number of their own', async () => {
    const found = await blocks('<ol><li><p>One<p>more<ul><li>deep</ul><li>Two</ol>')
    expect(found.map(({ role, level, marker, text }) => [role, level, marker, text])).toEqual([
      ['item', 0, '1.', 'One'],
      ['paragraph', undefined, undefined, 'more'],
      ['item', 1, '•', 'deep'],
      ['item', 0, '2.', 'Two'],
    ])
  })
})

describe('the text of a page', () => {
  test('leaves out scripts, styles, menus, hidden parts and what was deleted', async () => {
    const found = await blocks(
      `<nav>Home</nav><script>var a = "<p>no</p>"</script><style>p{}</style><div class="menu">Menu</div>
       <p hidden>no</p><p style="display:none">no</p><p>It <del>may</del><ins>shall</ins> act.</p><footer>Imprint</footer>`,
    )
    expect(found.map(shown)).toEqual(['It shall act.'])
  })

  test('is the main part where the page has one that is most of it', async () => {
    const found = await blocks('<div>Other news</div><main><h1>Plan</h1><p>The Ministry shall act.</p></main>')
    expect(found.map(shown)).toEqual(['Plan', 'The Ministry shall act.'])
  })

  test('has headings with their levels, entities as letters, and no tags', async () => {
    expect(await blocks('<h2>Law &amp; <em>order</em></h2><p>Caf&eacute;&nbsp;1</p>')).toEqual([
      { text: 'Law & order', role: 'heading', level: 2 },
      { text: 'Café 1', role: 'paragraph' },
    ])
  })

  test('is parted by empty lines and typed lists, in running text and as typed', async () => {
    const found = await blocks('One<br>line<br><br>Next<pre>1. a\n   b\n2. c\n\nd</pre>')
    expect(found.map(shown)).toEqual(['One line', 'Next', '1. a b', '2. c', 'd'])
  })

  test('knows a paragraph that is bold from one with a bold word', async () => {
    const [all, some] = await blocks('<p><b>Pillar one</b></p><p><b>Pillar</b> two and three</p>')
    expect([all?.bold, some?.bold]).toEqual([true, undefined])
  })
})

describe('tables and notes of a page', () => {
  test('give rows, and the paragraphs of a table that is only a frame', async () => {
    const found = await blocks(
      `<table><tr><th>Action<th>Owner<tr><td>Register<td>Ministry</table><table><tr><td><h2>Frame</h2><p>Text</table>`,
    )
    expect(found).toEqual([
      { text: 'Action | Owner', role: 'row', bold: true },
      { text: 'Register | Ministry', role: 'row' },
      { text: 'Frame', role: 'heading', level: 2 },
      { text: 'Text', role: 'paragraph' },
    ])
  })

  test('say a cell that stretches over several rows in each of them', async () => {
    const found = await blocks(
      `<table><tr><th>Goal<th colspan=2>Duty<tr><td rowspan=2>Peace<td>Hear<td>Board<tr><td>Tell<td>Press</table>`,
    )
    expect(found.map((block) => block.text)).toEqual([
      'Goal | Duty | Duty',
      'Peace | Hear | Board',
      'Peace | Tell | Press',
    ])
  })

  test('give notes with their numbers, and raised numbers where they are referred to', async () => {
    const found = await blocks(
      `<p>It was adopted.<sup><a href="#n1">[1]</a></sup> CO<sub>2</sub></p>
       <section class="footnotes"><ol><li id=n1>See the Act. <a href="#r1" role="doc-backlink">↩</a></ol></section>
       <aside role="doc-footnote">A remark</aside>`,
    )
    expect(found).toEqual([
      { text: 'It was adopted.¹ CO2', role: 'paragraph' },
      { text: 'See the Act.', role: 'footnote', marker: '1' },
      { text: 'A remark', role: 'footnote' },
    ])
  })
})

test('an Urdu page keeps letters and figures, and loses marks of direction', async () => {
  expect(await blocks('<p dir="rtl">&rlm;۳۔ وزارتِ داخلہ ۳۰ دن میں</p>')).toEqual([
    { text: '۳۔ وزارتِ داخلہ ۳۰ دن میں', role: 'paragraph' },
  ])
})

test('a page with 100,000 rows is read in time in proportion to them', async () => {
  const rows = '<tr><td>a<td>b'.repeat(100_000)
  expect(await blocks(`<table>${rows}</table>`)).toHaveLength(100_000)
})

test('a page that nests without end is refused', async () => {
  await expect(blocks('<div>'.repeat(100_000))).rejects.toMatchObject({ problem: 'damaged', where: '<div>' })
})
