/** What every method's page says in the same words: when the model was stated, and how good the study is. */
import { formatter } from '#src/i18n/format.ts'
import type { Translator } from '#src/i18n/translate.ts'
import { type ChecklistEntry, checklistKind } from './checklist.ts'
import type { Passage } from './model.ts'

/** When the model was written down, and where; null where nobody says. */
export interface StatedOn {
  on: string | null
  where: string | null
}

export function statedSaid({ on, where }: StatedOn, t: Translator): string {
  if (on === null) return t('evaluation.notStated')
  const day = formatter(t.locale).date(on)
  return where ? t('evaluation.statedWhere', { on: day, where }) : t('evaluation.stated', { on: day })
}

export function checklistPassage(method: string, entries: readonly ChecklistEntry[], t: Translator): Passage {
  const said = entries.map(({ item, answer, remark }) => {
    const values = { question: t(`evaluation.item.${item}`), answer: t(`evaluation.answer.${answer}`) }
    return remark ? t('evaluation.checkedRemark', { ...values, remark }) : t('evaluation.checked', values)
  })
  return {
    title: t('evaluation.title.checklist'),
    sentences: [t(`evaluation.checklistSource.${checklistKind(method)}`), ...said],
  }
}
