import type { Migration } from './migration.ts'

/** Every character from `first` to `last`, both included. */
const range = (first: number, last = first) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i))

/** Marks that spelling leaves out at will: Latin accents, Arabic vowel signs, tatweel, soft hyphen, joiners and direction marks. */
const dropped = [
  [0x0300, 0x036f],
  [0x0610, 0x061a],
  [0x0640, 0x0640],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e8],
  [0x06ea, 0x06ed],
  [0x00ad, 0x00ad],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2069],
  [0xfeff, 0xfeff],
].map(([first = 0, last = 0]) => `${range(first)}-${range(last)}`)

/** Letters that keyboards confuse, each with the one that Urdu writes; both kinds of Arabic digits; punctuation that parts words. */
const alike: [from: string, to: string][] = [
  [range(0x064a) + range(0x0649), range(0x06cc)],
  [range(0x0643) + range(0x06aa), range(0x06a9)],
  [range(0x0647) + range(0x0629) + range(0x06c3) + range(0x06d5), range(0x06c1)],
  [range(0x0671), range(0x0627)],
  [range(0x060c) + range(0x061b) + range(0x061f) + range(0x066a, 0x066d) + range(0x06d4), ' '],
  [range(0x2010, 0x2015) + range(0x2018, 0x201f) + range(0x2026), ' '],
  ...Array.from({ length: 10 }, (_, i): [string, string] => [range(0x0660 + i) + range(0x06f0 + i), String(i)]),
]
const from = alike.map(([letters]) => letters).join('')
const to = alike.map(([letters, letter]) => letter.repeat([...letters].length)).join('')

/**
 * Immutable, because columns and indexes are made of it: the dictionary and the collation are named and never change. Text in
 * plain ASCII, which most is, goes the short way: the rest of the work could change nothing in it.
 */
const fold = `
create function paimana_fold(value text) returns text language sql immutable strict parallel safe as $$
  select btrim(regexp_replace(
    case when octet_length(value) = char_length(value) then lower(value collate "C")
    else lower(public.unaccent('public.unaccent'::regdictionary, translate(
      regexp_replace(normalize(value, NFKD), '[${dropped.join('')}]+', '', 'g'), '${from}', '${to}'
    )) collate "und-x-icu") collate "C"
    end, '\\s+', ' ', 'g'))
$$`

const searchEntries = `
create table search_entries (
  workspace text collate "C" not null references workspaces (id),
  kind text not null,
  id text collate "C" not null,
  language text not null,
  label text not null,
  title text not null,
  body text not null,
  folded text not null generated always as (paimana_fold(title || ' ' || body)) stored,
  tsv tsvector not null generated always as (
    setweight(to_tsvector('pg_catalog.simple', paimana_fold(title)), 'A') ||
    setweight(to_tsvector('pg_catalog.simple', paimana_fold(body)), 'B')
  ) stored,
  primary key (workspace, kind, id, language)
)`

export const search: Migration = {
  name: '0004-search',
  statements: [
    'create extension if not exists pg_trgm schema public',
    'create extension if not exists unaccent schema public',
    fold,
    searchEntries,
    'create index search_entries_tsv on search_entries using gin (tsv)',
    'create index search_entries_folded on search_entries using gin (folded public.gin_trgm_ops)',
  ],
}
