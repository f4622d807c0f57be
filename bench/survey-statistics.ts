import { strict as assert } from 'node:assert'
import { seeded } from '#src/statistics/random.ts'
import { type Design, designOf } from '#src/statistics/survey/design.ts'
import { proportions } from '#src/statistics/survey/proportions.ts'
import { raoScott } from '#src/statistics/survey/rao-scott.ts'
import { hasR, runR } from '#test/r.ts'
import type { BenchRow } from './model.ts'

const QUESTIONS = 50
const CHOICES = 5
const STRATA = 8
const CLUSTERS_A_STRATUM = 50
const ROUNDS = 5

interface Survey {
  design: Design
  questions: Uint8Array[]
}

/**
 * Weighted, stratified, clustered answers: shares, errors and design effects of 50 questions, and one cross-table with Rao and
 * Scott's test, from columns in memory. Beside R's `survey` on 100,000 respondents; then a million, by itself.
 */
export async function benchSurveyStatistics(): Promise<BenchRow[]> {
  if (!hasR) throw new Error('This bench needs R with its package "survey": apt-get install r-base-core r-cran-survey')
  const some = made(100_000)
  const { seconds: besideSeconds, ...theirs } = inR(some)
  assertSame(analysed(some), theirs)
  const seconds = middle(times(() => analysed(some)))
  const many = made(1_000_000)
  const manySeconds = middle(times(() => analysed(many)))
  const what = `${QUESTIONS} questions and a weighted cross-table with Rao and Scott's test`
  const beside = "R's survey, 100,000 respondents"
  return [
    {
      name: `${what}, 100,000 respondents`,
      seconds,
      beside,
      besideSeconds,
      ratio: seconds / besideSeconds,
      aim: 'at most 0.2',
    },
    {
      name: `${what}, 1,000,000 respondents`,
      seconds: manySeconds,
      beside,
      besideSeconds,
      ratio: manySeconds / besideSeconds,
      aim: '3 s, reading from the database included',
    },
  ]
}

/** Answers that lean on the stratum and the cluster, the same every time. */
function made(size: number): Survey {
  const random = seeded(20261121)
  const strata = new Uint32Array(size)
  const clusters = new Uint32Array(size)
  const weights = new Float64Array(size)
  for (let row = 0; row < size; row++) {
    const stratum = Math.floor(random() * STRATA)
    strata[row] = stratum
    clusters[row] = stratum * CLUSTERS_A_STRATUM + Math.floor(random() * CLUSTERS_A_STRATUM)
    weights[row] = 1 + Math.floor(random() * 4000) / 100
  }
  const questions = Array.from({ length: QUESTIONS }, (_, question) => {
    const answers = new Uint8Array(size)
    for (let row = 0; row < size; row++) {
      const lean = (((clusters[row] ?? 0) * 7 + question) % 10) / 10
      answers[row] = Math.min(CHOICES - 1, Math.floor((random() * 0.7 + lean * 0.3) * CHOICES))
    }
    return answers
  })
  return { design: designOf({ size, weights, strata, clusters }), questions }
}

function analysed({ design, questions }: Survey): { shares: number[]; errors: number[]; f: number } {
  const found = questions.flatMap((answers) => proportions(design, answers, CHOICES).categories)
  const [a = new Uint8Array(0), b = new Uint8Array(0)] = questions
  const { f } = raoScott(design, a, CHOICES, b, CHOICES)
  return { shares: found.map(({ share }) => share), errors: found.map(({ standardError }) => standardError), f }
}

interface Theirs {
  shares: number[]
  errors: number[]
  f: number
}

function inR({ design, questions }: Survey): Theirs & { seconds: number } {
  const columns = [design.weights, design.strata ?? [], design.clusters ?? [], ...questions]
  const lines = Array.from({ length: design.size }, (_, row) => columns.map((column) => column[row]).join(','))
  const names = ['w', 's', 'c', ...questions.map((_, q) => `q${q}`)]
  const said = runR(
    `suppressMessages(library(survey))
     d <- read.csv("answers.csv"); q <- grep("^q", names(d)); d[q] <- lapply(d[q], factor)
     once <- function() {
       p <- svydesign(id = ~c, strata = ~s, weights = ~w, data = d)
       means <- lapply(names(d)[q], function(n) svymean(as.formula(paste0("~", n)), p, deff = TRUE))
       list(means = means, test = svychisq(~q0 + q1, p, statistic = "F"))
     }
     say("times", sapply(1:2, function(i) system.time(found <<- once())["elapsed"]))
     say("shares", unlist(lapply(found$means, coef))); say("errors", unlist(lapply(found$means, SE))); say("f", found$test$statistic)`,
    { 'answers.csv': `${names.join(',')}\n${lines.join('\n')}\n` },
  )
  const list = (name: string) => said[name] ?? []
  return {
    seconds: middle(list('times')),
    shares: list('shares'),
    errors: list('errors'),
    f: list('f')[0] ?? Number.NaN,
  }
}

function assertSame(ours: Theirs, theirs: Theirs): void {
  const near = (a: number | undefined, b: number | undefined) => Math.abs((a ?? Number.NaN) - (b ?? Number.NaN)) < 1e-6
  for (const key of ['shares', 'errors'] as const) {
    assert.equal(ours[key].length, theirs[key].length, key)
    for (const [i, value] of ours[key].entries())
      assert(near(value, theirs[key][i]), `${key} ${i}: ${value}, ${theirs[key][i]}`)
  }
  assert(near(ours.f, theirs.f), `F: ${ours.f}, ${theirs.f}`)
}

function times(run: () => unknown): number[] {
  run()
  return Array.from({ length: ROUNDS }, () => {
    const started = performance.now()
    run()
    return (performance.now() - started) / 1000
  })
}

const middle = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
