/** From a form with a file to evidence: the same for the page and the API. */
import type { z } from 'zod'
import { type Act, checkedInput } from '#src/identity/act.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { addEvidence, EvidenceDraft, mayAddEvidence } from './add-evidence.ts'
import type { FileStore } from './storage/file-store.ts'
import { readUpload, refuseFile } from './storage/read-upload.ts'

export interface HandedIn {
  id: string
  sha256: string
}

const many = 'commitments'

/** A field that is left empty says nothing; what it may say is for the act. */
function draftIn(form: FormData): Record<string, unknown> {
  const fields = [...form].filter(([name, value]) => name !== many && value !== '')
  return { ...Object.fromEntries(fields), [many]: form.getAll(many) }
}

/**
 * @param perform does an act on behalf of whoever asks
 * @param heard is filled with the form's fields as far as they came, so that a refused form can come back as it was entered
 * @throws Refusal
 */
export async function handIn(
  request: Request,
  store: FileStore,
  perform: <Input extends z.ZodType, Output>(act: Act<Input, Output>, given: unknown) => Promise<Output>,
  heard: FormData = new FormData(),
): Promise<HandedIn> {
  const hear = (form: FormData) => {
    for (const [name, value] of form) heard.append(name, value)
  }
  const { form, file } = await readUpload(request, store, (fields) => {
    hear(fields)
    checkedInput(EvidenceDraft, draftIn(fields))
  })
  if (!file) {
    hear(form)
    return refuse(422, 'files.error.noFile', {}, 'file')
  }
  try {
    const draft = draftIn(form)
    await perform(mayAddEvidence, draft)
    await file.keep().catch(refuseFile)
    return await perform(addEvidence(file), draft)
  } finally {
    // Nothing is there any more where it was kept.
    await file.discard()
  }
}
