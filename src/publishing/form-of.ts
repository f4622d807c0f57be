import { data } from 'react-router'
import { readPath } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translate.ts'

/** What a form holds. Throws a 400 that says so where the body is not what its type promises, as when a connection broke. */
export async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    const t = translator(readPath(new URL(request.url).pathname).locale)
    throw data(t('errors.brokenForm'), { status: 400 })
  }
}
