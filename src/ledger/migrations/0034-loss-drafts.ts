import type { Migration } from './migration.ts'
import { workTable } from './work-table.ts'

/** Losses as somebody of the secretariat has written them down, until another publishes them. */
export const lossDrafts: Migration = { name: '0034-loss-drafts', statements: workTable('loss_drafts') }
