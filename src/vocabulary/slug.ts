const longest = 100

/** Words as a part of an address; `otherwise` where they have no letter or digit of it. */
export function slugOf(words: string, otherwise: string): string {
  const slug = words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-|-$/g, '')
  return slug || otherwise
}
