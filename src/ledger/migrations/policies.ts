/** What migrations say of who may see and change the rows of a table. */

/**
 * Nobody can sign in as this role; the ledger takes it on for what somebody asks. The owner of the tables, who is not bound by
 * policies, migrates them and continues the audit chain.
 */
export const roleOf = (role: string): string[] => [
  `
do $$ begin
  begin
    if not exists (select from pg_roles where rolname = '${role}') then
      create role ${role} nologin;
    end if;
    if not pg_has_role(current_user, '${role}', 'member') then
      execute format('grant ${role} to %I', current_user);
    end if;
  exception
    when duplicate_object or unique_violation then null;
    when insufficient_privilege then
      raise exception 'The role ${role} is missing, and % may not make it. Let an administrator of the database server run: create role ${role} nologin; grant ${role} to %', current_user, quote_ident(current_user);
  end;
end $$`,
  `grant usage on schema public to ${role}`,
]

/** Asked once a statement, not once a row; unset they are null or empty, and open nothing. */
export const setting = (name: string) => `(select current_setting('paimana.${name}', true))`
export const list = (name: string) => `(select nullif(current_setting('paimana.${name}', true), '')::text[])`

export const here = (column = 'workspace') => `${column} = ${setting('workspace')}`

/** Carries a label that the actor is cleared for, or is addressed to them. */
export const open = `(label = any (${list('labels')}::text[]) or parties && ${list('parties')})`

export const addressed = (table: string) => `alter table ${table} add column parties text[] not null default '{}'`

/** Lets actors see and write the rows that keep a rule. */
export const isolated = (table: string, rule: string, grants: string) => [
  `alter table ${table} enable row level security`,
  `create policy actors on ${table} to paimana_actor using (${rule}) with check (${rule})`,
  `grant ${grants} on ${table} to paimana_actor`,
]
