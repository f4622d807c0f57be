import type { z } from 'zod'
import type { AnalysisPlan } from './plan-model.ts'

export interface PlanInForm {
  plan: z.input<typeof AnalysisPlan>
  /** Questions that were chosen as margins, and whose shares have not been asked for yet. */
  chosen: string[]
}

/** What the form of a plan sends, as the act takes it; empty rows are left out. */
export function planIn(form: FormData): PlanInForm {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const places = [...form.keys()].flatMap((name) =>
    Number(/^plan\.crosses\.(\d+)\.rows$/.exec(name)?.[1] ?? Number.NaN),
  )
  const crosses = places
    .filter((at) => !Number.isNaN(at))
    .map((at) => ({ rows: text(`plan.crosses.${at}.rows`), columns: text(`plan.crosses.${at}.columns`) }))
    .filter(({ rows, columns }) => rows !== '' || columns !== '')
  const asked = form.getAll('margin').map(String)
  const scales = form.getAll('scale').map((list) => {
    const beside = form.getAll(`beside.${list}`).map(String)
    return { list: String(list), middle: text(`middle.${list}`) || null, beside }
  })
  return {
    plan: {
      crosses,
      weight: text('plan.weight') || null,
      strata: text('plan.strata') || null,
      margins: asked
        .map((question, at) => marginIn(form, question, at))
        .filter(({ shares }) => Object.keys(shares).length > 0),
      scales,
      before: text('plan.before') || null,
    },
    chosen: [text('another')].filter((path) => path !== '' && !asked.includes(path)),
  }
}

/** Without any share it is not one any more. */
function marginIn(form: FormData, question: string, at: number) {
  const text = (name: string) => String(form.get(`plan.margins.${at}.${name}`) ?? '').trim()
  const start = `plan.margins.${at}.share.`
  const given = [...form.entries()].filter(([name, share]) => name.startsWith(start) && String(share).trim() !== '')
  const shares = Object.fromEntries(given.map(([name, share]) => [name.slice(start.length), Number(share)]))
  const source = { en: text('source.en'), ...(text('source.ur') ? { ur: text('source.ur') } : {}) }
  return { question, shares, source, date: text('date') }
}
