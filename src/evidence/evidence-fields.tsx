import type { ReactNode } from 'react'
import type { Label } from '#src/identity/labels.ts'
import type { Entered } from '#src/publishing/refused-form.ts'
import { Radios } from '#src/ui/choices.tsx'
import { FileInput, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { fileLimit } from './storage/file-store.ts'

export const megabytes = fileLimit / 1024 / 1024

export interface EvidenceFieldsProps {
  entered: Entered
  /** That whoever hands it in may give, the narrowest first. */
  labels: readonly Label[]
  /** Further fields. */
  children?: ReactNode
}

/** What a form that hands in a file asks. The file stands last: what is wrong with a field is said before the file is sent whole. */
export function EvidenceFields({ entered, labels, children }: EvidenceFieldsProps) {
  const { t } = useLanguage()
  const field = (name: string, first?: string) => ({
    name,
    value: entered.value(name, first),
    error: entered.error(name),
  })
  return (
    <>
      <TextInput {...field('title')} label={t('files.what')} required />
      <TextInput {...field('date')} label={t('files.date')} hint={t('files.dateHint')} short />
      {children}
      <Radios
        {...field('label', labels[0])}
        label={t('files.label')}
        hint={t('files.labelHint')}
        options={labels.map((label) => ({ value: label, label: t(`files.label.${label}`) }))}
        required
      />
      <FileInput
        name="file"
        label={t('files.file')}
        hint={t('files.fileHint')}
        megabytes={megabytes}
        error={entered.error('file')}
        required
      />
    </>
  )
}
