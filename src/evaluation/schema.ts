import { z } from 'zod'
import { methods } from './methods.ts'

/** The JSON Schema (2020-12) of a spec: one of the methods' own. */
export function specSchema(): unknown {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Specification of an impact evaluation, for `paimana evaluate`',
    oneOf: methods.map(({ spec, summary }) => {
      const { $schema: _, ...schema } = z.toJSONSchema(spec, { io: 'input' })
      return { description: summary, ...schema }
    }),
  }
}
