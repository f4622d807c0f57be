/** The words of a mail that says what waits for somebody: plain text, a link to each thing, and a way to stop it. */
import { formatter } from '#src/i18n/format.ts'
import { type Locale, locales, localPath, tagOf } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translate.ts'
import type { Mail } from '#src/identity/mailer.ts'
import { daysBetween } from '#src/vocabulary/days.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import { isolated, oneLine, saidOutside } from '../said-outside.ts'
import { type News, type Stage, stages } from './news.ts'
import { stopPath } from './stop-mail.ts'

export interface DigestFacts {
  name: string
  workspace: { id: string; title: LocalText }
  news: readonly News[]
  /** Of all that waits, news or not. */
  waiting: number
  /** ISO 8601, in the workspace's own country. */
  today: string
  /** Where people reach the site. */
  address: string
  /** The secret of this mail's stop link. */
  stop: string
}

/** What is read to its end. */
const most = 40

/** @param language null where nobody has said which: the mail is in all of them */
export function digestText(facts: DigestFacts, language: Locale | null): Pick<Mail, 'subject' | 'text' | 'language'> {
  const chosen = language === null ? locales : [language]
  const text = chosen.map((locale) => letter(facts, locale)).join('\n\n* * *\n\n')
  const subject = chosen.map((locale) => subjectOf(facts, locale)).join(' · ')
  return { subject, text, ...(language === null ? {} : { language: tagOf(language).replace(/-u-.*/, '') }) }
}

const titleOf = ({ workspace: { title } }: DigestFacts, locale: Locale) =>
  isolated(oneLine((locale === 'ur' ? title.ur : undefined) ?? title.en), locale)

const pressing = [...stages].reverse()

function subjectOf(facts: DigestFacts, locale: Locale): string {
  const [t, f] = [translator(locale), formatter(locale)]
  const said = pressing.flatMap((stage) => {
    const count = facts.news.filter((one) => one.stage === stage).length
    return count === 0 ? [] : [t(`mail.subject.${stage}`, { count })]
  })
  return t('mail.subject', { workspace: titleOf(facts, locale), what: f.list(said) })
}

function letter(facts: DigestFacts, locale: Locale): string {
  const t = translator(locale)
  const { news, waiting, workspace } = facts
  const link = (path: string) => new URL(localPath(locale, path), facts.address).href
  const shown = news.slice(0, most)
  const sections = pressing.flatMap((stage) => section(stage, shown, facts, locale))
  return [
    t('mail.greeting', { name: isolated(oneLine(facts.name), locale) }),
    t('mail.opening', { workspace: titleOf(facts, locale) }),
    ...sections,
    ...(news.length > most ? [t('mail.more', { count: news.length - most })] : []),
    `${t('mail.all', { count: waiting })}\n${link(`/${workspace.id}/work`)}`,
    `${t('mail.change')}\n${link(`/${workspace.id}/mail`)}`,
    `${t('mail.stopHere')}\n${link(stopPath(facts.stop))}`,
  ].join('\n\n')
}

/** Each line begins with a word of the language, which gives it its direction; an address stands on a line of its own. */
function section(stage: Stage, news: readonly News[], { today, address }: DigestFacts, locale: Locale): string[] {
  const [t, f] = [translator(locale), formatter(locale)]
  const lines = news
    .filter((one) => one.stage === stage)
    .map(({ duty }) => {
      const { due, path } = duty
      const day = due === null ? [] : [dueLine(due)]
      return [saidOutside(duty, locale), ...day, new URL(localPath(locale, path), address).href].join('\n')
    })
  return lines.length === 0 ? [] : [`${t(`mail.stage.${stage}`)}\n${'-'.repeat(8)}`, ...lines]

  function dueLine(due: string): string {
    const date = f.date(due)
    return due < today ? t('mail.due.overdue', { date, days: daysBetween(due, today) }) : t('mail.due.day', { date })
  }
}
