import { dirOf, type Locale } from '#src/i18n/locale.ts'
import { Diff } from '#src/ui/diff.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { Answer, Submission } from './submission-model.ts'

/** Nobody says in which language an answer is written: its letters do. */
const languageOf = (text: string): Locale => (/\p{Script=Arabic}/u.test(text) ? 'ur' : 'en')

/** The outcome with its reasons, in the reader's language first. */
export function AnswerText({ answer: { outcome, text, translation } }: { answer: Answer }) {
  const { t, locale } = useLanguage()
  const own = languageOf(text)
  const original = <Words text={text} lang={own} />
  const translated = translation !== undefined && (
    <>
      <p className="quiet">{t('submissions.translation')}</p>
      <Words text={translation} lang={own === 'en' ? 'ur' : 'en'} />
    </>
  )
  return (
    <>
      <p>
        <strong>{t(`submissions.outcome.${outcome}`)}</strong>
      </p>
      {locale !== own && translated}
      {original}
      {locale === own && translated}
    </>
  )
}

const Words = ({ text, lang }: { text: string; lang: Locale }) => (
  <p dir={dirOf(lang)} lang={lang} className="prose">
    {text}
  </p>
)

/** Each time the answer was put right: why, and what it said before beside what it said then. */
export function Corrections({ answer, corrections = [] }: Pick<Submission, 'answer' | 'corrections'>) {
  const { t, f } = useLanguage()
  if (!answer || corrections.length === 0) return null
  return (
    <Section id="corrections" title={t('submissions.corrections', { count: corrections.length })}>
      {corrections.map((one) => {
        const before: Answer = corrections[corrections.indexOf(one) - 1] ?? answer
        return (
          <div key={`${one.day} ${one.reason} ${one.text}`} className="flow">
            <p>{t('submissions.correctedOn', { day: f.date(one.day), reason: one.reason })}</p>
            {before.outcome !== one.outcome && (
              <p>
                {t('submissions.outcomeChanged', {
                  before: t(`submissions.outcome.${before.outcome}`),
                  after: t(`submissions.outcome.${one.outcome}`),
                })}
              </p>
            )}
            <Diff
              before={before.text}
              after={one.text}
              lang={languageOf(one.text)}
              beforeLabel={t('submissions.since', { day: f.date(before.day) })}
              afterLabel={t('submissions.since', { day: f.date(one.day) })}
            />
          </div>
        )
      })}
    </Section>
  )
}
