import { type Locale, readPath } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translate.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { FigureFault } from '#src/statistics/figures/fault.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { Radios } from '#src/ui/choices.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Section } from '#src/ui/section.tsx'
import { askFigures, figuresIn } from '../figures/ask-figures.ts'
import { faultText } from '../figures/fault-text.ts'
import { FigureResult } from '../figures/figure-result.tsx'
import { type FigureView, figureView } from '../figures/figure-view.ts'
import type { Route } from './+types/check-figures'

interface Entered {
  kind: 'percentages' | 'means'
  figures: string
  n: string
  max: string
  scale: string
}

interface Answer {
  entered: Entered
  view?: FigureView
  error?: string
}

/** The form is a question with an address of its own: it can be sent to somebody else, and asked again. */
export function loader({ request }: Route.LoaderArgs): Answer {
  const { pathname, searchParams } = new URL(request.url)
  const given = (name: string) => searchParams.get(name)?.slice(0, 4000).trim() ?? ''
  const entered: Entered = {
    kind: given('kind') === 'means' ? 'means' : 'percentages',
    figures: given('figures'),
    n: given('n'),
    max: given('max'),
    scale: given('scale'),
  }
  return searchParams.has('figures') ? answered(entered, readPath(pathname).locale) : { entered }
}

function answered(entered: Entered, locale: Locale): Answer {
  const t = translator(locale)
  try {
    const names = { n: t('figures.n'), max: t('figures.max') }
    return { entered, view: figureView(askFigures({ ...entered, figures: figuresIn(entered.figures) }, names)) }
  } catch (error) {
    if (error instanceof FigureFault) return { entered, error: faultText(t, error) }
    throw error
  }
}

export function meta({ location }: Route.MetaArgs) {
  return pageTitle(location, 'figures.title')
}

export default function CheckFiguresPage({ loaderData: { entered, view, error } }: Route.ComponentProps) {
  const { t, f } = useLanguage()
  return (
    <SitePage>
      <Headline>{t('figures.title')}</Headline>
      <Lede>{t('figures.lede')}</Lede>
      {error && <Notice kind="error">{error}</Notice>}
      <Question entered={entered} />
      {view && <FigureResult view={view} />}
      <Section id="rounding" title={t('figures.rounding')}>
        <p>{t('figures.roundingText')}</p>
      </Section>
      <Section id="innocent" title={t('figures.innocentTitle')}>
        <p>{f.prose(t('figures.innocent'))}</p>
      </Section>
    </SitePage>
  )
}

function Question({ entered: { kind, figures, n, max, scale } }: { entered: Entered }) {
  const { t, to } = useLanguage()
  return (
    <form className="form" method="get" action={to('/check')}>
      <Radios
        name="kind"
        label={t('figures.kind')}
        value={kind}
        options={[
          { value: 'percentages', label: t('figures.kind.percentages') },
          { value: 'means', label: t('figures.kind.means') },
        ]}
      />
      <TextArea name="figures" label={t('figures.figures')} hint={t('figures.figures.hint')} value={figures} required />
      <TextInput
        name="n"
        label={t('figures.n')}
        hint={t('figures.n.hint')}
        value={n}
        inputMode="numeric"
        short
        required
      />
      <TextInput name="scale" label={t('figures.scale')} hint={t('figures.scale.hint')} value={scale} short optional />
      <TextInput
        name="max"
        label={t('figures.max')}
        hint={t('figures.max.hint')}
        value={max}
        inputMode="numeric"
        short
        optional
      />
      <Buttons>
        <Button>{t('figures.check')}</Button>
      </Buttons>
    </form>
  )
}
