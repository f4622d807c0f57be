/** Files of incidents in a workspace's folder: CSV in `data`, named by `incident_sources`, each an edition that is brought in once. */
import type { FolderRecord } from './folder.ts'

export const isIncidentData = (path: string) => /^data\/[\w.-]+\.csv$/.test(path)

/** Paths that these texts name as files of editions. */
export const incidentDataNamed = (texts: readonly string[]): string[] => [
  ...new Set(
    texts.flatMap((text) => [...text.matchAll(/\bfile:\s*["']?(data\/[\w.-]+\.csv)/g)].map(([, path = '']) => path)),
  ),
]

export const isSource = (record: FolderRecord): record is FolderRecord<'incident_sources'> =>
  record.kind === 'incident_sources'
