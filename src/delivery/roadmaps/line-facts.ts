/** A line in words, fact by fact: what its table shows, and what is compared between two versions. Pure. */
import type { LanguageTools } from '#src/ui/language.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import { type DraftTitle, type RoadmapLine, shownTitle } from './roadmap-model.ts'

export interface LineFact {
  key: string
  label: string
  /** Empty where nothing is stated. */
  items: string[]
}

type Said = Pick<LanguageTools, 't' | 'f' | 'locale'>
type Content = Omit<RoadmapLine, 'key' | 'revision' | 'milestones' | 'money'> & {
  milestones: Omit<RoadmapLine['milestones'][number], 'key'>[]
  money: Omit<RoadmapLine['money'][number], 'key'>[]
}

/** Somebody's words keep their own direction within a line of the page's (UAX 9, first strong isolate). */
const apart = (words: string) => `\u2068${words}\u2069`

const inLanguage = ({ en, ur }: DraftTitle, locale: string) => (locale === 'ur' ? (ur ?? en) : (en ?? ur))

export function titleOf(title: DraftTitle, { t, locale }: Pick<Said, 't' | 'locale'>): string {
  return inLanguage(title, locale) ?? t('roadmaps.line.untitled')
}

/** Without the title in the language of the page, which stands above. */
export function lineFacts(line: Content, said: Said, posts: ReadonlyMap<string, LocalText>): LineFact[] {
  const { t, f, locale } = said
  const post = line.post === undefined ? undefined : (posts.get(line.post) ?? { en: line.post })
  const fact = (key: string, label: string, items: (string | undefined)[]): LineFact => ({
    key,
    label,
    items: items.flatMap((item) => item || []),
  })
  const day = (iso: string | undefined) => (iso === undefined ? t('roadmaps.line.nothing') : f.date(iso))
  const period =
    line.starts === undefined && line.ends === undefined
      ? undefined
      : t('roadmaps.line.period', { from: day(line.starts), until: day(line.ends) })
  const { text, posts: count, months } = line.people
  const staff =
    count === undefined || months === undefined ? undefined : t('roadmaps.line.peopleCount', { posts: count, months })
  return [
    fact('post', t('roadmaps.line.post'), [post && inLanguage(post, locale)]),
    fact('period', `${t('roadmaps.line.starts')} – ${t('roadmaps.line.ends')}`, [period]),
    fact(
      'milestones',
      t('roadmaps.line.milestones'),
      line.milestones.map(({ title, due }) => `${apart(titleOf(title, said))}: ${day(due)}`),
    ),
    fact(
      'money',
      t('roadmaps.line.money'),
      line.money.map(({ fiscalYear, amount, currency }) => {
        const sum =
          amount === undefined ? t('roadmaps.line.nothing') : currency ? f.money(amount, currency) : f.number(amount)
        return `${fiscalYear === undefined ? t('roadmaps.line.nothing') : f.digits(fiscalYear)}: ${sum}`
      }),
    ),
    fact('people', t('roadmaps.line.people'), [text && apart(text), staff]),
    fact(
      'risks',
      t('roadmaps.line.risks'),
      line.risks.map(
        ({ risk, response }) =>
          `${apart(risk ?? t('roadmaps.line.nothing'))}: ${apart(response ?? t('roadmaps.line.nothing'))}`,
      ),
    ),
  ]
}

export interface FactChange {
  key: string
  label: string
  before: string
  after: string
}

/** The facts in which two lines differ; their titles are compared in both languages. */
export function changedFacts(
  before: Content,
  after: Content,
  said: Said,
  posts: ReadonlyMap<string, LocalText>,
): FactChange[] {
  const told = (line: Content): LineFact[] => [
    { key: 'en', label: said.t('roadmaps.line.titleEn'), items: line.title.en ? [line.title.en] : [] },
    { key: 'ur', label: said.t('roadmaps.line.titleUr'), items: line.title.ur ? [line.title.ur] : [] },
    ...lineFacts(line, said, posts),
  ]
  const later = told(after)
  return told(before).flatMap(({ key, label, items }) => {
    const was = items.join(' · ')
    const is = later.find((fact) => fact.key === key)?.items.join(' · ') ?? ''
    return was === is ? [] : [{ key, label, before: was, after: is }]
  })
}

export interface LineChange {
  key: string
  is: 'added' | 'removed' | 'changed'
  title: LocalText | undefined
  facts: FactChange[]
}

/** What changed from one version to another, line by line. */
export function changedLines(
  before: readonly RoadmapLine[],
  after: readonly RoadmapLine[],
  said: Said,
  posts: ReadonlyMap<string, LocalText>,
): LineChange[] {
  const was = new Map(before.map((line) => [line.key, line]))
  const changes = after.flatMap((line): LineChange[] => {
    const old = was.get(line.key)
    const head = { key: line.key, title: shownTitle(line.title) }
    if (!old) return [{ ...head, is: 'added', facts: [] }]
    const facts = changedFacts(old, line, said, posts)
    return facts.length === 0 ? [] : [{ ...head, is: 'changed', facts }]
  })
  const gone = before.filter(({ key }) => !after.some((line) => line.key === key))
  return [
    ...changes,
    ...gone.map(({ key, title }): LineChange => ({ key, is: 'removed', title: shownTitle(title), facts: [] })),
  ]
}
