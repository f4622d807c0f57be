/** What is wrong with a field, shown as the server shows it: before the control, named by it, and marked on it. */

/** @returns whether something else is shown now than before */
export function showError(control: HTMLElement, message: string | undefined, prefix: string): boolean {
  const field = control.closest('.field')
  const shown = document.getElementById(`${control.id}-error`)
  if (!field || (shown?.lastChild?.textContent ?? undefined) === message) return false
  shown?.remove()
  if (message !== undefined) {
    const text = Object.assign(document.createElement('p'), { className: 'field-error', id: `${control.id}-error` })
    const kind = Object.assign(document.createElement('span'), { className: 'unseen', textContent: `${prefix} ` })
    text.append(kind, message)
    control.before(text)
  }
  control.toggleAttribute('aria-invalid', message !== undefined)
  if (message !== undefined) control.setAttribute('aria-invalid', 'true')
  describe(control)
  return true
}

/** Hints and errors are told with the control, where there are any. */
export function describe(control: HTMLElement): void {
  const ids = ['hint', 'error'].map((what) => `${control.id}-${what}`).filter((id) => document.getElementById(id))
  if (ids.length > 0) control.setAttribute('aria-describedby', ids.join(' '))
  else control.removeAttribute('aria-describedby')
}
