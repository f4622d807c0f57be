/** Files of incidents in a workspace's folder: CSV in `data`, named by `incident_sources`, each an edition that is brought in once. */
import type { FolderFile, FolderRecord } from './folder.ts'

export const isIncidentData = (path: string) => /^data\/[\w.-]+\.csv$/.test(path)

/** Paths that these texts name as files of editions. */
export const incidentDataNamed = (texts: readonly string[]): string[] => [
  ...new Set(
    texts.flatMap((text) => [...text.matchAll(/\bfile:\s*["']?(data\/[\w.-]+\.csv)/g)].map(([, path = '']) => path)),
  ),
]

export const isSource = (record: FolderRecord): record is FolderRecord<'incident_sources'> =>
  record.kind === 'incident_sources'

/** Editions whose file is not in the folder. */
export function editionsWithoutFile({
  records,
  data,
}: {
  records: readonly FolderRecord[]
  data: readonly FolderFile[]
}) {
  return records.filter(isSource).flatMap(({ id, place, data: { editions } }) =>
    editions
      .filter(({ file }) => !data.some(({ path }) => path === file))
      .map(({ file }) => ({
        ...place,
        message: `incident_sources "${id}", editions: there is no file "${file}" in the folder`,
      })),
  )
}
