import { DIRECTIVE, GOVERNING, SECTIONS, type Section } from '../lexicon/headings.ts'
import type { Voice } from './speaker.ts'

/**
 * What a passage may do, from who speaks and under which heading: make plans, state aims, describe, advise, analyse, demand, decide, record a meeting,
 * resolve, weigh risks, or nothing at all.
 */
export type Stance =
  | 'plan'
  | 'unknown'
  | 'aim'
  | 'narrative'
  | 'advice'
  | 'analysis'
  | 'demand'
  | 'decision'
  | 'meeting'
  | 'resolution'
  | 'risk'
  | 'past'
  | 'silent'

const WITHOUT_HEADING: Record<Voice, Stance> = {
  binds: 'plan',
  resolves: 'resolution',
  meets: 'meeting',
  advises: 'analysis',
  demands: 'demand',
  asks: 'silent',
  unknown: 'unknown',
}

const UNDER_HEADING: Record<Section, Partial<Record<Voice, Stance>> & { otherwise: Stance }> = {
  reply: { otherwise: 'plan' },
  silent: { otherwise: 'silent' },
  past: { meets: 'meeting', advises: 'analysis', otherwise: 'past' },
  decision: { binds: 'plan', resolves: 'resolution', advises: 'analysis', otherwise: 'decision' },
  advice: { demands: 'demand', otherwise: 'advice' },
  addressed: { demands: 'demand', otherwise: 'advice' },
  pledge: { otherwise: 'plan' },
  demand: { resolves: 'resolution', meets: 'meeting', otherwise: 'demand' },
  risk: { otherwise: 'risk' },
  aim: { demands: 'demand', advises: 'analysis', meets: 'meeting', resolves: 'resolution', otherwise: 'aim' },
  narrative: { advises: 'analysis', meets: 'meeting', resolves: 'resolution', otherwise: 'narrative' },
  plan: { advises: 'analysis', demands: 'demand', meets: 'meeting', resolves: 'resolution', otherwise: 'plan' },
}

export interface Place {
  stance: Stance
  section: Section | null
  /** The heading that decided, as printed. */
  heading: string | null
  /** The part that says who does what all the time. */
  governing: boolean
  directive: boolean
}

/**
 * `throughout`: a text that promises from beginning to end, whatever its headings are called.
 * The innermost heading that says something decides; parts that promise nothing silence all below them.
 */
export function placeOf(path: string[], voice: Voice, title: string | null, throughout = false): Place {
  const headings = path.filter((heading) => /\p{L}{3}/u.test(heading) && !isTitle(heading, title))
  const sections = headings.map((heading) => sectionIn(heading, voice))
  const silenced = sections.findIndex((section) => section === 'silent' || section === 'past')
  const at = silenced >= 0 ? silenced : sections.findLastIndex((section) => section !== null)
  const found = sections[at] ?? null
  const section = found === null && throughout && voice === 'binds' ? 'plan' : found
  const stance = section ? (UNDER_HEADING[section][voice] ?? UNDER_HEADING[section].otherwise) : WITHOUT_HEADING[voice]
  return {
    stance,
    section: section === 'reply' || section === 'pledge' ? 'plan' : section,
    heading: headings[at] ?? null,
    governing: headings.some((heading) => GOVERNING.test(heading)) && section === 'plan',
    directive: headings.some((heading) => DIRECTIVE.test(heading)),
  }
}

function isTitle(heading: string, title: string | null): boolean {
  return title !== null && letters(heading) === letters(title)
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** "To the Ministry of Interior" addresses whoever is advised or asked; in a plan it says nothing. */
function sectionIn(heading: string, voice: Voice): Section | null {
  const section = sectionOf(heading)
  return section === 'addressed' && voice !== 'advises' && voice !== 'demands' ? null : section
}

function sectionOf(heading: string): Section | null {
  return SECTIONS.find(([, pattern]) => pattern.test(heading.trim()))?.[0] ?? null
}
