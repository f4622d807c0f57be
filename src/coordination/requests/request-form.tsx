import type { Entered } from '#src/publishing/refused-form.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import type { RequestState } from './request-model.ts'

/** What somebody may do about a request: answer it, decide about the answer, or look on. */
export type RequestMoves = 'answer' | 'decide' | 'none'

export interface RequestFormProps {
  revision: number
  moves: RequestMoves
  state: RequestState
  due: string
  entered: Entered
}

/** The moves that are open as the request stands; where it has gone on meanwhile, what was entered for it is shown and not lost. */
export function RequestForm({ revision, moves, state, due, entered }: RequestFormProps) {
  const { t } = useLanguage()
  const answering = moves === 'answer' && state === 'asked'
  const deciding = moves === 'decide' && (state === 'answered' || state === 'returned' || state === 'asked')
  const mayAskAgain = deciding && state !== 'asked'
  if (!answering && !deciding) {
    const lost = entered.value('text')
    return lost === '' ? null : (
      <Notice title={t('requests.entered')}>
        <p dir="auto" className="prose">
          {lost}
        </p>
      </Notice>
    )
  }
  return (
    <form method="post" className="form">
      <input type="hidden" name="revision" value={revision} />
      <TextArea
        name="text"
        label={t('requests.yourText')}
        hint={answering ? t('requests.answerHint') : t('requests.decideHint')}
        value={entered.value('text')}
        error={entered.error('text')}
        rows={6}
      />
      {mayAskAgain && (
        <TextInput
          name="due"
          label={t('requests.againDue')}
          hint={t('requests.dueHint')}
          type="date"
          value={entered.value('due', due)}
          error={entered.error('due')}
          short
        />
      )}
      <Buttons>
        {answering && (
          <>
            <Button name="do" value="answer">
              {t('requests.answer')}
            </Button>
            <Button name="do" value="return" kind="quiet">
              {t('requests.notOurs')}
            </Button>
          </>
        )}
        {deciding && state === 'answered' && (
          <Button name="do" value="accept">
            {t('requests.accept')}
          </Button>
        )}
        {mayAskAgain && (
          <Button name="do" value="again" kind="quiet">
            {t('requests.again')}
          </Button>
        )}
        {deciding && state !== 'answered' && (
          <Button name="do" value="withdraw" kind="warn">
            {t('requests.withdraw')}
          </Button>
        )}
      </Buttons>
    </form>
  )
}
