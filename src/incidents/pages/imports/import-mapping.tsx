import { data } from 'react-router'
import { formOf } from '#src/publishing/form-of.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { firstOf, notKept, refused, useEntered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { TextArea } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Section } from '#src/ui/section.tsx'
import { fieldsOf, formAxes, mappingIn, textOf, textOfFields, valueField } from '../../bringing/mapping-form.ts'
import {
  axisColumns,
  type Proposed,
  profileOf,
  proposeAxis,
  proposeColumns,
} from '../../bringing/proposing/propose-mapping.ts'
import { valueCalled } from '../../bringing/proposing/values-known.ts'
import { type Sample, sampleOf } from '../../bringing/sample.ts'
import { columnsOf, folded } from '../../importing/coding/heading.ts'
import { mappingOf } from '../../importing/import-edition.ts'
import { profiles } from '../../importing/profiles/all.ts'
import { profileNames } from '../../importing/profiles/names.ts'
import type { Route } from './+types/import-mapping'
import { areaDepths } from './area-depths.ts'
import { type ImportPage, importPage } from './import-page.ts'
import { MappingFields } from './mapping-fields.tsx'
import { SampleTable } from './sample-table.tsx'

export async function loader(args: Route.LoaderArgs) {
  const page = await importPage(args)
  const { site, source, workspace, read } = page
  const file = await read(() => site.imports.files.file(args.params.file, { workspace, source: source.id }))
  const mapping = file.mapping ?? mappingOf(source)
  const sample = await sampleOf(file.path, [], mapping.sheet)
  const names = sample.heading.map(folded)
  // Of a mapping that was made for another file little would be right.
  const fits = columnsOf(mapping).every((column) => names.includes(folded(column)))
  const proposed = fits ? {} : await proposedFor(page, file.path, sample)
  const fields = fits ? fieldsOf(mapping) : valuesOfProposed(proposed)
  const columns = formAxes.flatMap((axis) => fields?.[`${axis}.column`] ?? [])
  const { values } = columns.length > 0 ? await sampleOf(file.path, columns, mapping.sheet) : { values: {} }
  const profile = fits ? null : (profileOf(sample.heading) ?? null)
  const text = fits ? textOf(mapping) : profile ? textOf(profiles[profile]) : textOfFields(fields ?? {})
  return {
    frame: page.frame,
    source: { id: source.id, title: source.title },
    file: { id: file.id, name: file.name },
    ...{ sample, values, fields, proposed, profile, text },
  }
}

async function proposedFor({ read }: ImportPage, path: string, sample: Sample): Promise<Proposed> {
  const depthOf = await read(areaDepths)
  const columns = axisColumns(sample)
  const { values } = await sampleOf(path, Object.values(columns))
  const axes = formAxes.map((axis) => (columns[axis] ? proposeAxis(axis, columns[axis], values[columns[axis]]) : {}))
  return Object.assign(proposeColumns(sample, depthOf), ...axes)
}

const valuesOfProposed = (proposed: Proposed) =>
  Object.fromEntries(Object.entries(proposed).map(([field, { value }]) => [field, value]))

export async function action(args: Route.ActionArgs) {
  const page = await importPage(args)
  const { site, source, workspace } = page
  const form = await formOf(args.request)
  const none = { values: undefined, form: undefined, proposed: {} }
  try {
    const file = await site.imports.files.file(args.params.file, { workspace, source: source.id })
    const profile = profileNames.find((name) => name === form.get('profile'))
    if (profile) {
      await site.imports.files.put({ ...file, mapping: profiles[profile] })
      return page.goTo(`/${workspace}/incidents/imports/${source.id}/files/${file.id}`)
    }
    const columns = formAxes.flatMap((axis) => String(form.get(`${axis}.column`) ?? '') || [])
    const { values } = await sampleOf(file.path, columns, String(form.get('sheet') ?? ''))
    // First which columns, then what each of their values stands for.
    if (form.get('as') === 'fields' && asksMore(form, values)) {
      const proposed = moreProposed(form, values)
      for (const [field, { value }] of Object.entries(proposed)) form.append(field, value)
      return data({ ...none, values, proposed, form: { faults: [], values: valuesIn(form) } })
    }
    await site.imports.files.put({ ...file, mapping: mappingIn(form) })
    return page.goTo(`/${workspace}/incidents/imports/${source.id}/files/${file.id}`)
  } catch (error) {
    const { data: answer, init } = refused(error, form)
    return data({ ...none, form: answer }, init ?? undefined)
  }
}

