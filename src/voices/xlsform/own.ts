/** What a table has under a key of its own, not what every object inherits (`constructor`). */
export const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

/** Names that every object inherits something by: as keys of answers or words they would be found where nobody put them. */
export const isInherited = (name: string): boolean => name in {}
