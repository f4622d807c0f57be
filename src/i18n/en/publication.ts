/** Making something public, which takes two of the secretariat. */
export const publication = {
  'status.open': 'The public sees this policy. What you accept here becomes public when a second person agrees.',
  'status.closed': 'Only the secretariat sees this policy.',
  more: '{count, plural, one {# promise is} other {# promises are}} not public yet: publish more of it',
  closed: 'You see this page because of what you were given in this workspace. The public is told that it is not here.',
  private: 'It is labelled TLP:AMBER+STRICT: only the secretariat sees it, until two of its people make it public.',
  onwards: 'What is accepted in it afterwards stays with the secretariat until it is published in the same way.',
  'withdraw.lede':
    '{count, plural, =0 {No record gets} one {# record gets} other {# records get}} the label {label}: only the secretariat sees it then, and everybody else is told that it is not here.',
  two: 'It takes two: you ask, and somebody else of the secretariat looks at this page and decides.',
  reason: 'Why it is to be public',
  reasonHint: 'Whoever decides reads it, and it stays in the history.',
  ask: 'Ask a second person',
  waiting: 'It waits for a second person',
  asked: 'Asked by {office} on {day}:',
  own: 'You have asked this yourself: somebody else of the secretariat decides.',
  stale:
    'Something has changed since it was asked, and with it what would become public. Refuse it and let it be asked anew, so that two people have looked at the same.',
  confirm: 'Make it public',
  refuse: 'Leave it as it is',
  takeBack: 'Take it back',
  'indicator.publish': 'Publish this indicator?',
  'indicator.withdraw': 'Withdraw this indicator?',
  'error.waits': 'Somebody has asked for this already: it waits for a second person.',
  'error.own': 'You have asked for this yourself. Labels are lowered by a second person.',
  'error.alone': 'Labels are lowered by two: ask, and somebody else of the secretariat decides.',
}
