/** One step of the schema, as the statements that make it; once released it is never edited, only followed by another. */
export interface Migration {
  name: string
  statements: string[]
}
