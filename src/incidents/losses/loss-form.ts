/** A loss as its form sends it, and as its fields begin. */
import type { Cost, Loss } from './loss-model.ts'

const whole = (value: string): number | undefined => (value === '' ? undefined : Number(value))

/** One cost a line: "damage 84000000 PKR 2022". What is no such line stays what it is, for the schema to refuse. */
function costsIn(text: string): unknown[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [of, amount, currency, year] = line.split(/[\s,;،]+/)
      return { of, amount: Number(amount), currency, year: Number(year) }
    })
}

export const costsText = (costs: readonly Cost[] = []): string =>
  costs.map(({ of, amount, currency, year }) => `${of} ${amount} ${currency} ${year}`).join('\n')

/** Input of `keep-loss`, as far as it was entered. */
export function lossIn(form: FormData, id: string | undefined): Record<string, unknown> {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const given = (name: string) => text(name) || undefined
  const local = (name: string) => {
    const [en, ur] = [given(name), given(`${name}Ur`)]
    return en === undefined && ur === undefined ? undefined : { en, ...(ur ? { ur } : {}) }
  }
  const served = given('served')
  const rebuilt = given('rebuiltCount')
  const locator = given('locator')
  return {
    id,
    revision: given('revision'),
    area: given('area'),
    sector: given('sector'),
    title: local('title') ?? {},
    from: given('from'),
    until: given('until'),
    assessed: given('assessed'),
    ...Object.fromEntries(['damaged', 'destroyed', 'killed', 'injured'].map((name) => [name, whole(text(name))])),
    rebuilt: rebuilt === undefined ? undefined : { count: Number(rebuilt), on: given('rebuiltOn') },
    needs: local('needs'),
    costs: costsIn(text('costs')),
    served: served === undefined || served === 'fewer-than-five' ? served : Number(served),
    citation: { source: given('source'), ...(locator ? { locator: { en: locator } } : {}) },
  }
}

/** What a field of the form begins with. */
export function fieldsOf(loss: Loss | undefined): Record<string, string> {
  if (!loss) return {}
  const { title, needs, rebuilt, costs, citation } = loss
  const said = (value: string | number | undefined) => (value === undefined ? '' : String(value))
  return {
    ...{ area: loss.area, sector: loss.sector, title: title.en, titleUr: said(title.ur), assessed: loss.assessed },
    ...{ from: said(loss.from), until: said(loss.until), damaged: said(loss.damaged), destroyed: said(loss.destroyed) },
    ...{ killed: said(loss.killed), injured: said(loss.injured), served: said(loss.served) },
    ...{ rebuiltCount: said(rebuilt?.count), rebuiltOn: said(rebuilt?.on), costs: costsText(costs) },
    ...{
      needs: said(needs?.en),
      needsUr: said(needs?.ur),
      source: citation.source,
      locator: said(citation.locator?.en),
    },
  }
}
