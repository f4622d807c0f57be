import { lexicon } from './lexicon.ts'

/** Duties that a plan states as practice: "Leads report to the steering group". */
export const PRACTICES = lexicon(`
  report chair meet lead coordinate co-ordinate submit publish oversee supervise monitor review convene prepare analyse analyze pass provide keep hold receive certify administer assess
  ensure appoint allocate make give run train support fund finance pay check inspect examine collect issue maintain manage approve send bear offer organise
  organize cooperate work conduct carry guarantee protect take share inform consult advise evaluate audit verify implement develop register track designate
  table lay exercise rehearse teach screen host equip deploy answer draft compile deliver transfer nominate name adopt establish set open create build hire recruit deliver launch update`)

/** What befalls things by decision: "all fighting ends", "the language becomes official". */
export const EVENTS = lexicon(`
  end begin start become open close move cease stop return receive get go double`)

/** What a plan says of itself or its author without doing anything. */
export const NO_PRACTICES = lexicon(`
  aim seek help reflect show cover set build recognise recognize describe outline contain apply recall thank welcome note regret condemn affirm reaffirm acknowledge want believe hope need
  expect call ask urge invite encourage recommend suggest agree consider include address focus see find know think stand continue matter rest lie`)

/** Participles after "is" that describe a thing instead of saying what is done with it. */
export const DESCRIPTIONS = lexicon(`
  based aimed needed required focused composed designed defined intended dominated located called comprised organised dedicated concerned limited related divided
  described listed outlined presented shown given estimated set used made known born built meant guided inspired aligned informed structured grounded rooted linked
  determined resolved committed hoped costed valued priced acknowledged attached annexed contained provided derived`)

/** What a plan as a text does by saying so. */
export const ESTABLISHING = lexicon(
  'establishes creates introduces envisages envisions foresees allocates abolishes bans prohibits mandates obliges institutes guarantees',
)
