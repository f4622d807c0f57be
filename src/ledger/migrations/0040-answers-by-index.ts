import type { Migration } from './migration.ts'

/**
 * A function's plans are made once for a session, here while its tables are empty and reading them whole looks cheapest. A server learns
 * better within minutes; the embedded engine, with one session and statistics of now and then, would read thousands of answers at each.
 */
export const answersByIndex: Migration = {
  name: '0040-answers-by-index',
  statements: [
    'alter function paimana_receive(text, text, jsonb) set enable_seqscan = off',
    'alter function paimana_issue(text, text, text, text) set enable_seqscan = off',
  ],
}
