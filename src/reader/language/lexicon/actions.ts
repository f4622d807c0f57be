import { lexicon } from './lexicon.ts'

/** Verbs with which a plan says what is to be done, in the base form in which a list of plans gives them. */
export const ACTIONS = lexicon(`
  abolish absorb answer owe accede accelerate accept access accommodate accompany accredit achieve acquire act activate adapt add address adhere
  adjust administer admit adopt advance advertise advise advocate agree aid align allocate allot allow amend amplify analyse analyze
  announce appeal apply appoint appraise apprehend approve arbitrate arm arrange arrest articulate assemble assess assign assist attach
  attract audit augment authorise authorize automate avail avert avoid award balance ban bar begin benchmark block bolster boost
  bridge bring broaden broadcast budget build buy calculate call campaign cancel capacitate carry catalogue categorise categorize cease
  celebrate centralise centralize certify chair champion change channel charge chart check choose circulate clarify classify clean clear close
  coach codify collaborate collate collect combat combine commence commission commit communicate compensate compile complement
  complete comply compose comprise computerise computerize conclude conduct confirm confiscate connect consider consolidate constitute construct
  consult contain continue contract contribute control convene convert convey cooperate co-operate coordinate co-ordinate counsel
  counter cover create criminalise criminalize cultivate curb cut deal debate decentralise decentralize decide declare decommission decrease dedicate
  deepen defend define degrade delegate deliver demarcate demilitarise demine democratise demonstrate deny deploy deport depute deradicalise
  deradicalize design designate destroy detain detect deter develop devise devolve devote diagnose digitise digitize digitalise digitalize direct
  disarm disband discontinue discourage discuss dismantle dispatch dispel dispense display disrupt disseminate distribute diversify divert
  divide document donate double draft draw earmark ease educate elaborate elect eliminate embed employ empower enable enact
  encourage end endeavour endeavor endorse endow enforce engage enhance enlarge enlist enrich enrol enroll ensure enter entrust equip
  eradicate erect escalate establish evaluate evict evolve examine exchange exclude execute exempt exercise expand expedite expel explore
  expose extend extradite facilitate familiarise familiarize fast-track feed fill finalise finalize finance fit fix focus follow forbid forge
  formalise formalize form formulate fortify forward foster found free freeze fulfil fulfill fund furnish further gather generate give govern grant
  guarantee guard guide halt halve hand handle harmonise harmonize harness hasten hear help highlight hire hold honour honor host house
  identify illuminate implement import impose improve inaugurate incentivise incentivize include incorporate increase index induct inform
  initiate innovate inspect inspire install instal institute institutionalise institutionalize instruct insulate insure integrate intensify
  intercept interdict interface internalise intervene introduce invest investigate invite involve issue join judge justify keep label
  launch lay lead learn lease legalise legalize legislate lend lessen let leverage levy liaise liberalise liberalize license lift limit link
  liquidate list listen look localise localize locate lodge lower mainstream maintain make manage mandate map mark market maximise maximize measure mediate
  meet mentor merge minimise minimize mitigate mobilise mobilize model moderate modernise modernize modify monitor motivate mount move
  name narrow nationalise negotiate neutralise neutralize nominate normalise notify nurture obey oblige observe obtain offer offset open operate
  operationalise operationalize oppose optimise optimize order organise organize orient outlaw outline overcome overhaul oversee partner
  participate pass patrol pay penalise penalize perform permit persuade phase pilot place plan plant police popularise post practise
  preclude prefer prepare prescribe present preserve press prevent print prioritise prioritize probe process procure produce
  professionalise professionalize profile prohibit promote promulgate propagate propose proscribe prosecute protect provide publicise publicize
  publish punish purchase purge pursue put qualify quantify quarantine raise ratify rationalise rationalize reach re-establish reactivate
  readjust realign realise realize reallocate rebuild receive recognise recognize recommend reconcile reconstitute reconstruct record
  recover recruit rectify recycle redefine redesign redirect redistribute redouble redress reduce re-evaluate refer refine reform refrain
  refurbish register regularise regularize regulate rehabilitate reimburse reinforce reintegrate reintroduce reject release relieve relocate remedy
  remit remodel remove renew renounce renovate rent reopen reorganise reorganize reorient repair repatriate repeal replace replicate report
  represent request require rescue research reserve resettle reshape resist resolve respect respond restore restrict restructure resume
  retain rethink retrain retrofit return revamp review revise revisit revitalise revitalize revive revoke reward roll run safeguard
  sanction satisfy save scale screen scrutinise scrutinize seal search seat second secure seek seize select send sensitise sensitize separate serve
  set settle shape share shelter shift showcase shut sign simplify site solicit say see solve source speak spearhead specify speed spend sponsor
  spread stabilise stabilize staff stage standardise standardize start steer step stimulate stipulate stop store streamline strengthen
  strip strive structure study subject submit subsidise subsidize substitute summarise supervise supplement supply support suppress survey suspend
  sustain synchronise synchronize synergise systematise tackle tailor take target task teach tell terminate test tie tighten track trace
  trade train transfer transform translate transport treat trial triple try uncover undertake unify update upgrade uphold upscale upskill use
  utilise utilize vaccinate validate verify visit vote waive warn watch weed welcome widen withdraw withhold work write`)

