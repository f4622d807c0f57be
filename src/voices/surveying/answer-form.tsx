import { Button, Buttons } from '#src/ui/button.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { Place } from '#src/voices/offline/delivery.ts'
import type { Language } from '#src/voices/xlsform/model.ts'
import { type AnswerSetting, answerSetting } from './live/setting.ts'
import type { Shown } from './page-view.ts'
import { QuestionSheet } from './question-sheet.tsx'

interface AnswerFormProps {
  action: string
  /** The random number of this page, and what is on it. */
  sheet: { page: string; questions: readonly Shown[] }
  /** Of an invited survey, as it came with a page that is shown again; the page's module fills it in. Null on every other. */
  token: string | null
  language: Language
  setting: Omit<AnswerSetting, 'tag' | 'words'>
  /** Where answers wait and go to without a network; null where they cannot. */
  place: Place | null
  /** What its button says; null where it has none, because answers are not taken. */
  send: string | null
}

/** The questions as a form, which works without script; with one its module evaluates it while it is answered. */
export function AnswerForm({ action, sheet, token, language, setting, place, send }: AnswerFormProps) {
  const { t, locale } = useLanguage()
  return (
    <form
      className="form"
      method="post"
      action={action}
      data-survey={JSON.stringify(answerSetting(locale, setting))}
      data-place={place ? JSON.stringify(place) : undefined}
    >
      <input type="hidden" name="page" value={sheet.page} />
      {token !== null && <input type="hidden" name="token" defaultValue={token} />}
      <p className="unseen" role="status" data-status />
      <QuestionSheet questions={sheet.questions} language={language} />
      <p className="field-error" tabIndex={-1} data-nowhere hidden>
        {t('answering.nowhere')}
      </p>
      <Buttons>
        <template data-steps>
          <button type="button" className="button button-quiet" data-back>
            {t('answering.back')}
          </button>
          <button type="button" className="button" data-next>
            {t('answering.next')}
          </button>
        </template>
        {send !== null && (
          <span data-send>
            <Button>{send}</Button>
          </span>
        )}
      </Buttons>
    </form>
  )
}
