import { lexicon } from './lexicon.ts'

/** Verbs with which a body settles something by saying so, as a resolution gives them. */
export const RESOLVING = lexicon(`
  decides resolves establishes creates authorizes authorises approves adopts extends renews appoints directs instructs mandates orders designates proclaims
  terminates lifts imposes agrees amends repeals allocates appropriates elects sets tasks entrusts launches institutes convenes assigns confirms accepts
  resolved decided establish decide resolve direct authorize adopt`)

export const COMMITTING = lexicon(
  'undertakes commits pledges promises guarantees vows undertake commit pledge promise guarantee vow',
)

export const AGREEING = lexicon('agree agrees agreed decide decides decided resolve resolves resolved')

/** Verbs that hand a task to an organ of one's own. */
export const TASKING = lexicon(`
  task tasks instruct instructs direct directs mandate mandates charge charges entrust entrusts authorise authorises authorize authorizes
  assign assigns appoint appoints`)

export const CALLING = lexicon(`
  calls call urges urge demands demand requests request asks ask appeals appeal insists insist requires exhorts implores implore reminds expects expect beseech
  petition`)

export const ADVISING = lexicon(
  'encourages encourage invites invite recommends recommend suggests suggest advises advise proposes propose',
)

export const STRESSING = lexicon(
  'stresses stress underlines underline emphasizes emphasise emphasises emphasize underscores underscore reiterates',
)

/** With these a charter claims something in a bullet of its own. */
export const CLAIMING = lexicon(
  'underline emphasize emphasise stress advise recommend seek want reiterate reaffirm affirm',
)