/** Action nouns a plan's noun phrases begin with, besides those the endings give (-tion, -ment, -ing, -ance). */
export const ACTION_NOUNS = lexicon(`
  access accession activation aid alignment analysis appraisal appropriation approval audit award ban budget build-up campaign care census
  closure collection compensation conduct construction control conversion creation debate delivery demining design development
  disposal distribution draft drafting education elimination employment empowerment end enforcement engagement enhancement equipment
  establishment evaluation exchange expansion extension facilitation finalisation finalization formation formulation free funding grant grants
  hire hiring implementation improvement inclusion increase induction inspection installation institution integration introduction
  investment launch legislation loan loans mapping merger monitoring negotiation opening outreach overhaul participation payment pilot plan
  planning prevention procurement production programme program project promotion prosecution protection provision publication purchase
  ratification rebuilding reconstruction recruitment redress reduction reform reforms registration regulation rehabilitation
  reimbursement release relief removal renewal renovation reopening repair repatriation repeal replacement report research
  resettlement restoration restructuring return review revision roll-out rollout scale-up scheme scholarship scholarships sale search
  set-up setup strengthening study subsidy supply support surrender survey tender training transfer transformation treatment update upgrade
  upgrading use vaccination verification visit withdrawal workshop workshops`)

/** Nouns with the same endings that describe a state of affairs; a phrase that begins with one promises nothing. */
export const STATE_NOUNS = lexicon(`
  absence presence prevalence incidence existence occurrence violence situation condition perception population section question
  definition description radicalisation radicalization proliferation deterioration violation violations escalation degradation erosion
  exploitation marginalisation marginalization corruption infiltration destruction emergence migration politicisation politicization
  polarisation polarization fragmentation alienation discrimination dependence resistance persistence ignorance instability depletion
  disruption inflation recession stagnation weaponisation weaponization persecution repression occupation deprivation tension
  dissatisfaction confusion duplication shortage lack scarcity weakness weaknesses threat threats challenge challenges risk risks gap gaps
  unemployment poverty inequality insufficient inadequate limited low poor weak high growing rising declining increasing decreasing
  delay delays failure failures loss losses attack attacks killing killings death deaths rise decline growth drop fall crisis conflict
  impact effects consequences causes drivers factors lessons findings results baseline indicator indicators assumption assumptions
  source sources note notes figure table annex abbreviation abbreviations`)

/** Participles after "be" that say what befalls a thing rather than what somebody does to it. */
export const EFFECT_PARTICIPLES = lexicon(`
  affected afflicted aggravated attributed believed caused challenged compounded compromised concentrated concerned confronted construed
  damaged deemed defeated deprived destroyed devastated disappointed displaced dominated driven endangered estimated exacerbated expected
  exposed faced felt forced forgotten hampered harmed hindered hit hurt impacted impeded influenced injured interpreted intensified jeopardised
  jeopardized killed known left linked lost marred obliged outnumbered overwhelmed plagued reflected regarded related remembered repeated
  seen shaped shocked strained surprised tested thought threatened undermined understood viewed weakened worsened wounded`)

/** Verbs that forecast, describe or explain. With one of these, will and shall bind nobody. */
export const FORECASTS = lexicon(`
  affect amount aggravate appear become belong benefit bear bring cause come contribute constitute decline decrease deepen depend
  deteriorate die disappear double drop enable end erode escalate evolve exacerbate exceed expand expire face fail fall feel fluctuate
  force grow happen help hinder hurt impact increase intensify involve know lack last lead like lose make mean move need occur outnumber
  pass persist play pose prove reach recede reflect relate remain require result rise shrink slow spread stand stay struggle suffer take tend
  threaten triple vary want weaken worsen stem struggle yield`)

/** What even an organ does not promise when it is said that it will. */
export const STATES_OF_ORGANS = lexicon(`
  appear become benefit depend die expect face fail feel find grow hope know lack like lose need prefer remain struggle suffer
  surprise tend understand want wonder`)

/** What a law says of itself: legal facts, not acts that somebody still has to do. */
export const LEGAL_FACTS = lexicon('apply mean supersede prevail override bind extend lapse expire commence repeal')

export const IRREGULAR_PARTICIPLES = lexicon(`
  begun borne bought bound brought built cast chosen cut dealt done drawn fed felt found fought given gone heard held hit hurt kept laid learnt led left lent let
  lit lost made met overseen paid put read rebuilt reset retaken run said seen sent set shown shut sold sought spent spread split struck sworn
  taken taught thrown told undertaken upheld withdrawn withheld won written redrawn rewritten undone`)

/** Adjectives after "will be" that still assign a duty, a right or a resource. */
export const DUTIFUL_ADJECTIVES = lexicon(`
  accountable answerable available bound compulsory eligible entitled exempt free headed liable mandatory obligatory open operational
  public ready responsible subject`)
