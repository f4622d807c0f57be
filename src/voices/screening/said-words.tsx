import { useLanguage } from '#src/ui/language.tsx'

/** What people wrote on one question, as far as it was let pass. */
export function SaidWords({ words }: { words: readonly string[] }) {
  const { t } = useLanguage()
  if (words.length === 0) return null
  return (
    <>
      <h3>{t('screening.results')}</h3>
      <p className="hint">{t('screening.resultsText')}</p>
      <ul>
        {words.map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same, and the list never changes
          <li key={at} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </>
  )
}