const valuesIn = (form: FormData) => Object.fromEntries([...form].map(([name, value]) => [name, [String(value)]]))

/** Of columns that were chosen, what values stand for that are called so. */
const moreProposed = (form: FormData, values: Sample['values']): Proposed =>
  Object.fromEntries(
    formAxes.flatMap((axis) =>
      (values[String(form.get(`${axis}.column`) ?? '')] ?? []).flatMap((said) => {
        const [field, value] = [valueField(axis, said), valueCalled(axis, said)]
        return value === undefined || form.has(field) ? [] : [[field, { value, why: 'called' as const }]]
      }),
    ),
  )

/** Whether a column was chosen whose values have not been asked for yet. */
const asksMore = (form: FormData, values: Record<string, string[] | null>): boolean =>
  formAxes.some((axis) => {
    const column = String(form.get(`${axis}.column`) ?? '')
    return (values[column] ?? []).some((value) => !form.has(`v.${axis}.${value}`)) && !form.get(`${axis}.is`)
  })

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'importPages.writeMapping', loaderData?.frame.title)
}

export default function ImportMappingPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const { frame, source, file, sample, fields, text, profile } = loaderData
  const entered = useEntered(actionData?.form)
  const given = actionData?.form ? firstOf(actionData.form) : (fields ?? {})
  const values = actionData?.values ?? loaderData.values
  const isText = fields === null || given.as === 'text'
  const proposed: Proposed = actionData?.form ? actionData.proposed : loaderData.proposed
  return (
    <SitePage workspace={frame} dense personal>
      <ErrorSummary errors={entered.errors} />
      <Headline
        kicker={
          <a href={to(`/${frame.id}/incidents/imports/${source.id}/files/${file.id}`)}>
            <bdi>{file.name}</bdi>
          </a>
        }
      >
        {t('importPages.writeMapping')}
      </Headline>
      <Lede>{t(isText ? 'importPages.textOnly' : 'importPages.mappingLede')}</Lede>
      {profile && (
        <Notice title={t('importPages.profileFits', { profile: t(`importPages.profile.${profile}`) })}>
          <form method="post">
            <Button name="profile" value={profile}>
              {t('importPages.choose')}
            </Button>
          </form>
        </Notice>
      )}
      <Section id="rows" title={t('importPages.firstRows')}>
        <SampleTable sample={sample} />
      </Section>
      {!isText && (
        <Section id="columns" title={t('importPages.columns')}>
          {Object.keys(proposed).length > 0 && <Notice>{t('importPages.proposedMeans')}</Notice>}
          <form method="post" className="form">
            <input type="hidden" name="as" value="fields" />
            <MappingFields {...{ sample, values, given, proposed }} error={entered.error} />
            <Button>{t('importPages.useMapping')}</Button>
          </form>
        </Section>
      )}
      <Section id="as-text" title={t('importPages.asText')}>
        <p>{t('importPages.asTextMeans')}</p>
        <form method="post" className="form">
          <input type="hidden" name="as" value="text" />
          <TextArea
            name="text"
            label={t('importPages.mapping')}
            rows={14}
            value={given.as === 'text' ? given.text : text}
            error={entered.error('text')}
          />
          <Button kind={isText ? 'main' : 'quiet'}>{t('importPages.useText')}</Button>
        </form>
      </Section>
    </SitePage>
  )
}
