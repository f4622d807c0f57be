import { Button, Buttons } from '#src/ui/button.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'

/** Lets the reader propose findings for recorded clauses, or says what it would need for that. */
export function ProposeForm(props: { unproposed: number; attached: boolean; source: string | null }) {
  const { t } = useLanguage()
  const { unproposed, attached, source } = props
  return (
    <Section id="propose" title={t('curation.propose.title')}>
      <p>{t('curation.propose.text', { count: unproposed })}</p>
      {attached ? (
        <form method="post">
          <input type="hidden" name="propose" value="yes" />
          <Buttons>
            <Button>{t('curation.propose.button')}</Button>
          </Buttons>
        </form>
      ) : (
        <p>
          {t('curation.propose.attach')} <code dir="ltr">npx paimana source attach {source} …</code>
        </p>
      )}
    </Section>
  )
}
