/** What pages keep on the device of whoever works on them: under names that tell whose it is, so that it goes when they sign out. */

/** As `localStorage`, which a browser may refuse or fill up. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** Of one account and whatever it is about: words without spaces. */
export const placeOn = (account: string, ...about: string[]): string => ['paimana', account, ...about].join(' ')

export const keysIn = (shelf: Shelf, place: string): string[] =>
  Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? '').filter((key) => key.startsWith(`${place} `))

/** Undefined where the browser keeps nothing for this site. */
export function shelfOf(window: { localStorage: Storage }): Shelf | undefined {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}
