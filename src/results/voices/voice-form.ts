/** The fields of a form that say which question an indicator asks, and back. */
import type { LocalText } from '#src/vocabulary/model.ts'
import type { Voiced } from '../model.ts'

type Text = (name: string) => string | undefined
type Words = (at: string) => { en: string | undefined; ur: string | undefined } | undefined

/** Undefined where nothing of it is given. */
export function voicesGiven(text: Text, words: Words) {
  const names = (name: string) =>
    text(name)
      ?.split(/[\s,،]+/)
      .filter(Boolean)
  const given = {
    waves: names('voices.waves'),
    question: text('voices.question'),
    choices: names('voices.choices'),
    of: text('voices.of'),
    population: words('voices.population'),
  }
  return Object.values(given).every((one) => one === undefined) ? undefined : given
}

export function voiceFieldsOf(voices: Voiced | undefined): [string, string | undefined][] {
  if (!voices) return []
  const { waves, question, choices, of, population }: Omit<Voiced, 'population'> & { population: LocalText } = voices
  return [
    ['voices.waves', waves.join(' ')],
    ['voices.question', question],
    ['voices.choices', choices.join(' ')],
    ['voices.of', of],
    ['voices.population.en', population.en],
    ['voices.population.ur', population.ur],
  ]
}
