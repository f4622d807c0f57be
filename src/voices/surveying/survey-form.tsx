import type { Entered } from '#src/publishing/refused-form.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { Checkbox } from '#src/ui/choices.tsx'
import { FileInput, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { MAX_FILE_BYTES } from '#src/voices/xlsform/input/sheet.ts'
import type { SurveyDraft } from './survey-model.ts'

interface SurveyFormProps {
  action: string
  entered: Entered
  /** The draft that is changed; null for a new one. */
  survey: (SurveyDraft & { revision: number }) | null
}

export function SurveyForm({ action, entered, survey }: SurveyFormProps) {
  const { t, to } = useLanguage()
  const said = (name: string, key: string, first = '') => ({
    name,
    error: entered.error(key),
    value: entered.value(name, first),
  })
  return (
    <form className="form" method="post" action={action} encType="multipart/form-data">
      {survey && <input type="hidden" name="revision" value={survey.revision} />}
      {survey && <input type="hidden" name="id" value={survey.id} />}
      <p>
        <a href={to('/surveys/check')}>{t('voices.checkFirst')}</a>
      </p>
      <FileInput
        name="file"
        label={t('surveys.page.file')}
        hint={survey ? t('voices.fileStays') : `${t('surveys.page.formats')} ${t('formEditor.startHint')}`}
        megabytes={MAX_FILE_BYTES / 2 ** 20}
        accept=".xlsx,.xlsm,.xls,.csv,.md"
        error={entered.error('file')}
        optional
      />
      {!survey && <TextInput {...said('id', 'id')} label={t('voices.id')} hint={t('voices.idHint')} required />}
      <TextInput {...said('title', 'title.en', survey?.title.en)} label={t('voices.titleEn')} required />
      <TextInput {...said('title-ur', 'title.ur', survey?.title.ur)} label={t('voices.titleUr')} optional />
      <TextInput
        {...said('publisher', 'publisher.en', survey?.publisher.en)}
        label={t('voices.publisherEn')}
        required
      />
      <TextInput
        {...said('publisher-ur', 'publisher.ur', survey?.publisher.ur)}
        label={t('voices.publisherUr')}
        optional
      />
      <TextInput {...said('opens', 'opens', survey?.opens)} type="date" short label={t('voices.opens')} required />
      <TextInput {...said('closes', 'closes', survey?.closes)} type="date" short label={t('voices.closes')} required />
      <Checkbox
        name="selfSelected"
        label={t('voices.selfSelected')}
        hint={t('voices.selfSelectedHint')}
        checked={entered.given ? entered.value('selfSelected') !== '' : (survey?.selfSelected ?? true)}
      />
      <Checkbox
        name="invited"
        label={t('invitations.run.invited')}
        hint={t('invitations.run.invitedHint')}
        checked={entered.given ? entered.value('invited') !== '' : (survey?.invited ?? false)}
      />
      <Buttons>
        <Button name="do" value="keep">
          {t('voices.keep')}
        </Button>
        {!survey && (
          <Button kind="quiet" name="do" value="start">
            {t('formEditor.start')}
          </Button>
        )}
      </Buttons>
    </form>
  )
}
