/** Columns of the dead and the hurt by what they are called. */
import type { HarmColumn } from '../../importing/harm-columns.ts'

const dead = wordsOf('dead death deaths died kill killed killings fatality fatalities fatal nkill ہلاک ہلاکتیں اموات')
const hurt = wordsOf('injured injuries injury wounded hurt nwound زخمی')
const low = wordsOf('min minimum low lowest least')
const high = wordsOf('max maximum high highest most')
const classes = {
  civilians: wordsOf('civilian civilians شہری'),
  securityForces: wordsOf(
    'security force forces police army military soldier soldiers troops سکیورٹی سیکیورٹی فورسز پولیس فوج',
  ),
  militants: wordsOf('militant militants terrorist terrorists insurgent insurgents عسکریت پسند دہشت گرد'),
}
/** Words that leave it open whose dead they are. */
const idle = wordsOf('total all in of the no number count people persons figure estimate best at کل تعداد کی کے افراد')

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}

/** What a column counts; undefined where it says anything else besides, as of the dead of one party or of women alone. */
export function harmCalled(words: string): HarmColumn | undefined {
  const all = words.split(' ')
  const has = (some: ReadonlySet<string>) => all.some((word) => some.has(word))
  const known = [dead, hurt, low, high, idle, ...Object.values(classes)]
  if (!all.every((word) => known.some((some) => some.has(word))) || has(dead) === has(hurt)) return undefined
  const found = (Object.keys(classes) as (keyof typeof classes)[]).filter((name) => has(classes[name]))
  const end = has(low) ? ('Low' as const) : has(high) ? ('High' as const) : ''
  if (found.length > 1 || (has(low) && has(high))) return undefined
  if (has(hurt)) return found.length === 0 && end === '' ? 'injured' : undefined
  return `${found[0] ?? 'deaths'}${end}` as const
}
