import type { ReactNode } from 'react'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { ChecklistEntry } from '../checklist.ts'
import { ChecklistSection } from './checklist-section.tsx'
import { type Passages, Said } from './said.tsx'

interface MethodSectionsProps extends Passages {
  method: string
  checklist: readonly ChecklistEntry[]
  /** What the first section is called, and its pictures. */
  title: string
  seen: ReactNode
  doubt: ReactNode
  model?: ReactNode
}

/** What every method's page shows, in the same order: what was seen, and then everything that speaks against it. */
export function MethodSections({ method, checklist, passages, title, seen, doubt, model }: MethodSectionsProps) {
  const { t } = useLanguage()
  return (
    <>
      <Section id="series" title={title}>
        {seen}
        <Said passages={passages} of={t('evaluation.title.seen')} />
        <Said passages={passages} of={t('evaluation.title.remarks')} />
      </Section>
      <Section id="doubt" title={t('evaluations.doubt')}>
        <Said passages={passages} of={t('evaluation.title.doubt')} />
        {doubt}
      </Section>
      <Section id="power" title={t('evaluations.power')}>
        <Said passages={passages} of={t('evaluation.title.power')} />
      </Section>
      <Section id="model" title={t('evaluation.title.model')}>
        <Said passages={passages} of={t('evaluation.title.model')} />
        {model}
      </Section>
      <ChecklistSection method={method} entries={checklist} />
    </>
  )
}
