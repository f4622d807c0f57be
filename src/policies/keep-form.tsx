import { Button, Buttons } from '#src/ui/button.tsx'
import { Select, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'

/** Says that a text that was read is to be kept: as a policy of a workspace, its findings waiting for curation. */
export function KeepForm({ job, title, workspaces }: { job: string; title: string | null; workspaces: string[] }) {
  const { t, to } = useLanguage()
  return (
    <Section id="keep" title={t('policies.keep.title')}>
      <p>{t('policies.keep.text')}</p>
      <form method="post" action={to('/xray/keep')}>
        <input type="hidden" name="job" value={job} />
        <Select
          name="workspace"
          label={t('policies.keep.workspace')}
          options={workspaces.map((id) => ({ value: id, label: id }))}
          required
        />
        <TextInput name="title" label={t('policies.keep.name')} value={title ?? ''} required />
        <TextInput name="id" label={t('policies.keep.id')} hint={t('policies.keep.idHint')} required />
        <Buttons>
          <Button>{t('policies.keep.keep')}</Button>
        </Buttons>
      </form>
    </Section>
  )
}
