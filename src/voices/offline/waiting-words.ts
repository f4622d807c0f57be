import type { MessageKey } from '#src/i18n/catalogue.ts'

/** What the module of the page of waiting answers says. */
export const waitingKeys = [
  'answering.waiting.none',
  'answering.waiting.caption',
  'answering.waiting.survey',
  'answering.waiting.many',
  'answering.waiting.since',
  'answering.waiting.state',
  'answering.waiting.state.waiting',
  'answering.waiting.state.closed',
  'answering.waiting.state.refused',
  'answering.waiting.state.unreadable',
  'answering.waiting.state.gone',
  'answering.waiting.damaged',
  'answering.waiting.send',
  'answering.waiting.sending',
  'answering.waiting.left',
  'answering.waiting.save',
  'answering.waiting.remove',
  'answering.waiting.sure',
  'answering.waiting.pages',
  'answering.waiting.forget',
  'answering.waiting.cannot',
] as const satisfies readonly MessageKey[]

export type WaitingWord = (typeof waitingKeys)[number]
