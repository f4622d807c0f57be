import type { Entered } from '#src/publishing/refused-form.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { TextArea } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'

export type PaperMove = 'submit' | 'sign' | 'return' | 'reopen'

/** What whoever reads may do with a paper as a whole. */
export function PaperMoves({ moves, revision, entered }: { moves: PaperMove[]; revision: number; entered: Entered }) {
  const { t } = useLanguage()
  if (moves.length === 0) return null
  const reasoned = moves.includes('return') || moves.includes('reopen')
  return (
    <form method="post" className="form">
      <input type="hidden" name="revision" value={revision} />
      {reasoned && (
        <TextArea
          name="reason"
          label={t('papers.why')}
          value={entered.value('reason')}
          error={entered.value('section') === '' ? entered.error('text') : undefined}
        />
      )}
      <Buttons>
        {moves.map((move) => (
          <Button key={move} name="do" value={move} kind={move === 'return' ? 'quiet' : 'main'}>
            {t(`papers.${move}`)}
          </Button>
        ))}
      </Buttons>
    </form>
  )
}
