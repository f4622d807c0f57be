import type { Migration } from './migration.ts'

const auditEntries = `
create table audit_entries (
  workspace text collate "C" not null references workspaces (id),
  seq bigint not null check (seq > 0),
  at timestamptz not null,
  actor text not null,
  action text not null,
  kind text not null,
  subject text collate "C" not null,
  change jsonb not null,
  prev_hash text not null,
  hash text not null,
  primary key (workspace, seq)
)`

const appendOnly = `
create function paimana_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit_entries is append-only: % is refused', lower(tg_op) using errcode = 'insufficient_privilege';
end
$$`

export const audit: Migration = {
  name: '0002-audit',
  statements: [
    auditEntries,
    'create index audit_entries_subject on audit_entries (workspace, kind, subject, seq)',
    appendOnly,
    `create trigger append_only before update or delete on audit_entries
       for each row execute function paimana_refuse_change()`,
    `create trigger append_only_whole before truncate on audit_entries
       for each statement execute function paimana_refuse_change()`,
  ],
}
