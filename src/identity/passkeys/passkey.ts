/** What of a passkey its owner sees, and what a browser hands over of one. */
import { z } from 'zod'
import type { Device } from '../model.ts'

export interface Passkey {
  /** For removing it; not what the authenticator calls it. */
  id: string
  /** As its owner calls it. */
  name: string
  /** On which it was made. */
  device: Device
  /** Copied between its owner's devices by their maker, rather than bound to one. */
  synced: boolean
  madeAt: string
  usedAt: string | null
  /** Its counter went backwards once: it opens nothing any more. */
  suspended: boolean
}

/** How many somebody may have: the devices of one person. */
export const mostPasskeys = 20

export const PasskeyName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u)

const Base64Url = z
  .string()
  .max(8000)
  .regex(/^[\w-]*$/)

const Credential = { id: Base64Url.min(1).max(1400), rawId: Base64Url, type: z.literal('public-key') }
/** Nothing of what extensions say is asked for or looked at. */
const clientExtensionResults = z.unknown().transform(() => ({}))

/** RegistrationResponseJSON of WebAuthn 3, as far as it is looked at. */
export const Registration = z.object({
  ...Credential,
  response: z.object({
    clientDataJSON: Base64Url,
    attestationObject: Base64Url,
    transports: z
      .array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']).catch('hybrid'))
      .max(10)
      .default([]),
  }),
  clientExtensionResults,
})

/** AuthenticationResponseJSON of WebAuthn 3, as far as it is looked at. */
export const Assertion = z.object({
  ...Credential,
  response: z.object({
    clientDataJSON: Base64Url,
    authenticatorData: Base64Url,
    signature: Base64Url,
    userHandle: Base64Url.optional(),
  }),
  clientExtensionResults,
})

/** What stands in a form's field, read; undefined where it is nothing of the kind. */
export function readResponse<T>(schema: z.ZodType<T>, text: string): T | undefined {
  if (text.length > 30_000) return undefined
  try {
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
