import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { Passage } from '../model.ts'

export interface Passages {
  passages: readonly Passage[]
}

/** The sentences of one passage, as they were said when the result was computed. */
export function Said({ passages, of, from = 0 }: Passages & { of: string; from?: number }) {
  const sentences = passages.find(({ title }) => title === of)?.sentences.slice(from) ?? []
  return sentences.map((sentence) => <p key={sentence}>{sentence}</p>)
}

/** The first sentence is the verdict, which stands on top of the page. */
export function WhySection({ passages }: Passages) {
  const { t } = useLanguage()
  return (
    <Section id="why" title={t('evaluations.why')}>
      <Said passages={passages} of={t('evaluation.title.verdict')} from={1} />
      <p className="quiet">{t('evaluations.p.means')}</p>
    </Section>
  )
}

/** Everything a result says, where there is nothing to draw. */
export const PlainSections = ({ passages }: Passages) =>
  passages.map(({ title, sentences }, at) => (
    <Section key={title} id={`part-${at + 1}`} title={title}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Section>
  ))
