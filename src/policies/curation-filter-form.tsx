import { Button, Buttons } from '#src/ui/button.tsx'
import { Select } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { type CurationFilter, findingStates, speeches } from './curation-view.ts'

/** Which proposals are shown; the choice stands in the address. */
export function CurationFilterForm({ filter }: { filter: CurationFilter }) {
  const { t } = useLanguage()
  const everything = { value: 'all', label: t('policies.filter.all') }
  return (
    <form method="get" className="columns">
      <Select
        name="state"
        label={t('curation.column.state')}
        options={[everything, ...findingStates.map((value) => ({ value, label: t(`curation.state.${value}`) }))]}
        value={filter.state}
      />
      <Select
        name="speech"
        label={t('curation.column.speech')}
        options={[everything, ...speeches.map((value) => ({ value, label: t(`common.speech.${value}`) }))]}
        value={filter.speech}
      />
      <Buttons>
        <Button kind="quiet">{t('policies.filter.apply')}</Button>
      </Buttons>
    </form>
  )
}
