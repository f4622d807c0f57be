import type { Migration } from './migration.ts'
import { here } from './policies.ts'
import { workTable } from './work-table.ts'

/**
 * How many roadmaps were asked for towards each promise, and what became of them: numbers for everybody, of records that few
 * see. Whoever asks joins them with the promises that they may see.
 */
const counts = (name: string, argument: string, rule: string) => `
create function ${name}(${argument}today text)
returns table (commitment text, asked bigint, delivered bigint, accepted bigint, late bigint) language sql stable security definer
set search_path = public, pg_temp as $$
  select commitment, count(asked), count(*) filter (where state = 'submitted' or accepted is not null), count(accepted),
    count(*) filter (where state in ('asked', 'draft', 'returned') and due < today)
  from roadmaps
  where ${here()} and state <> 'withdrawn' and ${rule}
  group by commitment
$$`

/** What an organisation means to do about a promise, and each version of it that was handed in. */
export const roadmaps: Migration = {
  name: '0009-roadmaps',
  statements: [
    ...workTable('roadmaps'),
    ...workTable('roadmap_versions'),
    // One roadmap of an organisation for a promise.
    'create unique index roadmaps_once on roadmaps (workspace, commitment, organisation)',
    counts('paimana_roadmap_counts', '', 'commitment is not null'),
    // Of one promise: a question of its own, so that it goes by the index.
    counts('paimana_roadmap_count', 'of_commitment text, ', 'commitment = of_commitment'),
  ],
}
