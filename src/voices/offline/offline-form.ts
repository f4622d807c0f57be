/** An answering page that needs a network only once there is something to send. */
import type { Sheet } from '../surveying/live/sheet.ts'
import { Delivery, type Given, type Place } from './delivery.ts'
import { deviceSender } from './device.ts'
import { DeviceQueue } from './device-queue.ts'
import { keepPages } from './kept-pages.ts'

const template = (name: string) => document.querySelector<HTMLTemplateElement>(`template[${name}]`)

/** Says how many wait here, where the page tells what is kept on this device. */
async function count(queue: DeviceQueue, tag: string): Promise<void> {
  const { waiting } = await queue.all()
  const place = document.querySelector('[data-count]')
  if (place) place.textContent = waiting.length > 0 ? `(${new Intl.NumberFormat(tag).format(waiting.length)})` : ''
}

function show(form: HTMLFormElement, given: Given): void {
  if (given === 'nowhere') {
    const text = form.querySelector<HTMLElement>('[data-nowhere]')
    if (text) text.hidden = false
    text?.focus()
    return
  }
  const after = template(`data-after=${given}`)
  if (!after) return
  form.replaceWith(after.content)
  document.querySelector<HTMLElement>('[data-done]')?.focus()
}

/**
 * Null where answers can only be sent as a form is: a survey without a key, or a browser that has no cryptography for this page because it
 * did not come by https.
 */
export function beginOffline(sheet: Sheet): (() => void) | null {
  const { form } = sheet
  if (!form.dataset.place || !globalThis.crypto?.subtle) return null
  const place = JSON.parse(form.dataset.place) as Place
  const queue = new DeviceQueue()
  const { tag } = sheet.setting
  const told = () => void count(queue, tag).catch(() => {})
  const sender = deviceSender(queue, told)
  const delivery = new Delivery(place, queue, sender)
  const notice = template('data-device')
  notice?.replaceWith(notice.content)
  told()
  sender.soon()
  // After the first view, so that it does not wait for this.
  window.addEventListener('load', () => void keepPages([place.waiting]).catch(() => {}))
  let busy = false
  return async () => {
    if (busy) return
    busy = true
    try {
      show(form, await delivery.give(sheet))
      told()
    } finally {
      busy = false
    }
  }
}
