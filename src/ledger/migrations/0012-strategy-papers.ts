import type { Migration } from './migration.ts'
import { workTable } from './work-table.ts'

/** Papers that several organisations write together. */
export const strategyPapers: Migration = { name: '0012-strategy-papers', statements: workTable('strategy_papers') }
