/** Signing out takes away what this device has kept for the account, and says so first where some of that was never saved. */
import { keysIn, placeOn, shelfOf } from '#src/publishing/kept-on-device.ts'

const form = document.querySelector<HTMLFormElement>('form[data-account]')
const shelf = shelfOf(window)
const kept = () => (shelf && form ? keysIn(shelf, placeOn(form.dataset.account ?? '')) : [])

const warning = document.getElementById('kept-work')
if (warning) warning.hidden = kept().length === 0
form?.addEventListener('submit', () => {
  for (const key of kept()) shelf?.removeItem(key)
})
