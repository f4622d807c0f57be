import { useLanguage } from '#src/ui/language.tsx'
import type { Language } from '#src/voices/xlsform/model.ts'
import type { Shown } from './page-view.ts'
import { QuestionField } from './question-field.tsx'

/**
 * The questions of a form, in the language of its words. What these answers do not lead to waits in templates, where nobody sees it,
 * for the page's module; without script the server sends the page again with what was led to.
 */
export function QuestionSheet({ questions, language }: { questions: readonly Shown[]; language: Language }) {
  const { t } = useLanguage()
  const parts = [...new Set(questions.map(({ part }) => part))]
  return (
    <div lang={language.code || undefined} dir={language.dir}>
      {parts.map((part) => (
        <div key={part} data-part={part}>
          {parts.length > 1 && (
            <h2 className="kicker" tabIndex={-1} data-part-title hidden>
              {t('answering.part', { at: part + 1, count: parts.length })}
            </h2>
          )}
          {questions
            .filter((shown) => shown.part === part)
            .map((shown) => (
              <InItsPlace key={shown.path} shown={shown} />
            ))}
        </div>
      ))}
    </div>
  )
}

function InItsPlace({ shown }: { shown: Shown }) {
  const { path, kind, computed, readonly, isAsked } = shown
  const isAnswered = kind === 'question' && !computed && !readonly
  const place = (
    <div data-path={path}>
      {isAnswered && isAsked && <input type="hidden" name="asked" value={path} />}
      <QuestionField shown={shown} />
    </div>
  )
  return isAsked ? place : <template>{place}</template>
}
