/** A message of the catalogue with its values: the plain ones, `{name}` and `{name, number}`, which is all that a page's module says. */
export function fillIn(text: string, values: Readonly<Record<string, string | number>>, tag: string): string {
  return text.replace(/\{(\w+)(, number)?\}/g, (_, name: string, number?: string) => {
    const value = values[name] ?? ''
    return number ? new Intl.NumberFormat(tag).format(Number(value)) : String(value)
  })
}
