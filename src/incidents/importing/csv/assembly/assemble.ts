/** Makes of `fields.ts` what `fields-program.ts` holds: `node src/incidents/importing/csv/assembly/assemble.ts`. */
import { writeFile } from 'node:fs/promises'
import asc from 'assemblyscript/asc'

/** Pages of 64 KB: two megabytes that are read, and one page for what is found. */
const pages = '33'

/** @returns the program in base64 */
export async function assembled(): Promise<string> {
  let program: Uint8Array = new Uint8Array()
  const source = new URL('fields.ts', import.meta.url).pathname
  const options = ['--runtime', 'stub', '--enable', 'simd', '--initialMemory', pages, '--maximumMemory', pages]
  const { error, stderr } = await asc.main([source, '--outFile', 'fields.wasm', ...options, '-O3', '--noAssert'], {
    writeFile: (_, contents) => {
      if (typeof contents !== 'string') program = contents
    },
  })
  if (error) throw new Error(`${error.message}\n${stderr}`)
  return Buffer.from(program).toString('base64')
}

/** As the file that is written. */
export const programFile = (program: string): string =>
  `/** Made from assembly/fields.ts by assembly/assemble.ts. */\nexport const fieldsProgram =\n  '${program}'\n`

if (import.meta.main) await writeFile(new URL('../fields-program.ts', import.meta.url), programFile(await assembled()))
