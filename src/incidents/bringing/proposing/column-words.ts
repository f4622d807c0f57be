/** What a column is called, as words that can be compared: `Event_Date`, `eventDate` and `Event date` are the same. */
export const columnWords = (heading: string): string =>
  heading
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A column of the file that is looked at: what it is called, and what stands in its first rows, without what is empty. */
export interface Column {
  name: string
  words: string
  said: readonly string[]
}

/** Share of what stands in a column that is so; none of a column in which nothing stands. */
export const share = ({ said }: Column, is: (text: string) => boolean): number =>
  said.length === 0 ? 0 : said.filter(is).length / said.length
