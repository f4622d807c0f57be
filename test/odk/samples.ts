import { daysOf, isoDay } from '#src/voices/answering/days.ts'
import type { Choice, Question } from '#src/voices/xlsform/model.ts'

const TODAY = daysOf('2026-11-21') ?? 0

/** Answers to one question: around the constants that it is compared with, and some of every sort. */
export function samplesOf(
  question: Question,
  choices: readonly Choice[],
  constants: readonly (string | number)[],
): string[] {
  const names = choices.map(({ name }) => name)
  const numbers = constants.map(Number).filter((value) => Number.isFinite(value))
  const near = [...new Set([0, 1, 5, ...numbers.flatMap((value) => [value - 1, value, value + 1])])]
  switch (question.type) {
    case 'integer':
      return near.filter(Number.isInteger).map(String)
    case 'decimal':
      return [...near, ...near.map((value) => value + 0.5)].map(String)
    case 'date':
      return datesNear(constants, numbers)
    case 'dateTime':
      return ['2024-02-29T10:30:00.000+00:00', '2026-11-21T00:00:00.000+00:00']
    case 'time':
      return ['10:30:00.000', '23:59:00.000']
    case 'select_one':
      return names
    case 'select_multiple':
      return [
        ...names,
        ...names.flatMap((name, at) => names.slice(at + 1).map((other) => `${name} ${other}`)),
        names.join(' '),
      ]
    case 'rank':
      return [names.join(' '), [...names].reverse().join(' ')]
    case 'acknowledge':
      return ['OK']
    case 'range':
      return stepsOf(question)
    default:
      return textsNear(constants, numbers)
  }
}

function datesNear(constants: readonly (string | number)[], numbers: readonly number[]): string[] {
  const days = constants.flatMap((value) => daysOf(String(value)) ?? [])
  const ages = numbers.filter((value) => value > 0 && value < 130).map((value) => Math.floor(TODAY - value * 365.25))
  const around = [TODAY, ...days, ...ages, ...numbers.flatMap((value) => [TODAY - value, TODAY + value])]
  const months = Array.from({ length: 12 }, (_, month) => (daysOf('2020-01-15') ?? 0) + month * 30.5)
  return [...new Set([...around.flatMap((day) => [day - 1, day, day + 1]), ...months])].map(isoDay)
}

function stepsOf({ range }: Question): string[] {
  if (!range) return []
  const { start, end, step } = range
  const steps = Math.min(20, Math.floor(Math.abs(end - start) / Math.abs(step)))
  const towards = end < start ? -Math.abs(step) : Math.abs(step)
  return Array.from({ length: steps + 1 }, (_, at) => String(start + at * towards))
}

/** Texts that are compared with, and texts of every length that is asked for. */
function textsNear(constants: readonly (string | number)[], numbers: readonly number[]): string[] {
  const lengths = numbers.filter((value) => Number.isInteger(value) && value > 0 && value < 50)
  const long = lengths.flatMap((length) => [length - 1, length, length + 1]).map((length) => 'a'.repeat(length))
  const digits = [1, 4, 5, 10, 11, 13].map((length) => '3'.repeat(length))
  return [
    ...new Set([...constants.map(String), ...long, ...digits, 'Abc', 'x y', 'ab12', 'a@b.pk', 'لاہور', '2024-02-29']),
  ]
}
