/** Answering a survey with a page's script: parts, what appears, and what waits on a device. */
export const answering = {
  part: 'Part {at, number} of {count, number}',
  next: 'Go on',
  back: 'Back',
  appeared: 'One more question follows from your answer: {label}',
  appearedMany: '{count, number} more questions follow from your answer.',
  gone: 'Not asked any more: {label}. Your answer to it is not sent.',
  goneMany: '{count, number} questions are not asked any more. Your answers to them are not sent.',
  faulty: 'One answer needs another look: {label}',
  faultyMany: '{count, number} answers need another look. The first has the focus.',
} as const
