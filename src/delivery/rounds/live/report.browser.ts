/** What the page of a report does beside being a form: the module of that page. Everything works without it, by the form's buttons. */
import { shelfOf } from '#src/publishing/kept-on-device.ts'
import { Device } from './device.ts'
import { LiveForm } from './live-form.ts'
import { clockTime, sayIn } from './say.ts'
import type { LiveSetting } from './setting.ts'
import { offer } from './status-line.ts'

const settingOf = (element: HTMLElement): LiveSetting => JSON.parse(element.dataset.live ?? '') as LiveSetting

/** A form that is being sent waits for what is on its way, and goes once; what only saves does not leave the page. */
function sendOnce(form: HTMLFormElement, { keeper, status }: LiveForm, said: string): void {
  let going = false
  form.addEventListener('submit', async (event) => {
    const { submitter } = event
    if (going) {
      event.preventDefault()
      return
    }
    if (submitter instanceof HTMLButtonElement && submitter.dataset.sent === 'ready') {
      delete submitter.dataset.sent
      going = true
      return
    }
    event.preventDefault()
    going = true
    const saved = await keeper.flush()
    going = false
    const what = submitter instanceof HTMLButtonElement ? submitter.value : ''
    if (what === 'save' || what.startsWith('save ')) return
    if (!saved) {
      status.announce(said)
      return
    }
    if (submitter instanceof HTMLButtonElement) {
      submitter.dataset.sent = 'ready'
      // Not while the first event is still under way: browsers take no second one then.
      setTimeout(() => form.requestSubmit(submitter))
    }
  })
  // A page that comes back out of the browser's memory can be sent again.
  window.addEventListener('pageshow', () => {
    going = false
  })
}

function live(form: HTMLFormElement): void {
  const setting = settingOf(form)
  const page = new LiveForm(form, setting)
  const { keeper } = page
  sendOnce(form, page, sayIn(setting)('keeping.handIn'))
  window.addEventListener('online', () => keeper.again())
  window.addEventListener('focus', () => keeper.again())
  window.addEventListener('pagehide', () => keeper.leave())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keeper.leave()
    else keeper.again()
  })
}

/** The report takes no changes now; what a device has kept of it is not forgotten over that. */
function closed(place: HTMLElement): void {
  const setting = settingOf(place)
  const device = new Device(shelfOf(window), setting.place, '')
  const left = device.left()
  if (!left) return
  const say = sayIn(setting)
  const time = clockTime(left.kept.at, new Date(), setting.tag)
  const throwAway = () => device.forget(left.keys)
  place.append(offer(say('keeping.offerClosed', { time }), undefined, [[say('keeping.throwAway'), throwAway]]))
}

const hint = document.getElementById('kept-hint')
if (hint) hint.hidden = false
const place = document.querySelector<HTMLElement>('[data-live]')
if (place instanceof HTMLFormElement) live(place)
else if (place) closed(place)
