import { Button, Buttons } from '../button.tsx'
import { Checkbox, Checkboxes, Radios } from '../choices.tsx'
import { ErrorSummary } from '../error-summary.tsx'
import { FileInput, Select, TextArea, TextInput } from '../inputs.tsx'
import { useLanguage } from '../language.tsx'
import { Notice } from '../notice.tsx'
import { ProgressBar, ProgressSteps } from '../progress.tsx'
import { SearchField } from '../search-field.tsx'
import { Section } from '../section.tsx'
import { words } from './words.ts'

/** Forms and long work. */
export function FormsSpecimen() {
  const { locale, t } = useLanguage()
  const options = (['soft', 'hard', 'both'] as const).map((value) => ({ value, label: t(`common.approach.${value}`) }))
  const error = words.coverageText[locale]
  return (
    <Section title={t('common.nav.curation')} id="forms">
      <ErrorSummary errors={[{ field: 'title', message: error }]} />
      <Notice kind="done" title={t('ui.saved')} />
      <form className="form" method="post">
        <TextInput
          name="title"
          label={t('common.title')}
          hint={words.ruleCaption[locale]}
          error={error}
          value={words.kicker[locale]}
        />
        <TextArea name="text" label={t('common.clause')} value={words.quote[locale]} optional />
        <Select name="answer" label={t('common.recommendation')} options={options} value="hard" />
        <Radios name="approach" label={t('common.approach')} options={options} value="soft" />
        <Checkboxes
          name="themes"
          label={t('common.theme')}
          options={options}
          values={['soft', 'both']}
          hint={words.coverage[locale]}
        />
        <Checkbox name="sure" label={words.notice[locale]} />
        <FileInput name="file" label={t('common.sourceDocument')} accept=".txt,.pdf" megabytes={20} />
        <Buttons>
          <Button>{t('ui.saved')}</Button>
          <Button kind="quiet">{t('ui.previousPage')}</Button>
          <Button kind="warn">{t('ui.removed')}</Button>
          <Button disabled>{t('ui.nextPage')}</Button>
        </Buttons>
      </form>
      <SearchField action="/search" />
      <ProgressBar label={t('ui.progress')} done={1200} total={10000} text={t('ui.nOfM', { n: 1200, m: 10000 })} />
      <ProgressSteps
        steps={[
          { label: t('common.sourceDocument'), state: 'done' },
          { label: t('common.clause'), state: 'now' },
          { label: t('common.commitment'), state: 'next' },
        ]}
      />
    </Section>
  )
}
