/** Signing in through a provider of OpenID Connect: a ministry's or an institute's own. */
export const openid = {
  title: 'Sign in through your organisation',
  lede: 'Your organisation’s own sign-in says who you are; this site asks for no password.',
  none: 'This site signs nobody in through another organisation’s sign-in.',
  account:
    'Link your account at your organisation, and from then on its sign-in opens this one. It is known by a number that the provider gives to nobody else, never by its mail address.',
  through: 'Go on with {name}',
  or: 'Or through your organisation',
  orInvitation: 'Or without a password of its own',
  invitation: 'Your organisation’s sign-in has to vouch for the mail address above.',
  recovery: 'You have no password here. Sign in through your organisation, and the lost second factor is taken away.',
  onward: 'On to {name}',
  go: 'Go there, if your browser does not by itself',
  otherwise: 'Sign in another way',
  provider: 'Organisation',
  since: 'Linked since',
  notLinked: 'not linked',
  link: 'Link an account',
  linkSend: 'Go there and link it',
  linked: 'It is linked. From now on it signs you in.',
  end: 'End a link',
  endSend: 'End it',
  ended: 'The link has ended.',
  count:
    '{count, plural, =0 {No account of yours elsewhere signs you in here.} one {# account elsewhere signs you in here.} other {# accounts elsewhere sign you in here.}}',
  see: 'See to the links',
}
