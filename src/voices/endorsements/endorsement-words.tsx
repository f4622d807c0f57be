import { useClauseName } from '#src/policies/clause-name.ts'
import { inLocale } from '#src/publishing/frame.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { EndorsementLine } from './charter-view.ts'

interface Named {
  title: LocalText | null
  number: string | null
}

/** A section by its heading, or as the clause that it is. */
export function useSectionName(): (section: Named) => string {
  const { locale } = useLanguage()
  const nameOf = useClauseName()
  return ({ title, number }) => {
    const words = title && inLocale(title, locale)
    return number === null ? (words ?? nameOf(null)) : words ? `${nameOf(number)}: ${words}` : nameOf(number)
  }
}

/** How an endorsement is told in a sentence. */
export function useEndorsementWords() {
  const { t, f, locale } = useLanguage()
  const sectionName = useSectionName()
  return {
    /** What was not genuine does not stand under a name that was not its own. */
    name: ({ endorser, withdrawn }: Pick<EndorsementLine, 'endorser' | 'withdrawn'>): string =>
      withdrawn?.because === 'not-genuine'
        ? t('endorsements.notGenuine', {
            domain: endorser.domain ?? endorser.website ?? t('endorsements.unknownDomain'),
          })
        : inLocale(endorser.name, locale),
    part: (except: readonly Named[]): string =>
      except.length === 0
        ? t('endorsements.whole')
        : t('endorsements.without', { sections: f.list(except.map(sectionName)) }),
    verified: ({ verified, endorser }: Pick<EndorsementLine, 'verified' | 'endorser'>): string =>
      verified.by === 'mail'
        ? t('endorsements.how.mail', { domain: `\u2068${endorser.domain ?? ''}\u2069` })
        : t('endorsements.how.secretariat', { reason: `\u2068${verified.reason ?? ''}\u2069` }),
    standing: ({ withdrawn, renewedBy, isOfEarlier }: EndorsementLine): string => {
      if (withdrawn) {
        const how =
          withdrawn.because === 'not-genuine' ? 'not-genuine' : withdrawn.by === 'endorser' ? 'withdrawn' : 'taken'
        return t(`endorsements.standing.${how}`, { day: f.date(withdrawn.day) })
      }
      if (renewedBy) return t('endorsements.standing.renewed', { number: f.integer(renewedBy.number) })
      return t(isOfEarlier ? 'endorsements.standing.earlier' : 'endorsements.standing.standing')
    },
  }
}
