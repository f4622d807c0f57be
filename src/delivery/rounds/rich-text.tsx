import { Fragment, type ReactNode } from 'react'
import type { MessageKey } from '#src/i18n/catalogue.ts'
import { Accent } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'

/** A message with one number that the eye takes away. */
export function RichText({ of, values }: { of: MessageKey; values: Record<string, string | number> }) {
  const { t } = useLanguage()
  const parts = t.rich<ReactNode>(of, { ...values, accent: (chunks) => <Accent>{chunks}</Accent> })
  return parts.map((part, i) => <Fragment key={String(i)}>{part}</Fragment>)
}
