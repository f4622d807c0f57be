import { describe, expect, test } from 'vitest'
import { Button, ButtonLink, Buttons } from './button.tsx'
import { Checkbox, Checkboxes, Radios } from './choices.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { FileInput, Select, TextArea, TextInput } from './inputs.tsx'
import { SearchField } from './search-field.tsx'
import { markup, times } from './specimen/markup.tsx'

const options = [
  { value: 'soft', label: 'soft' },
  { value: 'hard', label: 'hard', hint: 'by force' },
]

describe('a field', () => {
  const html = markup(
    <TextInput name="title" label="Title" hint="Short." error="Enter a title, such as Police reform" value="x" />,
  )

  test('is named by its label and described by hint and error', () => {
    expect(html).toContain('<label for="title">')
    expect(html).toMatch(/<input[^>]*id="title"[^>]*aria-describedby="title-hint title-error"[^>]*aria-invalid="true"/)
  })

  test('says the error before the control, with a word and not by colour alone', () => {
    expect(html.indexOf('Error:')).toBeGreaterThan(-1)
    expect(html.indexOf('Enter a title')).toBeLessThan(html.indexOf('<input'))
  })

  test('is not called invalid without an error', () => {
    expect(markup(<TextInput name="title" label="Title" />)).not.toMatch(/aria-invalid|aria-describedby/)
  })

  test('lets what is typed decide the direction', () => {
    expect(html).toContain('dir="auto"')
    expect(markup(<TextArea name="t" label="Text" />)).toContain('dir="auto"')
    expect(markup(<TextInput name="d" label="Date" type="date" />)).not.toContain('dir=')
  })

  test('keeps the chosen option', () => {
    expect(markup(<Select name="s" label="S" options={options} value="hard" />)).toContain(
      '<option value="hard" selected="">hard',
    )
  })

  test('of a file says how large it may be', () => {
    expect(markup(<FileInput name="f" label="File" megabytes={20} />)).toContain('At most 20 MB')
  })
})

describe('choices', () => {
  test('are a fieldset with a legend, each choice with a label of its own', () => {
    const html = markup(<Radios name="approach" label="Approach" options={options} value="soft" error="Choose one" />)
    expect(html).toMatch(/^<fieldset class="field" id="approach" aria-describedby="approach-error"><legend>Approach/)
    expect(html).toMatch(/<input type="radio" id="approach-soft" name="approach" checked="" value="soft"/)
    expect(html).toContain('<label for="approach-hard">hard</label>')
    expect(html).toContain('aria-describedby="approach-hard-hint"')
  })

  test('may be several', () => {
    const html = markup(<Checkboxes name="a" label="A" options={options} values={['soft', 'hard']} />)
    expect(times('checked=""', html)).toBe(2)
    expect(markup(<Checkbox name="sure" label="Sure" />)).toContain('<label for="sure-yes">Sure</label>')
  })
})

describe('ErrorSummary', () => {
  test('leads from the top to each field', () => {
    const html = markup(
      <ErrorSummary errors={[{ field: 'title', message: 'Enter a title' }, { message: 'The file is empty' }]} />,
    )
    expect(html).toContain('role="alert"')
    expect(html).toContain('<a href="#title">Enter a title</a>')
    expect(html).toContain('<li>The file is empty</li>')
  })

  test('is nothing where nothing is wrong', () => {
    expect(markup(<ErrorSummary errors={[]} />)).toBe('')
  })
})

describe('buttons and search', () => {
  test('a button sends, a link leads', () => {
    const html = markup(
      <Buttons>
        <Button name="do" value="accept">
          Accept
        </Button>
        <ButtonLink href="/back">Back</ButtonLink>
      </Buttons>,
    )
    expect(html).toMatch(/<button type="submit" class="button" value="accept" name="do">Accept<\/button>/)
    expect(html).toContain('<a class="button" href="/back">Back</a>')
  })

  test('search is a landmark whose field has a label and keeps the question', () => {
    const html = markup(<SearchField action="/search" value="police" />)
    expect(html).toMatch(/^<search><form class="search" action="\/search" method="get"/)
    expect(html).toMatch(/<label for="search-q">Search<\/label>.*id="search-q"[^>]*value="police"/)
  })
})
