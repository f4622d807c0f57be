/** Invitations to a survey: handing them out, and turning one into a token that nobody can trace. */
export const invitations = {
  title: 'Your invitation',
  lede: 'This turns your invitation into a token for “{title}”, once. With the token you answer, and nobody can tell from it which invitation it came from.',
  code: 'Code of your invitation',
  codeHint: '26 letters and digits, as they stand on your card. Hyphens do not matter.',
  get: 'Get my token and answer',
  working: 'Your browser is preparing the token …',
  ready: 'This device has a token for this survey.',
  answer: 'Answer the survey',
  forget: 'Remove the token from this device',
  forgotten: 'The token is removed from this device. The invitation is used up: it gives no other.',
  needsScript:
    'An invitation needs JavaScript, which this browser does not run: your own device has to blind the token, so that we cannot know it. Open the link in another browser.',
  needsHttps:
    'This browser blinds tokens only over a secure connection (https). Ask whoever invited you for the secure address.',
  failed:
    'The connection was lost, or the answer was not whole. Try again on this device: the same token is then asked for again.',
  surveyNeeds:
    'This survey is by invitation: answers are taken with a token, once each. Open the link of your invitation first; it leads back here. That needs JavaScript.',
  key: 'The survey’s public key',
  keyText:
    'It is in the public record since the survey opened, the same for everybody. Tokens are signed as RFC 9474 has it.',
  fingerprint: 'SHA-256 of the key',

  'guarantee.title': 'What your token tells, and what it does not',
  'guarantee.blind':
    'Your device draws the token and blinds it before it is signed. What we sign could belong to every token there is: whoever holds all our records cannot join your invitation to your answers.',
  'guarantee.records': 'Kept is that the invitation was used, until midnight on which day, and later no day.',
  'guarantee.who':
    'Whoever handed you the invitation may know that it is yours, and whoever asks us how many were used is told a number.',
  'guarantee.network':
    'Not guaranteed: whoever runs the machine could watch the network, and join the moment and the address at which a token is asked for with those at which answers arrive. Waiting some hours before you answer, or answering from another connection, keeps that apart.',
  'guarantee.page':
    'Not guaranteed: that the page you were sent is the program as it is published. Its key can be compared with that of others.',
  'guarantee.device': 'The token stays on this device until you remove it. A lost token is not given again.',

  'run.invited': 'Only who holds an invitation may answer',
  'run.invitedHint':
    'Each invitation gives one token, blindly signed: everybody answers once, and nobody can tell who answered what. Fixed once the survey is open. Answering then needs JavaScript.',
  'run.link': 'Invitations',
  'make.title': 'Invitations',
  'make.lede':
    '{made, plural, =0 {No invitation has been made yet.} one {One invitation has been made.} other {# invitations have been made.}} {used, plural, =0 {None of them was used.} one {One was used.} other {# were used.}}',
  'make.text':
    'Of an invitation is kept only the hash of its code and whether it was used. Who was invited is for you to keep, and better forgotten.',
  'make.cards': 'Make cards to print',
  'make.count': 'How many',
  'make.countHint': 'At most {most, number} at a time.',
  'make.makeCards': 'Make the cards',
  'make.mail': 'Send them by mail',
  'make.addresses': 'Mail addresses, one a line',
  'make.addressesHint': 'At most {most, number} at a time. They are used for sending, and kept nowhere.',
  'make.language': 'Both languages stand in each mail.',
  'make.send': 'Send the invitations',
  'make.noMail': 'This site has no mail server. Make cards, and hand out or send what stands on them.',
  'make.sent': '{count, plural, =0 {No mail was sent.} one {One mail was sent.} other {# mails were sent.}}',
  'make.unsent':
    '{count, plural, one {One address could not be reached. This is its invitation; it is shown this once:} other {# addresses could not be reached. These are their invitations; they are shown this once:}}',
  'make.once': 'Shown this once: print or save them now. They are kept nowhere, and cannot be shown again.',
  'make.all': 'All links, to copy',
  'card.text': 'You are invited to answer. Open the address, or read the code with a camera. It works once.',
  'mail.subject': 'Invitation: {title}',
  'mail.text':
    '{publisher} invites you to answer “{title}”, until {closes}.\n\nOpen this address in a browser, once. Your device turns it into a token that cannot be traced to you:\n\n{link}\n\nNobody sees from your answers that they are yours. Whoever has this address can use it in your place: pass it on to nobody.',

  'token.missing':
    'This survey is by invitation, and no token came with your answers. Open the link of your invitation on this device, then answer. Nothing was stored; your answers stand below.',
  'token.invalid':
    'The token that came with your answers is not one of this survey: it is damaged, or belongs to another survey. Nothing was stored; your answers stand below.',
  'token.spent':
    'Already answered: answers came with this token before, and each token counts once. These were not stored; they stand below.',

  'error.notInvited': 'Invitations are made for open surveys that are by invitation.',
  'error.over': 'The survey’s last day is over: an invitation would open nothing.',
  'error.addresses': '{line, number}: “{text}” is no mail address. Write one on each line.',
  'error.many': 'At most {most, number} addresses at a time; these are {count, number}.',
  'error.none': 'Write at least one mail address.',
  'error.code':
    'This is not the code of an invitation: it has 26 letters and digits. There is no l and no o, and no 0 or 1.',
  'error.closed': 'The survey takes no answers any more.',
  'error.unknown': 'There is no such invitation to this survey. Look at each letter.',
  'error.used': 'This invitation was used before, on another device or in another browser: it gives one token only.',
  'error.malformed': 'What your browser asked for is not whole. Load this page again.',
} as const
