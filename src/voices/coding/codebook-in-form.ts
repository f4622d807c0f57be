import type { z } from 'zod'
import type { Code } from './coding-model.ts'

/** A code a line: `short-name | words in English | words in Urdu`. */
export const codebookIn = (text: string): z.input<typeof Code>[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [code = '', en = '', ur = ''] = line.split('|').map((part) => part.trim())
      return { code, name: { en, ...(ur ? { ur } : {}) } }
    })
