/** What the page of the moving map tells its module: addresses, and words in the reader's language. */
export interface ExploreSetting {
  /** Of the library, its worker and its styles, on this site. */
  library: string
  worker: string
  styles: string
  /** GeoJSON of areas with `name`, `said`, `dashed` and `shade` (0 to 1; null where there is no value). */
  areas: string
  /** Language tag, for the words that the library says. */
  locale: string
  words: { map: string; zoomIn: string; zoomOut: string; compass: string; failed: string }
}
