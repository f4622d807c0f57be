import type { ReactNode } from 'react'
import type { Entered } from '#src/publishing/refused-form.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { ImpactEvaluation } from './saved-model.ts'
import type { MethodWord } from './verdict-word.ts'

export interface Named {
  id: string
  title: LocalText
}

/** What the guided form is made of. */
export interface PlanFormProps {
  data: {
    before: { evaluation: ImpactEvaluation; revision: number } | null
    method: MethodWord
    policies: Named[]
    sources: Named[]
    incidentSources: Named[]
    /** The source of incidents that was chosen before anything was filled in, and the areas in which it has events. */
    source: string | null
    areas: Named[]
    /** What places are called, as the data of incidents have them: for those who chose none. */
    areaNames: string[]
  }
  entered: Entered
}

export interface StepProps extends PlanFormProps {
  field: (name: string, first?: string) => { name: string; value: string; error: string | undefined }
  options: (all: readonly Named[], none: string) => { value: string; label: string }[]
}

export function Step({
  name,
  children,
}: {
  name: 'question' | 'series' | 'date' | 'model' | 'restricted'
  children: ReactNode
}) {
  const { t } = useLanguage()
  return (
    <Section id={name} title={t(`evaluations.step.${name}`)}>
      {children}
    </Section>
  )
}
