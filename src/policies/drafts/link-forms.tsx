import { inLocale } from '#src/publishing/frame.tsx'
import type { Entered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { Select } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import { useClauseName } from '../clause-name.ts'
import type { ClauseLink } from '../differences/clause-changes.ts'
import type { ClauseOption } from './next-view.ts'

interface Linking {
  revision: number
  next: string | null
  versions: { id: string; title: LocalText }[]
  links: ClauseLink[]
  before: ClauseOption[]
  after: ClauseOption[]
}

/** Which version followed. */
export function TakeIn({ data: { revision, next, versions }, entered }: { data: Linking; entered: Entered }) {
  const { t, locale } = useLanguage()
  return (
    <Section id="take" title={t('draftPolicies.take')}>
      {versions.length === 0 ? (
        <p className="quiet">{t('draftPolicies.noOther')}</p>
      ) : (
        <form method="post" className="form">
          <input type="hidden" name="revision" value={revision} />
          <Select
            name="version"
            label={t('draftPolicies.nextVersion')}
            hint={t('draftPolicies.nextHint')}
            value={entered.value('version', next ?? '')}
            error={entered.error('version')}
            options={[
              { value: '', label: t('submissions.choose') },
              ...versions.map(({ id, title }) => ({ value: id, label: `${inLocale(title, locale)} · ${id}` })),
            ]}
          />
          <Button name="do" value="take" kind={next === null ? 'main' : 'quiet'}>
            {t('draftPolicies.takeIn')}
          </Button>
        </form>
      )}
    </Section>
  )
}

/** What was proposed, and how it is put right. */
export function LinkForms({ data: { revision, links, before, after }, entered }: { data: Linking; entered: Entered }) {
  const { t, f } = useLanguage()
  const nameOf = useClauseName()
  const said = ({ number, words }: ClauseOption) => `${number === null ? '' : `${f.digits(number)} · `}${words}`
  const optionsOf = (clauses: ClauseOption[]) => [
    { value: '', label: t('submissions.choose') },
    ...clauses.map((clause) => ({ value: clause.id, label: said(clause) })),
  ]
  const numberOf = (clauses: ClauseOption[], id: string) => clauses.find((one) => one.id === id)?.number ?? null
  const ends = [
    { name: 'before' as const, clauses: before },
    { name: 'after' as const, clauses: after },
  ]
  return (
    <Section id="links" title={t('draftPolicies.links')}>
      <form method="post" className="form">
        <input type="hidden" name="revision" value={revision} />
        {ends.map(({ name, clauses }) => (
          <Select
            key={name}
            name={name}
            label={t(`draftPolicies.link.${name}`)}
            value={entered.value(name)}
            error={entered.error(name)}
            options={optionsOf(clauses)}
          />
        ))}
        <Button name="do" value="link" kind="quiet">
          {t('draftPolicies.link')}
        </Button>
      </form>
      <DataTable<ClauseLink>
        caption={t('draftPolicies.links')}
        captionUnseen
        rows={links}
        rowKey={(link) => `${link.before} ${link.after}`}
        columns={[
          {
            key: 'before',
            head: t('draftPolicies.link.before'),
            names: true,
            cell: (link) => nameOf(numberOf(before, link.before)),
          },
          { key: 'after', head: t('draftPolicies.link.after'), cell: (link) => nameOf(numberOf(after, link.after)) },
          {
            key: 'undo',
            head: t('draftPolicies.unlink'),
            cell: (link) => (
              <form method="post">
                <input type="hidden" name="revision" value={revision} />
                <input type="hidden" name="before" value={link.before} />
                <input type="hidden" name="after" value={link.after} />
                <Button name="do" value="unlink" kind="quiet">
                  {t('draftPolicies.unlink')}
                </Button>
              </form>
            ),
          },
        ]}
      />
    </Section>
  )
}
