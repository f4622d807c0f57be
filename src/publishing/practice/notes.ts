/** Two assessments that agencies share: one with the other and the secretariat, one with the other and the committee. */
import type { z } from 'zod'
import type { NoteDraft } from '#src/coordination/notes/note-model.ts'
import { shareNote } from '#src/coordination/notes/share-note.ts'
import { saveNote } from '#src/coordination/notes/write-note.ts'
import { type Cast, daysFrom, type Office } from './cast.ts'

type Draft = Pick<
  z.input<typeof NoteDraft>,
  'title' | 'judged' | 'basis' | 'unknown' | 'handling' | 'addressees' | 'likelihood' | 'confidence'
>

export async function shareAssessments(cast: Cast): Promise<void> {
  const [police, others] = cast.agencies
  await share(cast, police, {
    title: 'Smuggling moves to the eastern passes',
    judged: 'Goods that went by the river now go over two of the eastern passes, mostly at night.',
    basis: 'Counts at the weighbridges, and what drivers told the posts.',
    unknown: 'Who buys in the plain, and whether it lasts beyond the winter.',
    handling: 'TLP:AMBER',
    addressees: { organisations: [others.organisation], bodies: ['secretariat'] },
    likelihood: 'likely',
    confidence: 'moderate',
  })
  await share(cast, others, {
    title: 'سیلاب کے بعد اسکول جانے والے بچوں کی تعداد',
    judged: 'نمک میدان میں ہر پانچ میں سے ایک بچہ ابھی تک اسکول نہیں لوٹا۔',
    basis: 'اسکولوں کے رجسٹر اور ضلعی دفاتر کی گنتی۔',
    unknown: 'جو خاندان ضلعے سے جا چکے ہیں ان کے بچے کہاں پڑھتے ہیں۔',
    handling: 'TLP:GREEN',
    addressees: { organisations: [police.organisation], bodies: ['committee'] },
    likelihood: 'highly-likely',
    confidence: 'high',
  })
}

async function share(cast: Cast, { visitor }: Office, draft: Draft): Promise<void> {
  const { today } = cast
  const first = (kind: 'themes' | 'areas') =>
    cast.sees(visitor, ({ db, workspace }) =>
      db.selectFrom(kind).select('id').where('workspace', '=', workspace).orderBy('id').executeTakeFirst(),
    )
  const [theme, area] = [await first('themes'), await first('areas')]
  const { id } = await cast.as(visitor, saveNote, {
    ...draft,
    theme: theme?.id,
    areas: area ? [area.id] : [],
    from: daysFrom(today, -90).slice(0, 7),
    to: daysFrom(today, -5).slice(0, 7),
    reliability: 'B',
    credibility: 3,
    until: daysFrom(today, 90),
  })
  await cast.as(visitor, shareNote, { id, revision: 1 })
}
