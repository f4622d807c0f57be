import { join } from 'node:path'

/** Beside the database, unless `PAIMANA_EVIDENCE` names another folder. */
export const evidenceFolder = (dataDir: string, named = process.env.PAIMANA_EVIDENCE): string =>
  named || join(dataDir, 'evidence')
