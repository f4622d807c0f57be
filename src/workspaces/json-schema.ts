/** The published JSON Schema (draft 2020-12) of a workspace's files, made from the schemas that check them. */
import { z } from 'zod'
import { labels } from '#src/identity/labels.ts'
import { type Kind, kinds, schemas } from './kinds.ts'
import { Workspace } from './model.ts'
import { SurveysFile } from './surveys/folder-surveys.ts'

const jsonSchema = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })

function fileSchema(kind: Kind) {
  const record = schemas[kind].extend({ label: z.enum(labels).optional() })
  return jsonSchema(z.strictObject({ label: z.enum(labels).optional(), records: z.array(record) }))
}

/** One definition a file name: `workspace`, and one for each kind of record. */
export function workspaceJsonSchema() {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: "A workspace's files: each is checked by the definition of its name or of its folder's name",
    $defs: {
      workspace: jsonSchema(Workspace),
      surveys: jsonSchema(SurveysFile),
      ...Object.fromEntries(kinds.map((kind) => [kind, fileSchema(kind)])),
    },
  }
}
