import { Local } from '#src/publishing/local.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { Exchange } from './request-model.ts'

export type ExchangeLine = Omit<Exchange, 'offices'> & { offices: LocalText[] }

/** What was said back and forth, oldest first: lines are only ever added at the end. */
export function ExchangeList({ exchanges }: { exchanges: ExchangeLine[] }) {
  const { t, f } = useLanguage()
  return (
    <ol className="plain flow">
      {exchanges.map(({ step, day, text, offices }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line never moves
        <li key={i} className="flow">
          <p className="quiet">
            {f.date(day)} · {t(`requests.step.${step}`)}
            {offices.map((office) => (
              <span key={office.en}>
                {' · '}
                <Local of={office} />
              </span>
            ))}
          </p>
          {text !== '' && (
            <p dir="auto" className="prose">
              {text}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
