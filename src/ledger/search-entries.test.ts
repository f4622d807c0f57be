import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { amina } from '#test/actors.ts'
import { describeEngines } from '#test/engines.ts'
import type { Ledger } from './ledger.ts'
import { putMany } from './records.ts'
import { putWorkspace } from './workspaces.ts'

async function withEntries(ledger: Ledger, titles: string[]): Promise<Ledger> {
  await ledger.write(amina, 'practice', async (tx) => {
    await putWorkspace(tx, {})
    const policies = titles.map((title, i) => ({
      id: `t-${i}`,
      label: 'TLP:CLEAR' as const,
      data: { title: { en: title } },
    }))
    await putMany(tx, 'policies', policies as never)
  })
  return ledger
}

const folded = (ledger: Ledger, text: string) =>
  ledger.read(amina, 'practice', async ({ db }) => {
    const { rows } = await sql<{ text: string }>`select paimana_fold(${text}) as text`.execute(db)
    return rows[0]?.text
  })

describeEngines('the search index', (open) => {
  test.each([
    ['case and accents', 'ÉTAT d’urgence in ÑANDÚ', 'etat d urgence in nandu'],
    ['letters that are no accents', 'Łódź, Straße, Ærø', 'lodz, strasse, aero'],
    ['letters beyond Latin', 'ΑΘΉΝΑ Москва', 'αθηνα москва'],
    ['the Arabic and the Urdu keyboard', 'كميٹي برائے قومي سلامتى', 'کمیٹی برایے قومی سلامتی'],
    ['kinds of he', 'ه ة ۃ ہ', 'ہ ہ ہ ہ'],
    ['alifs', 'آ أ إ ٱ ا', 'ا ا ا ا ا'],
    ['vowel signs, tatweel and joiners', 'مُحَمَّد اَمـــن می‌شود', 'محمد امن میشود'],
    ['digits of both kinds', '۳۴ ٥٦ 78', '34 56 78'],
    ['punctuation of both scripts', 'امن، انصاف؛ کیا؟ ہاں۔ ‘so’—yes', 'امن انصاف کیا ہاں so yes'],
    ['spaces', '  a \n\t b  ', 'a b'],
    ['presentation forms', 'ﷲ ﻛﻤﻴﺖ', 'اللہ کمیت'],
  ])('folds %s', async (_, text, expected) => {
    const ledger = await withEntries(await open(), [])
    expect(await folded(ledger, text)).toBe(expected)
  })

  test('folds what is folded to itself', async () => {
    const ledger = await withEntries(await open(), [])
    const once = await folded(ledger, 'Ǽther ﷺ ﬁnal ۱۲۳ مُلكی É')
    expect(await folded(ledger, once ?? '')).toBe(once)
  })

  describe('finds', () => {
    const find = (ledger: Ledger, text: string) =>
      ledger.read(amina, 'practice', async ({ db }) => {
        const { rows } = await sql<{ id: string }>`
          select id from search_entries
          where tsv @@ websearch_to_tsquery('simple', paimana_fold(${text})) or word_similarity(paimana_fold(${text}), folded) > 0.5
          order by id`.execute(db)
        return rows.map(({ id }) => id)
      })

    test.each([
      ['a word in another case', 'COUNTER', ['t-0']],
      ['a word with a mistake in it', 'countre terorism', ['t-0']],
      ['Urdu as Urdu keyboards write it', 'قومی کمیٹی', ['t-1']],
      ['Urdu as Arabic keyboards write it', 'قومي كميٹي', ['t-1']],
      ['Urdu with a mistake in it', 'قومی کمٹی', ['t-1']],
      ['a number in either digits', '34', ['t-2']],
    ])('%s', async (_, text, ids) => {
      const ledger = await withEntries(await open(), ['Counter-terrorism', 'قومی کمیٹی برائے امن', 'شق ۳۴'])
      expect(await find(ledger, text)).toEqual(ids)
    })
  })
})
