/** Where the incidents behind an indicator, or behind one of its values, can be looked at and downloaded. Pure. */
import { type Choice, writeChoice } from '#src/incidents/charts/choice.ts'
import type { Counted } from './counted-model.ts'

/** As a part of the address of the page of incidents, and of their cells: the editions named, so that it goes on giving the same. */
export function addressOf(
  counted: Counted,
  { from, to, edition }: { from: string; to: string; edition: number },
): string {
  const { source, measure, rate = false, where, area, borders = 'named', period, mix = false } = counted
  const { eventClass: classes, ...others } = where
  const choice: Choice = {
    ...{ sources: [source], families: [], classes, mix, measure, rate, from, to, borders, where: others },
    step: period === 'year' ? 'year' : 'month',
    ...(area === undefined ? {} : { area }),
    editions: { [source]: edition },
  }
  return writeChoice(choice)
}
