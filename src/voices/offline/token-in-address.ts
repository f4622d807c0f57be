/** A token that came behind `#`, which browsers send to nobody: into the form, and out of the address bar and what the browser remembers. */

const inAddress = () => new URLSearchParams(location.hash.slice(1)).get('token') ?? ''

/** Survives a reload of the page, and nothing else. */
const inHistory = (): string => {
  const state: unknown = history.state
  return typeof state === 'object' && state !== null && 'token' in state ? String(state.token) : ''
}

/** @returns whether the form has a token now */
export function takeToken(form: HTMLFormElement): boolean {
  const field =
    form.querySelector<HTMLInputElement>('input[name=token]') ??
    form.appendChild(Object.assign(document.createElement('input'), { type: 'hidden', name: 'token' }))
  const token = inAddress() || field.value || inHistory()
  if (inAddress() !== '') history.replaceState({ token }, '', location.pathname + location.search)
  if (token === '') {
    field.remove()
    return false
  }
  field.value = token
  // The same page in another language is answered with the same token.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) link.hash = `token=${token}`
  return true
}
