import { useLanguage } from './language.tsx'

/** A long text cut at a word, its rest one step away without script; printed whole. `limit` counts characters. */
export function Clamp({ text, limit = 160 }: { text: string; limit?: number }) {
  const { t } = useLanguage()
  const cut = cutAt(text, limit)
  if (cut === text.length) return <>{text}</>
  return (
    <details className="clamp">
      <summary>
        {text.slice(0, cut)}
        <span className="clamp-dots">… </span>
        <span className="clamp-more">{t('ui.more')}</span>
      </summary>
      {text.slice(cut).trimStart()}
    </details>
  )
}

/** The last word's end before the limit; the whole length where less than a quarter would be hidden. */
export function cutAt(text: string, limit: number): number {
  if (text.length <= limit * 1.25) return text.length
  const space = text.lastIndexOf(' ', limit)
  return space > limit / 2 ? space : limit
}
