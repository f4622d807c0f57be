import { Button, Buttons } from '#src/ui/button.tsx'
import { type Option, Select } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { Disagreement } from './coding-progress.ts'

interface DisagreementsProps {
  action: string
  disagreements: readonly Disagreement[]
  options: readonly Option[]
  isOpen: boolean
}

/** Texts that the two gave different codes, each to be settled. */
export function Disagreements({ action, disagreements, options, isOpen }: DisagreementsProps) {
  const { t, f } = useLanguage()
  const named = (code: string) => options.find(({ value }) => value === code)?.label ?? code
  return (
    <Section id="disagreements" title={t('coding.disagreements')}>
      {disagreements.map(({ text, codes, settled }) => (
        <div key={text.id} id={`text-${text.id}`}>
          <blockquote dir="auto">{text.text}</blockquote>
          <p>
            {t('coding.said', { codes: f.list(codes.map(named)) })}{' '}
            {settled !== null && t('coding.settledAs', { code: named(settled) })}
          </p>
          {isOpen && (
            <form className="form" method="post" action={action}>
              <input type="hidden" name="text" value={text.id} />
              {/* A field's name is its id, and there are many of them on the page. */}
              <Select name={`code-${text.id}`} value={settled ?? codes[0]} options={options} label={t('coding.next')} />
              <Buttons>
                <Button kind="quiet" name="do" value="settle">
                  {t('coding.settle')}
                </Button>
              </Buttons>
            </form>
          )}
        </div>
      ))}
    </Section>
  )
}
