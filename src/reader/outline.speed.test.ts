import { expect, test } from 'vitest'
import { outlineOf } from '#test/reader/outline-of.ts'

/** Far more than any of these takes, and far less than any would take if its time grew with the square of its length. */
const SECONDS = 10_000
const clause = (number: number) =>
  `${number}. The Ministry will open ${number} schools along the river by 2030, and it will publish what it has cost:\n- in money;\n- in time.\n`

test(
  'a megabyte of policy is outlined in seconds, none of its clauses lost',
  () => {
    const text = Array.from({ length: 8_000 }, (_, index) => clause(index + 1)).join('\n')
    expect(text.length).toBeGreaterThan(1_000_000)
    expect(outlineOf(text).passages).toHaveLength(8_000 * 3)
  },
  SECONDS,
)

test.each([
  ['one endless line', 'word '.repeat(100_000)],
  ['one endless word', `${'a'.repeat(500_000)}1 b-\nc`],
  ['asterisks', '*'.repeat(500_000)],
  ['opening marks that nothing closes', '*a '.repeat(100_000)],
  ['bars', '|'.repeat(500_000)],
  ['brackets', '(['.repeat(200_000)],
  ['superscripts', '¹'.repeat(200_000)],
  ['hashes', `# ${'# '.repeat(100_000)}a\n# ${'#'.repeat(200_000)}a\n# ${' '.repeat(200_000)}a`],
  ['colons and points', `Contents\n\n${': . '.repeat(100_000)}a\n\nAttendance\n\n${', '.repeat(100_000)}a`],
  ['leaders that lead nowhere', `Contents\n${'.'.repeat(200_000)}a\n${'. '.repeat(100_000)}a\n${'_'.repeat(300_000)}a`],
  ['months without a day', 'may '.repeat(100_000)],
  ['white', `a${' '.repeat(300_000)}b\n${'\t'.repeat(300_000)}c`],
  ['tables that nothing closes', '<table>\n'.repeat(30_000)],
  ['the same number again and again', '1. a\n'.repeat(20_000)],
  ['letters that restart', 'abcdefghij'.repeat(1_500).replace(/./g, '($&) foo\n')],
  ['bullets deeper and deeper', Array.from({ length: 2_000 }, (_, index) => `${' '.repeat(index)}- a`).join('\n')],
  ['words far apart', 'some words are here         and others stand there\n'.repeat(6_000)],
  ['broken words', 'foo-\nbar-\n'.repeat(15_000)],
  ['page numbers', 'A page of text that goes on\n\n3\n\n'.repeat(8_000)],
])(
  '%s cost no more than their length',
  (_, text) => {
    expect(outlineOf(text).text.length).toBeGreaterThanOrEqual(0)
  },
  SECONDS,
)
