import { inLocale } from '#src/publishing/in-locale.ts'
import { Accent, Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { writeChoice } from './choice.ts'
import { classesSaid, periodSaid, silenceSaid } from './incident-words.ts'
import type { IncidentView, SourceView } from './view-model.ts'

interface AnswerProps {
  view: IncidentView
  title: React.ReactNode
  /** The page of incidents in the reader's language. */
  address: string
}

/** The number first, of the first source that has one; what the others say below it. */
export function Answer({ view, title, address }: AnswerProps) {
  const { t, f, locale } = useLanguage()
  const { period, whole, choice, sources, classes } = view
  const first = sources.find(({ silent }) => silent === null) ?? sources[0]
  if (!first) return null
  const words = {
    figure: t(`incidents.figure.${choice.measure}`, { count: first.total.value }),
    place: whole ? inLocale(whole.name, locale) : '',
    ...periodSaid(f, first.months ?? period),
  }
  return (
    <>
      <Headline kicker={title}>
        <Accent>{t(words.from === words.to ? 'incidents.headlineSame' : 'incidents.headline', words)}</Accent>
      </Headline>
      <Lede>
        {t('incidents.lede', {
          source: inLocale(first.title, locale),
          edition: first.edition.name,
          day: f.date(first.edition.day),
          classes: t('incidents.counted', { classes: f.list(classesSaid(t, classes)) }),
        })}
      </Lede>
      {limitsOf(first).map((said) => (
        <p key={said}>{said}</p>
      ))}
      {first.silent && <p>{told(first)}</p>}
      {sources.length > 1 && (
        <>
          <p>{t('incidents.sideBySide')}</p>
          <ul>
            {sources
              .filter((one) => one !== first)
              .map((one) => (
                <li key={one.id}>{[told(one), ...limitsOf(one)].join(' ')}</li>
              ))}
          </ul>
        </>
      )}
      {view.common && <CommonTime view={view} common={view.common} address={address} />}
      {view.apart.length > 0 && (
        <p>
          {t('incidents.apart', {
            classes: f.list(classesSaid(t, classes)),
            others: f.list(classesSaid(t, view.apart)),
          })}
        </p>
      )}
      {view.isMixed && (
        <Notice kind="warn" title={t('incidents.mixed')}>
          {t('incidents.mixedMeans', { classes: f.list(classesSaid(t, classes)) })}
        </Notice>
      )}
    </>
  )

  function told({ title, silent, months, total }: SourceView): string {
    const source = inLocale(title, locale)
    if (silent) return silenceSaid({ t, f }, source, silent)
    if (!months) return `${source}: ${t('incidents.coversNothing')}`
    const { from, to } = periodSaid(f, months)
    const figure = t(`incidents.figure.${choice.measure}`, { count: total.value })
    return t(from === to ? 'sideBySide.toldSame' : 'sideBySide.told', { source, figure, from, to })
  }

  /** The range, and what is not in the number. */
  function limitsOf({ title, silent, untold, total: { low, high, uncounted } }: SourceView): string[] {
    if (silent) return []
    return [
      ...untold.map((time) => silenceSaid({ t, f }, inLocale(title, locale), time)),
      ...(low === high ? [] : [t('incidents.range', { low: f.integer(low), high: f.integer(high) })]),
      ...(uncounted === 0 ? [] : [t('incidents.uncounted', { count: uncounted })]),
    ]
  }
}

function CommonTime({ view, common, address }: { view: IncidentView; common: [string, string]; address: string }) {
  const { t, f } = useLanguage()
  const [from, to] = common
  return (
    <p>
      {t('sideBySide.otherTimes')}{' '}
      <a href={`${address}${writeChoice({ ...view.choice, from, to })}`}>
        {t('sideBySide.common', periodSaid(f, common))}
      </a>
    </p>
  )
}
