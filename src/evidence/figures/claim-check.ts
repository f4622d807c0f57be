/** Claims that state a share or a mean, put against the number of answers that their source states. */
import {
  bestOf,
  checkFigures,
  type Explained,
  type Figures,
  largestCount,
  readMeans,
  readPercentages,
} from '#src/statistics/figures/check.ts'
import { FigureFault } from '#src/statistics/figures/fault.ts'
import type { Claim } from '../model.ts'
import { type Nearest, nearestShares } from './nearest-shares.ts'

type Claims = ReadonlyMap<string, Claim>

/** What became of one claim. */
export interface ClaimCheck {
  /** How many are said to have answered, and the claim that says so. */
  n: number
  of: string
  who: 'all' | 'some'
  kind: 'percentage' | 'mean'
  /** As printed. */
  figure: string
  possible: boolean
  /** The working where it is not possible: what so many answers can give, next below and next above. */
  nearest: Nearest[]
}

/** All claims that are said to come from the same answers. */
export interface ClaimGroup {
  n: number
  of: string
  kind: 'percentage' | 'mean'
  /** Of a mean: `1..5`. */
  scale?: string
  figures: string[]
  possible: number
  /** The number of answers, up to those stated, that explains most. */
  best: Explained
}

/** The check of one claim; null where it states no share of a known number of answers, or states it as "about" or "more than". */
export function checkClaim(claims: Claims, id: string): ClaimCheck | null {
  const claim = claims.get(id)
  const read = claim && readClaim(claims, claim)
  if (!claim?.takenOf || !read) return null
  const { claim: of, who } = claim.takenOf
  const { n, figures } = read
  const check = checkFigures(figures, n)
  const [best] = who === 'some' ? bestOf(check, 1) : []
  const possible = who === 'some' ? best?.explained === 1 : check.impossible.length === 0
  const nearest = possible || who === 'some' ? [] : figures.ranges.flatMap((r) => nearestShares(r, n, figures.answers))
  return { n, of, who, kind: kindOf(claim), figure: figures.texts[0] ?? '', possible, nearest }
}

/** The groups of the claims given, in the order of their first claim. */
export function claimGroups(claims: Claims): ClaimGroup[] {
  const groups = new Map<string, { claims: Claim[]; n: number }>()
  for (const claim of claims.values()) {
    const read = readClaim(claims, claim)
    if (!claim.takenOf || !read) continue
    const { least, most } = read.figures.answers
    const key = `${claim.takenOf.claim} ${kindOf(claim)} ${least} ${most}`
    const group = groups.get(key) ?? { claims: [], n: read.n }
    group.claims.push(claim)
    groups.set(key, group)
  }
  return [...groups.values()].flatMap((group) => groupOf(claims, group.claims, group.n) ?? [])
}

function groupOf(claims: Claims, members: Claim[], n: number): ClaimGroup | null {
  const [first] = members
  const figures = members.map(printedFigure)
  const [best] = first ? bestOf(checkFigures(figuresOf(first, figures), n), 1) : []
  if (!first?.takenOf || !best) return null
  const possible = members.filter(({ id }) => checkClaim(claims, id)?.possible).length
  const { claim: of, scale } = first.takenOf
  const group: ClaimGroup = { n, of, kind: kindOf(first), figures, possible, best }
  return scale ? { ...group, scale: `${scale.least}..${scale.most}` } : group
}

const kindOf = ({ takenOf }: Claim) => (takenOf?.scale ? 'mean' : 'percentage')
const printedFigure = ({ takenOf, value }: Claim) => takenOf?.printed ?? String(value)
const figuresOf = ({ takenOf }: Claim, figures: string[]): Figures =>
  takenOf?.scale ? readMeans(figures, takenOf.scale) : readPercentages(figures)

function readClaim(claims: Claims, claim: Claim): { n: number; figures: Figures } | null {
  const base = claim.takenOf && claims.get(claim.takenOf.claim)
  if (base?.relation !== 'exactly' || claim.relation !== 'exactly') return null
  if (!Number.isInteger(base.value) || base.value < 1 || base.value > largestCount) return null
  try {
    return { n: base.value, figures: figuresOf(claim, [printedFigure(claim)]) }
  } catch (error) {
    // A share over a hundred, or written with an exponent: it is no figure that this check is about.
    if (error instanceof FigureFault) return null
    throw error
  }
}
