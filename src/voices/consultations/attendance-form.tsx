import { inLocale } from '#src/publishing/frame.tsx'
import type { Entered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { Attendance } from './consultation-model.ts'
import type { Named } from './room.ts'

const spare = 6

interface AttendanceFormProps {
  action: string
  entered: Entered
  revision: number
  roles: readonly Named[]
  regions: readonly Named[]
  attendance: readonly Attendance[]
}

/** Heads by role and region, a row each; no script adds rows, so some are empty. */
export function AttendanceForm({ action, entered, revision, roles, regions, attendance }: AttendanceFormProps) {
  const { t, locale } = useLanguage()
  const given = { role: entered.values('role'), region: entered.values('region'), people: entered.values('people') }
  const rows = Array.from({ length: Math.max(given.role.length, attendance.length + spare) }, (_, at) => ({
    at,
    role: given.role[at] ?? attendance[at]?.role ?? '',
    region: given.region[at] ?? attendance[at]?.region ?? '',
    people: given.people[at] ?? String(attendance[at]?.people ?? ''),
  }))
  const pick = (name: string, label: string, list: readonly Named[], value: string) => (
    <select className="input" name={name} defaultValue={value} aria-label={label}>
      {list.map(({ id, name: called }) => (
        <option key={id} value={id}>
          {inLocale(called, locale)}
        </option>
      ))}
    </select>
  )
  const label = (what: string, at: number) => `${t('consultations.row', { n: at + 1 })}: ${what}`
  return (
    <form method="post" action={action} className="form">
      <input type="hidden" name="revision" value={revision} />
      {entered.error('attendance') && <p className="field-error">{entered.error('attendance')}</p>}
      <DataTable
        caption={t('consultations.attendance')}
        captionUnseen
        rows={rows}
        rowKey={({ at }) => String(at)}
        columns={[
          {
            key: 'role',
            head: t('consultations.role'),
            cell: ({ at, role }) => pick('role', label(t('consultations.role'), at), roles, role),
          },
          {
            key: 'region',
            head: t('consultations.region'),
            cell: ({ at, region }) => pick('region', label(t('consultations.region'), at), regions, region),
          },
          {
            key: 'people',
            head: t('consultations.count'),
            tight: true,
            cell: ({ at, people }) => (
              <input
                className="input input-short"
                name="people"
                type="number"
                min={0}
                defaultValue={people}
                aria-label={label(t('consultations.count'), at)}
              />
            ),
          },
        ]}
      />
      <Button name="do" value="count">
        {t('consultations.keepCounts')}
      </Button>
    </form>
  )
}
