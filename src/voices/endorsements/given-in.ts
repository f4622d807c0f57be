import { roomForPledges } from './endorse-form.tsx'

/** What the form of an endorsement sends, as it is taken. */
export function givenIn(form: FormData): object {
  const given = (name: string) => form.get(name)?.toString().trim() || undefined
  const fields = ['code', 'version', 'organisation', 'name', 'nameUr', 'kind', 'area', 'website', 'office', 'mail']
  const slots = Array.from({ length: roomForPledges }, (_, at) => ({
    clause: given(`clause-${at}`),
    title: given(`title-${at}`),
    due: given(`due-${at}`),
  }))
  return {
    ...Object.fromEntries(fields.map((name) => [name, given(name)])),
    except: form.getAll('except').map(String),
    pledges: slots.filter((slot) => Object.values(slot).some((value) => value !== undefined)),
  }
}
