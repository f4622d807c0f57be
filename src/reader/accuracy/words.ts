/**
 * Words as they are compared: letters and digits of every script, without case, marks or punctuation, so that
 * "Mme. l’Été" and "mme l'ete" are the same and an Urdu word is the same with and without its vowel signs.
 */
export function words(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** As `words`, in one string with single spaces. */
export function plain(text: string): string {
  return words(text).join(' ')
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|\u00ad|\u200c|\u200d|\u0640/gu, '')
    .replace(/['’‘]/g, '')
    .replace(/ي/g, 'ی')
    .replace(/ك/g, 'ک')
    .toLowerCase()
}
