import { z } from 'zod'

/** A name of the Internet in small letters, as machines write it: other scripts as "xn--…" (RFC 5890), no point at its end, no address of numbers. */
export const DomainName = z
  .string()
  .max(253)
  .regex(
    /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/,
    'a domain is written in small letters with points between: "peace.example.org"',
  )
