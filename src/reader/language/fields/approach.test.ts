import { describe, expect, test } from 'vitest'
import { approachOf } from './approach.ts'

describe('the approach', () => {
  test.each([
    ['Teachers will hold a dialogue with families.', 'soft'],
    ['Victims will receive compensation and legal aid.', 'soft'],
    ['A constitutional reform will protect fundamental rights.', 'soft'],
    ['The police will arrest and prosecute smugglers.', 'hard'],
    ['Explosives and weapons will be controlled at the border.', 'hard'],
    ['The intelligence agencies will share what they know.', 'hard'],
    ['Police officers will be trained in schools by teachers and counsellors of the prosecution.', 'both'],
    ['Forms will be simplified.', 'none'],
    ['The budget will be kept in euros.', 'none'],
  ])('of "%s" is %s', (text, approach) => {
    expect(approachOf(text, [])).toBe(approach)
  })

  test('is told by the heading where the words are silent', () => {
    expect(approachOf('Forms will be simplified.', ['Community measures'])).toBe('soft')
    expect(approachOf('Forms will be simplified.', ['Law enforcement measures'])).toBe('hard')
    expect(approachOf('Forms will be simplified.', ['Law enforcement measures', 'Dialogue'])).toBe('soft')
  })

  test('of the running of the plan itself is none, whatever bodies run it', () => {
    expect(approachOf('The police chief chairs the group.', ['Implementation'])).toBe('none')
  })

  test('does not take a name for the thing', () => {
    expect(approachOf('The Security Council meets the Prime Minister.', [])).toBe('none')
    expect(approachOf('Human security comes first.', [])).toBe('none')
  })
})
