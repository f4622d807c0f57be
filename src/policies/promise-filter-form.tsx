import { inLocale } from '#src/publishing/frame.tsx'
import { completions } from '#src/results/model.ts'
import { states } from '#src/results/scorecard.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { Checkbox } from '#src/ui/choices.tsx'
import { Select } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { Filter } from './promise-filter.ts'

export interface PromiseFilterFormProps {
  action: string
  filter: Filter
  policies: { id: string; title: LocalText }[]
}

/** Narrows the list by a plain address, so that a narrowed list can be sent to somebody. */
export function PromiseFilterForm({ action, filter, policies }: PromiseFilterFormProps) {
  const { t, locale } = useLanguage()
  const all = { value: '', label: t('policies.filter.all') }
  return (
    <details
      className="filter"
      open={filter.late || [filter.policy, filter.approach, filter.completion, filter.state].some((x) => x !== null)}
    >
      <summary>{t('policies.filter.title')}</summary>
      <form action={action} method="get">
        <Select
          name="policy"
          label={t('common.policy')}
          value={filter.policy ?? ''}
          options={[all, ...policies.map(({ id, title }) => ({ value: id, label: inLocale(title, locale) }))]}
        />
        <Select
          name="approach"
          label={t('common.approach')}
          value={filter.approach ?? ''}
          options={[
            all,
            ...(['soft', 'hard', 'both', 'none'] as const).map((a) => ({ value: a, label: t(`common.approach.${a}`) })),
          ]}
        />
        <Select
          name="completion"
          label={t('policies.table.workDone')}
          value={filter.completion ?? ''}
          options={[all, ...completions.map((c) => ({ value: c, label: t(`common.completion.${c}`) }))]}
        />
        <Select
          name="state"
          label={t('policies.table.standing')}
          value={filter.state ?? ''}
          options={[all, ...states.map((s) => ({ value: s, label: t(`common.state.${s}`) }))]}
        />
        <Checkbox name="late" value="1" label={t('common.overdue')} checked={filter.late} />
        <Buttons>
          <Button kind="quiet">{t('policies.filter.apply')}</Button>
        </Buttons>
      </form>
    </details>
  )
}
