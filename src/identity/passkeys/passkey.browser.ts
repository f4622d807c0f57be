/**
 * What only a browser can do: asks for a challenge, lets its owner answer it with an authenticator, and sends the form with the answer
 * in it. What is told to the reader comes from the page, which has it in the reader's language.
 */
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'

class Told extends Error {}

async function challengeFor(form: HTMLFormElement) {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
  const answer = await fetch(form.dataset.challenge ?? '', { method: 'POST', body })
  const said = await answer.json()
  if (!answer.ok) throw new Told(said.message)
  return said.options
}

async function answerOf(form: HTMLFormElement): Promise<unknown> {
  if (!browserSupportsWebAuthn()) throw new Told(form.dataset.unsupported)
  const optionsJSON = await challengeFor(form)
  return form.dataset.passkey === 'enrol' ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON })
}

function messageFor(error: unknown, { dataset }: HTMLFormElement): string {
  if (error instanceof Told) return error.message
  const known = error instanceof Error && error.name === 'InvalidStateError'
  return (known ? dataset.known : dataset.failed) ?? ''
}

function listen(form: HTMLFormElement): void {
  const field = form.elements.namedItem('response')
  const words = form.querySelector('[role="alert"]')
  if (!(field instanceof HTMLInputElement) || !words) return
  let busy = false
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (busy) return
    busy = true
    words.textContent = ''
    try {
      field.value = JSON.stringify(await answerOf(form))
      // Without the event: this time it is sent.
      form.submit()
    } catch (error) {
      words.textContent = messageFor(error, form)
    }
    busy = false
  })
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) listen(form)
