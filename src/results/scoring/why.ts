/** One English sentence for each reason, with the numbers it rests on. */
import type { MissingField } from './measure.ts'
import type { Reason, ReasonValues } from './reason.ts'
import type { ReasonCode } from './verdict.ts'
import { computed, list, percent, stated } from './wording.ts'

export function why({ code, values }: Reason): string {
  return sentences[code](values)
}

const sentences: Record<ReasonCode, (values: ReasonValues) => string> = {
  missing: (v) => `Not measurable: ${gap(v)}.`,
  'no-observation': (v) => `No data: there is no observation up to ${v.today}.`,
  'only-before-baseline': (v) =>
    `No data: the latest observation, ${observed(v)}, is older than the baseline, ${baseline(v)}.`,
  'moved-away': (v) =>
    `Worse: ${observed(v)} is farther from the target, ${target(v)}, than the baseline, ${baseline(v)}, which makes progress ${progress(v)}.`,
  'at-baseline': (v) => `No progress: ${observed(v)} equals the baseline, ${baseline(v)}, and ${pathStood(v)}.`,
  'other-answer': (v) => `No progress: the latest answer is ${observed(v)}, and the target is ${target(v)}.`,
  'short-of-path': (v) => `Behind: ${observed(v)} is ${progress(v)} of the way ${fromTo(v)}, and ${pathStood(v)}.`,
  'not-kept': (v) => `Behind: ${observed(v)} is not ${bound(v)}, which is to hold until ${v.targetOn}.`,
  'on-path': (v) => `On track: ${observed(v)} is ${progress(v)} of the way ${fromTo(v)}, and ${pathStood(v)}.`,
  kept: (v) => `On track: ${observed(v)} is ${bound(v)}, which is to hold until ${v.targetOn}.`,
  met: (v) => `Reached: ${observed(v)} meets the target, ${target(v)}${ahead(v)}.`,
  'met-in-time': (v) => `Reached: ${stated(v.met, v.unit)} on ${v.metOn} met the target, ${target(v)}${latest(v)}.`,
  'met-late': (v) =>
    `Missed: no observation up to ${v.targetOn} met the target, ${target(v)}, and the first that did is ${stated(v.met, v.unit)} on ${v.metOn}.`,
  'never-met': (v) =>
    `Missed: no observation up to ${v.targetOn} met the target, ${target(v)}, and the latest is ${observed(v)}.`,
}

const missingWords: Record<MissingField, string> = {
  kind: 'a kind',
  unit: 'a unit',
  scale: 'a scale',
  baseline: 'a baseline with value and date',
  'baseline.date': "the baseline's date",
  'baseline.value': "the baseline's value",
  target: 'a target with value and date',
  'target.date': "the target's date",
  'target.value': "the target's value",
}

function gap({ kind, missing }: ReasonValues): string {
  if (kind === null) return 'its kind is not stated, and no direction is assumed'
  const names = list(missing.map((field) => missingWords[field]))
  const verb = missing.length > 1 ? 'are' : 'is'
  return `${kind === 'ordinal' ? 'an' : 'a'} ${kind} series needs ${names}, which ${verb} not stated`
}

const observed = (v: ReasonValues) => `${stated(v.observed, v.unit)} on ${v.observedOn}`
const baseline = (v: ReasonValues) => `${stated(v.baseline)} on ${v.baselineOn}`
const fromTo = (v: ReasonValues) => `from ${baseline(v)} to ${target(v)}`
const ahead = (v: ReasonValues) =>
  v.observedOn !== null && v.observedOn < (v.targetOn ?? '') ? ', ahead of its date' : ''
const latest = (v: ReasonValues) => (v.observedOn === v.metOn ? '' : `, and the latest is ${observed(v)}`)

function bound({ kind, target, unit }: ReasonValues): string {
  return `at or ${kind === 'keep-below' ? 'below' : 'above'} ${stated(target, unit)}`
}

function target(v: ReasonValues): string {
  const isBound = v.kind === 'keep-above' || v.kind === 'keep-below'
  return `${isBound ? bound(v) : stated(v.target)} by ${v.targetOn}`
}

function progress(v: ReasonValues): string {
  return v.progress === null ? '' : percent(v.progress, [0, 1, v.expectedProgress ?? 0])
}

/** An ordinal path passes between the names of its scale, so it is told as a share of the way alone. */
function pathStood(v: ReasonValues): string {
  if (v.expected === null || v.expectedProgress === null) return ''
  const share = percent(v.expectedProgress, [v.progress ?? 0])
  return v.kind === 'ordinal'
    ? `the linear path stood at ${share} of the way`
    : `the linear path stood at ${computed(v.expected, v.observed)} (${share})`
}
