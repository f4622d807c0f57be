/** What a browser without script does to drop a file on the X-ray. */
import { plan } from './documents.ts'

/** Posts a file to the X-ray's form; follows nothing. */
export function post(address: string, bytes: Uint8Array, name: string, headers: Record<string, string> = {}) {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(bytes)], name))
  return fetch(`${address}/xray`, { method: 'POST', body: form, redirect: 'manual', headers })
}

/** The address of a finished reading of a file. */
export async function xrayOf(address: string, bytes: Uint8Array = plan.text(), name = 'plan.txt'): Promise<string> {
  const response = await post(address, bytes, name)
  const location = response.headers.get('location')
  if (!location) throw new Error(`The X-ray took no file: ${response.status} ${await response.text()}`)
  const page = new URL(location, address).href
  await finished(page)
  return page
}

/** Loads the page again, as it asks to be, until it no longer does. */
export async function finished(page: string): Promise<void> {
  while ((await (await fetch(page)).text()).includes('http-equiv="refresh"')) await new Promise(setImmediate)
}
