import { Button, Buttons } from '#src/ui/button.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { OwnFeed } from './feed.ts'

/** Makes, replaces and ends the address of one's calendar. */
export function FeedForm({ feed }: { feed: OwnFeed | null }) {
  const { t, f } = useLanguage()
  const used = (at: string | null) =>
    at === null ? t('mail.calendar.unused') : t('mail.calendar.used', { at: f.moment(at) })
  return (
    <>
      <p>{t('mail.calendar.text')}</p>
      <p className="quiet">
        {feed === null
          ? t('mail.calendar.none')
          : t('mail.calendar.since', { made: f.moment(feed.madeAt), used: used(feed.usedAt) })}
      </p>
      <form method="post">
        <Buttons>
          <Button name="do" value="make" kind={feed === null ? 'main' : 'quiet'}>
            {t(feed === null ? 'mail.calendar.make' : 'mail.calendar.replace')}
          </Button>
          {feed !== null && (
            <Button name="do" value="end" kind="warn">
              {t('mail.calendar.end')}
            </Button>
          )}
        </Buttons>
      </form>
    </>
  )
}
