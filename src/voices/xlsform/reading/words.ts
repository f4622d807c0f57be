import { languageOf } from '../languages.ts'
import type { Language, Words } from '../model.ts'
import { isInherited } from '../own.ts'
import type { Column } from './columns.ts'
import type { Findings } from './findings.ts'
import type { Row } from './table.ts'

/** What columns that name no language are in, where the settings name no default. */
export const UNNAMED = 'default'

/**
 * The words of a translated field. A column without a language is in the form's default language; where that language
 * has a column of its own, too, the one that names it counts.
 */
export function wordsOf(row: Row, field: string, defaultLanguage: string, findings: Findings): Words {
  const words: Words = {}
  const unnamed = defaultLanguage === '' ? UNNAMED : defaultLanguage
  const cells = row.cells(field)
  for (const { language, text, heading } of cells) {
    const isOverruled = language === null && cells.some((cell) => cell.language === unnamed)
    if (isInherited(language ?? unnamed)) {
      findings.refuse({ ...row.place(field), column: heading }, 'reservedName', { name: language ?? unnamed })
    } else if (isOverruled)
      findings.notice({ ...row.place(field), column: heading }, 'overruled', { language: unnamed })
    else words[language ?? unnamed] = text
  }
  return words
}

/** The languages that have words, in the order of the columns; at least one. */
export function languagesIn(columns: Column[][], used: ReadonlySet<string>, defaultLanguage: string): Language[] {
  const unnamed = defaultLanguage === '' ? UNNAMED : defaultLanguage
  const named = columns.flat().flatMap(({ meaning, language }) => {
    const isTranslated = meaning && 'field' in meaning && (language !== null || meaning.field === 'label')
    return isTranslated ? [language ?? unnamed] : []
  })
  const names = [...new Set([...named, ...used])].filter((name) => used.has(name))
  return (names.length === 0 ? [unnamed] : names).map(languageOf)
}
