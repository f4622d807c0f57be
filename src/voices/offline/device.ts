/** This browser's queue and what sends it. */
import type { DeviceQueue } from './device-queue.ts'
import { postSealed } from './post-sealed.ts'
import { Sender } from './sender.ts'

const lock = 'paimana-answers'

/** @param changed is called when something has been sent, or cannot be */
export function deviceSender(queue: DeviceQueue, changed: () => void): Sender {
  const sender = new Sender(queue, {
    send: postSealed,
    random: () => Math.random(),
    after: (milliseconds, then) => {
      const timer = setTimeout(then, milliseconds)
      return () => clearTimeout(timer)
    },
    alone: (run) => navigator.locks?.request(lock, run) ?? run(),
    changed,
  })
  window.addEventListener('online', () => sender.soon())
  return sender
}

/** Local day of this device, ISO 8601. */
export function dayOf(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
