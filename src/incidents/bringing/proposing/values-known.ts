/** What the values of a column stand for on an axis, where they are called as the axis's own values, or as those who collect call them. */
import { axisValues } from '../../axis-values.ts'
import type { CodedAxis } from '../../model.ts'
import { columnWords } from './column-words.ts'

/** After the documentation of the event classes: what PIPS, PICSS, ACLED and UCDP call them. */
const alsoCalled: Partial<Record<CodedAxis, Record<string, string>>> = {
  eventClass: {
    ...{
      'terrorist attack': 'attack',
      'militant attack': 'attack',
      'suicide attack': 'attack',
      'one sided violence': 'attack',
    },
    ...{ 'operational attack': 'operation', 'security operation': 'operation', 'military operation': 'operation' },
    ...{
      'security forces action': 'operation',
      airstrike: 'air-strike',
      'drone strike': 'air-strike',
      'drone attack': 'air-strike',
    },
    ...{ 'armed clash': 'clash', 'sectarian clash': 'group-fighting', 'tribal clash': 'group-fighting' },
    ...{ 'inter tribal clash': 'group-fighting', 'inter militant clash': 'group-fighting', demonstration: 'protest' },
    ...{ 'cross border attack': 'cross-border', 'ethno political violence': 'political-violence' },
  },
  tactic: {
    ...{ 'suicide attack': 'suicide', 'suicide bombing': 'suicide', 'suicide bomb': 'suicide' },
    ...{ ied: 'bomb', bombing: 'bomb', 'bomb blast': 'bomb', explosion: 'bomb', 'land mine': 'landmine' },
    ...{ shooting: 'firing', 'targeted killing': 'target-killing', assassination: 'target-killing' },
    ...{ 'hand grenade': 'grenade', 'rocket attack': 'rocket', 'air strike': 'air', 'drone strike': 'air' },
    ...{ abduction: 'kidnapping', 'mob violence': 'mob' },
  },
  target: {
    police: 'security-forces',
    army: 'security-forces',
    school: 'education',
    mosque: 'worship',
    hospital: 'health',
  },
}

const singular = (words: string) => words.replace(/(?<!s)s$/, '')

/** Undefined where nothing is called so. */
export function valueCalled(axis: CodedAxis, said: string): string | undefined {
  const words = columnWords(said.replace(/[’']/g, ''))
  const own = axisValues[axis].find((value) => singular(columnWords(value)) === singular(words))
  return own ?? alsoCalled[axis]?.[words] ?? alsoCalled[axis]?.[singular(words)]
}

/**
 * Of each value what it stands for; the others are left to whoever knows.
 * @returns undefined where less than half of them are known, and the column may as well say something else
 */
export function valuesKnown(axis: CodedAxis, values: readonly string[]): Map<string, string> | undefined {
  const known = new Map(
    values.flatMap((said) => {
      const value = valueCalled(axis, said)
      return value === undefined ? [] : [[said, value] as const]
    }),
  )
  return known.size > 0 && known.size * 2 >= values.length ? known : undefined
}
