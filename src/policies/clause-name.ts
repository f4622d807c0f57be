import { useLanguage } from '#src/ui/language.tsx'

/** What a clause is called: by its number as printed, in the reader's digits. */
export function useClauseName(): (number: string | null) => string {
  const { t, f } = useLanguage()
  return (number) => (number ? t('common.clauseNumber', { number: f.digits(number) }) : t('curation.unnumbered'))
}
