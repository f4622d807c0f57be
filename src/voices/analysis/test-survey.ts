// biome-ignore-all lint/suspicious/noTemplateCurlyInString: references of XLSForm look like this
/** A form and answers for tests: a province, a scale, several choices behind a skip, a number, a ranking and a weight. */
import { seeded } from '#src/statistics/random.ts'
import type { Form } from '#src/voices/xlsform/model.ts'
import { readFormFile } from '#src/voices/xlsform/read-file.ts'

export const analysisForm = [
  '| survey |',
  '| | type | name | label::English (en) | label::Urdu (ur) | required | relevant | calculation |',
  '| | select_one province | province | Which province? | کون سا صوبہ؟ | yes | | |',
  '| | select_one agree | safe | I feel safe. | میں محفوظ محسوس کرتا ہوں۔ | | | |',
  '| | select_one yn | heard | Heard of it? | سنا ہے؟ | yes | | |',
  "| | select_multiple media | where | Where? | کہاں؟ | yes | ${heard} = 'yes' | |",
  '| | integer | age | Your age | آپ کی عمر | | | |',
  '| | integer | adults | Adults at home | گھر میں بالغ | yes | | |',
  '| | rank media | trust | Whom do you trust? | کس پر بھروسا ہے؟ | | | |',
  '| | text | why | Why? | کیوں؟ | | | |',
  '| | calculate | weight | | | | | ${adults} * 2 |',
  '| choices |',
  '| | list_name | name | label::English (en) | label::Urdu (ur) |',
  '| | province | north | North | شمال |',
  '| | province | south | South | جنوب |',
  '| | province | west | West | مغرب |',
  '| | agree | no | No | نہیں |',
  '| | agree | neither | Neither | نہ ہاں نہ نہیں |',
  '| | agree | yes | Yes | ہاں |',
  '| | yn | yes | Yes | جی ہاں |',
  '| | yn | no | No | نہیں |',
  '| | media | tv | Television | ٹی وی |',
  '| | media | radio | Radio | ریڈیو |',
  '| | media | friends | Friends | دوست |',
  '| settings |',
  '| | form_title | default_language |',
  '| | Safety | English (en) |',
].join('\n')

export async function readAnalysisForm(): Promise<Form> {
  const { form } = await readFormFile(Buffer.from(analysisForm))
  if (!form) throw new Error('The form of the tests is refused.')
  return form
}

/** The same every time. How people feel leans on where they live. */
export function madeAnswers(size: number, seed = 1): Record<string, string>[] {
  const random = seeded(seed)
  const one = (of: readonly string[]) => of[Math.floor(random() * of.length)] ?? ''
  return Array.from({ length: size }, () => {
    const province = one(['north', 'north', 'south', 'south', 'west'])
    const heard = one(['yes', 'yes', 'no'])
    const where = ['tv', 'radio', 'friends'].filter(() => random() < 0.4).join(' ') || 'tv'
    return {
      province,
      safe: one(province === 'north' ? ['yes', 'yes', 'yes', 'neither', 'no', ''] : ['yes', 'neither', 'no', 'no', '']),
      heard,
      ...(heard === 'yes' ? { where } : {}),
      age: random() < 0.1 ? '' : String(18 + Math.floor(random() * 50)),
      adults: String(1 + Math.floor(random() * 5)),
      trust: one(['tv radio friends', 'radio tv friends', 'friends tv radio', '']),
      why: '',
    }
  })
}
