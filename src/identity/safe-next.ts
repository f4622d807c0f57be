/** Where to go after signing in: a path of this site, or the first page. An address of another site never gets through. */
export function safeNext(next: string | null | undefined, otherwise = '/'): string {
  if (!next?.startsWith('/') || /[\\\p{Cc}]/u.test(next)) return otherwise
  const base = 'http://here.invalid'
  const url = URL.canParse(next, base) ? new URL(next, base) : undefined
  if (url?.origin !== base) return otherwise
  // What the browser makes of "/.//other.example" begins with two slashes, which would be another host.
  return url.pathname.startsWith('//') ? otherwise : url.pathname + url.search
}
