/**
 * Turns an invitation into a token: draws and blinds it here, has it signed, takes the blinding off, and leads to the survey with the token
 * behind the `#`, which browsers send to nobody.
 */
import { shelfOf } from '#src/publishing/kept-on-device.ts'
import { blindMessage, unblind } from './blind-token.ts'
import { DeviceTokens } from './device-tokens.ts'

class Told extends Error {}

const asTyped = (code: string) => code.toLowerCase().replace(/[\s-]/g, '')

async function signatureFor(form: HTMLFormElement, code: string, blinded: string): Promise<string> {
  const answer = await fetch(form.dataset.sign ?? '', { method: 'POST', body: new URLSearchParams({ code, blinded }) })
  const said = await answer.json()
  if (!answer.ok) throw new Told(said.message)
  return said.signature
}

async function tokenFor(form: HTMLFormElement, tokens: DeviceTokens, code: string): Promise<string> {
  const { key = '', needsHttps } = form.dataset
  // Browsers have no cryptography for pages that anybody on the way could have changed.
  if (!crypto.subtle) throw new Told(needsHttps)
  const asked = tokens.asked(code) ?? (await blindMessage(key))
  // Before anything is sent: should the answer be lost, the same is asked for again.
  tokens.keepAsked(code, asked)
  const token = await unblind(key, asked, await signatureFor(form, code, asked.blinded))
  tokens.keepToken(code, token)
  return token
}

function begin(form: HTMLFormElement): void {
  const field = form.elements.namedItem('code')
  const words = form.querySelector('[role="alert"]')
  const status = form.querySelector('[role="status"]')
  const shelf = shelfOf(window)
  const { workspace = '', survey = '', answer = '' } = form.dataset
  if (!(field instanceof HTMLInputElement) || !words || !status || !shelf) return
  const tokens = new DeviceTokens(shelf, { workspace, survey })
  const ready = document.querySelector<HTMLElement>('[data-ready]')
  if (ready) showReady(ready, tokens, answer)
  field.value = location.hash.slice(1)
  // Out of the address bar, and out of what the browser remembers.
  history.replaceState(null, '', location.pathname + location.search)
  let busy = false
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (busy) return
    busy = true
    words.textContent = ''
    status.textContent = form.dataset.working ?? ''
    try {
      location.assign(`${answer}#token=${await tokenFor(form, tokens, asTyped(field.value))}`)
    } catch (error) {
      words.textContent = (error instanceof Told ? error.message : form.dataset.failed) ?? ''
    }
    status.textContent = ''
    busy = false
  })
  for (const button of form.querySelectorAll('button')) button.disabled = false
}

function showReady(ready: HTMLElement, tokens: DeviceTokens, answer: string): void {
  const { token } = tokens
  if (token === null) return
  ready.hidden = false
  ready.querySelector('a')?.setAttribute('href', `${answer}#token=${token}`)
  ready.querySelector('button')?.addEventListener('click', () => {
    tokens.forget()
    ready.textContent = ready.dataset.forgotten ?? ''
  })
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-invitation]')) begin(form)
