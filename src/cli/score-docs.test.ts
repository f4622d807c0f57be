import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { runScore } from './score.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const page = readFileSync(`${root}docs/scoring.md`, 'utf8')

/** Every command of the page that is given its input, and the block behind it that shows what it prints. */
const examples = [
  ...page.matchAll(
    /```sh\nnpx (?<command>[^\n]*) <<'(?<mark>JSON|JS)'\n(?<input>.*?)\n\k<mark>\n```\n\n```\w+\n(?<printed>.*?)```/gs,
  ),
].map(({ groups = {} }) => ({ command: '', input: '', printed: '', ...groups }))

async function outputOf(command: string, input: string): Promise<string> {
  if (command === 'paimana score') {
    const { out, err } = await runScore(new Blob([input]).stream(), 'standard input')
    return out + err
  }
  const [, ...options] = command.split(' ')
  const { stdout, stderr } = spawnSync(process.execPath, options, { cwd: root, input, encoding: 'utf8' })
  return stdout + stderr
}

test('the page on scoring has an example of every rule from 1 to 9', () => {
  for (let rule = 1; rule <= 9; rule++) {
    const section = page.split(/^## /m).find((part) => part.startsWith(`${rule}. `))
    expect(section).toMatch(/```sh\nnpx /)
  }
  expect(examples).toHaveLength(page.match(/<<'/g)?.length ?? 0)
})

test.each(examples)('what the page shows is what the command prints: $input', async ({ command, input, printed }) => {
  expect(await outputOf(command, input)).toBe(printed)
})
