import { z } from 'zod'
import { randomLetters } from '#src/identity/token.ts'

const length = 26

/** 130 random bits, in letters that are not mistaken for one another: it can be typed from a card. */
export const newInvitation = (): string => randomLetters(length)

export const InvitationCode = z.string().regex(new RegExp(`^[a-z2-9]{${length}}$`))

/** For reading. */
export const inGroups = (code: string): string => code.replace(/(.{5})(?=.)/g, '$1-')
