import type { Migration } from './migration.ts'
import { here } from './policies.ts'
import { workTable } from './work-table.ts'

/**
 * How many roadmaps were asked for towards each promise, and what became of them: numbers for everybody, of records that few
 * see. Whoever asks joins them with the promises that they may see.
 */
const counts = `
create function paimana_roadmap_counts(of_commitment text, today text)
returns table (commitment text, asked bigint, delivered bigint, accepted bigint, late bigint) language sql stable security definer
set search_path = public, pg_temp as $$
  select commitment,
    count(*) filter (where data -> 'asked' <> 'null'),
    count(*) filter (where state = 'submitted' or data -> 'accepted' <> 'null'),
    count(*) filter (where data -> 'accepted' <> 'null'),
    count(*) filter (where state in ('asked', 'draft', 'returned') and data ->> 'due' < today)
  from roadmaps
  where ${here()} and state <> 'withdrawn' and commitment is not null and (of_commitment is null or commitment = of_commitment)
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
    counts,
  ],
}
