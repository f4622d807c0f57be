import type { Migration } from './migration.ts'

/** Offsets of passages count Unicode code points in `attached_texts.text`; `end` is the first one after the passage. */
export const texts: Migration = {
  name: '0003-texts',
  statements: [
    `create table attached_texts (
       workspace text collate "C" not null references workspaces (id),
       source text collate "C" not null,
       sha256 text not null,
       text text not null,
       attached_at timestamptz not null,
       primary key (workspace, source)
     )`,
    `create table attached_passages (
       workspace text collate "C" not null,
       clause text collate "C" not null,
       source text collate "C" not null,
       start int not null check (start >= 0),
       "end" int not null,
       primary key (workspace, clause),
       foreign key (workspace, source) references attached_texts on delete cascade,
       check ("end" > start)
     )`,
    'create index attached_passages_source on attached_passages (workspace, source)',
    `create table releases (
       workspace text collate "C" not null references workspaces (id),
       number int not null check (number > 0),
       at timestamptz not null,
       checksum text not null,
       body text not null,
       primary key (workspace, number)
     )`,
  ],
}
