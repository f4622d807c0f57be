import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'

export interface Card {
  /** The whole address, with the code. */
  link: string
  /** For reading. */
  code: string
  /** The address as squares for a camera: of an SVG image. */
  picture: string
}

/** Cards to print and cut, shown this once. */
export function CardSheet({ title, cards }: { title: string; cards: readonly Card[] }) {
  const { t } = useLanguage()
  return (
    <>
      <Notice kind="warn">{t('invitations.make.once')}</Notice>
      <ul className="cards">
        {cards.map(({ link, code, picture }) => (
          <li key={code} className="card">
            <p className="card-title">
              <bdi>{title}</bdi>
            </p>
            <img src={picture} alt="" width="112" height="112" />
            <p>{t('invitations.card.text')}</p>
            <p dir="ltr">
              {link.split('#')[0]}
              <br />
              <code>{code}</code>
            </p>
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('invitations.make.all')}</summary>
        <pre className="letter" dir="ltr">
          {cards.map(({ link }) => link).join('\n')}
        </pre>
      </details>
    </>
  )
}
