/** What an indicator's page shows of the surveys it asks: in the words of their forms, with a value or why there is none. */
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import { spokenIn } from '#src/voices/surveying/page-view.ts'
import { askedIn } from '#src/voices/surveying/questions.ts'
import type { Survey } from '#src/voices/surveying/survey-model.ts'
import { wordsIn } from '#src/voices/xlsform/words-in.ts'
import type { Indicator, Observation, Voiced } from '../model.ts'
import { observed, wavesIn, wavesOf } from './observe-voices.ts'
import type { Unobserved } from './wave-observation.ts'

export interface WaveLine {
  survey: string
  /** Null where whoever asks sees no such survey. */
  title: LocalText | null
  date: string | null
  observation: Pick<Observation, 'value' | 'wave'> | null
  none: Unobserved | null
}

export interface VoiceView {
  version: number
  of: Voiced['of']
  population: LocalText
  /** In the words of the newest form that has them, or else by name. */
  question: string
  choices: string[]
  waves: WaveLine[]
}

export async function voiceView(tx: ReadTx, indicator: Indicator, locale: string): Promise<VoiceView[]> {
  if (!indicator.versions.some(({ voices }) => voices)) return []
  const surveys = await wavesOf(tx, [{ data: indicator }])
  const others = (await observed(tx, [indicator.id])).map(({ data }) => data).filter(({ wave }) => !wave)
  const lines = wavesIn(indicator, surveys, others)
  return indicator.versions.toReversed().flatMap(({ version, voices }): VoiceView[] => {
    if (!voices) return []
    const own = lines.filter((line) => line.version === version)
    const waves = own.map(({ survey, waved }): WaveLine => {
      const observation = 'observation' in waved ? waved.observation : null
      const title = surveys.get(survey)?.title ?? null
      return { survey, title, date: observation?.date ?? null, observation, none: 'none' in waved ? waved.none : null }
    })
    const { of, population } = voices
    return [{ version, of, population, ...inWords(voices, surveys, locale), waves }]
  })
}

function inWords({ waves, question, choices }: Voiced, surveys: ReadonlyMap<string, Survey>, locale: string) {
  const form = waves.toReversed().flatMap((id) => surveys.get(id)?.form ?? [])[0]
  const asked = form && askedIn(form).find(({ path }) => path === question)
  if (!form || !asked) return { question, choices }
  const { name } = spokenIn(form, locale)
  const list = form.lists[asked.list ?? ''] ?? []
  return {
    question: wordsIn(asked.label, name, form) || question,
    choices: choices.map((choice) => {
      const label = list.find((one) => one.name === choice)?.label
      return (label && wordsIn(label, name, form)) || choice
    }),
  }
}
