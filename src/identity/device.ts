import type { Device } from './model.ts'

/** The kind of device from what the browser says it is. */
export function deviceOf(userAgent: string | null): Device {
  if (!userAgent) return 'other'
  if (/iPad|Tablet|Android(?!.*Mobile)/i.test(userAgent)) return 'tablet'
  if (/Mobi|iPhone|Android/i.test(userAgent)) return 'phone'
  return /Windows|Macintosh|Linux|CrOS|X11/i.test(userAgent) ? 'computer' : 'other'
}
