import { dirOf } from '#src/i18n/locale.ts'
import { inLocale } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Tag } from '#src/ui/tag.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { SaidAbout, Speaker, Voice } from './report-view.ts'

/** A role and region, as far as they may be told. */
export function useSpeaker(): (speaker: Speaker) => string {
  const { t, locale } = useLanguage()
  return ({ role, region }) => {
    if (region === null) return t('consultations.elsewhere')
    if (role === null) return t('consultations.otherRoles', { region: inLocale(region, locale) })
    return t('consultations.speaker', { role: inLocale(role, locale), region: inLocale(region, locale) })
  }
}

/** What was said, with how far the room was of one mind. */
export function VoiceItem({ base, voice, isRetold }: { base: string; voice: Voice; isRetold: boolean }) {
  const { t, f, to, locale } = useLanguage()
  const speaker = useSpeaker()
  const { language, text, translation, standing, about, also, drivers, locator } = voice
  const list = (names: LocalText[]) => f.list(names.map((name) => inLocale(name, locale)))
  const read =
    translation !== null && language !== locale ? { text: translation, language: locale } : { text, language }
  return (
    <li id={voice.id} className="flow">
      <p lang={read.language} dir={dirOf(read.language)} className="prose">
        {read.text}
      </p>
      <p className="quiet">
        <Tag tone={standing === 'disputed' ? 'two' : standing === 'agreed' ? 'one' : 'plain'}>
          {t(`consultations.standing.${standing}`)}
        </Tag>{' '}
        {!isRetold && speaker(voice)}
        {read.text !== text && <> · {t('consultations.translation')}</>}
        {locator && (
          <>
            {' '}
            · <Local of={locator} />
          </>
        )}
        {also.length > 0 && <> · {t('consultations.also', { themes: list(also) })}</>}
        {drivers.length > 0 && <> · {list(drivers)}</>}
      </p>
      {about.length > 0 && (
        <ul className="quiet">
          {about.map(({ kind, id, number, title }) => (
            <li key={id}>
              {t('consultations.about')}{' '}
              <a href={to(kind === 'commitments' ? `${base}/commitments/${id}` : `${base}/voices/say/clauses/${id}`)}>
                {number === null ? <Local of={title} /> : t('consultations.clause', { id: f.digits(number) })}
              </a>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** On the page of what was spoken of: what was said, and in which consultation. */
export function SaidInConsultations({ base, said }: { base: string; said: SaidAbout[] }) {
  const { t, to, locale } = useLanguage()
  const speaker = useSpeaker()
  return (
    <ul>
      {said.map(({ consultation, title, voice }) => (
        <li key={voice.id}>
          <bdi lang={voice.language}>
            {voice.translation !== null && voice.language !== locale ? voice.translation : voice.text}
          </bdi>{' '}
          <span className="quiet">
            {t(`consultations.standing.${voice.standing}`)} · {voice.locator === null && `${speaker(voice)} · `}
            <a href={to(`${base}/consultations/${consultation}#${voice.id}`)}>
              {t('consultations.saidIn', { title: inLocale(title, locale) })}
            </a>
          </span>
        </li>
      ))}
    </ul>
  )
}
