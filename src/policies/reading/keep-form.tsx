import { Button, Buttons } from '#src/ui/button.tsx'
import { Select } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'

/** Asks in which workspace a text that was read is to be kept; the next page asks what it is. */
export function KeepForm({ job, workspaces }: { job: string; workspaces: string[] }) {
  const { t, to } = useLanguage()
  return (
    <Section id="keep" title={t('policies.keep.title')}>
      <p>{t('policies.keep.text')}</p>
      <form className="form" method="get" action={to('/xray/keep')}>
        <input type="hidden" name="job" value={job} />
        <Select
          name="workspace"
          label={t('policies.keep.workspace')}
          options={workspaces.map((id) => ({ value: id, label: id }))}
          required
        />
        <Buttons>
          <Button>{t('curation.keep.next')}</Button>
        </Buttons>
      </form>
    </Section>
  )
}
