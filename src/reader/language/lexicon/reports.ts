import { lexicon } from './lexicon.ts'

/** Verbs with which somebody is reported to have said something; what follows is his word, not the document's. */
export const REPORTING = lexicon(`
  accused acknowledged added admitted advised advocated affirmed alleged announced announces apprised argued argues asserted asserts assured believed believes
  briefed called cautioned cited claimed claims commented complained conceded concluded concludes considered criticised criticized declared
  demanded deplored described discussed elaborated emphasised emphasized emphasises emphasizes endorsed estimate estimates estimated expect expects expected
  explained explains expressed feared fears feels felt forecast highlighted highlights hope hoped hopes indicated indicates informed insisted intends intend
  lamented learned maintained mentioned noted notes observed opined plan plans pointed posited predict predicts predicted projected promised proposed proposes questioned
  recalled recapped recommended recommends reiterated remarked reminded replied reported reportedly reports researchers said say says
  shared speculated stated states stressed stresses suggested suggests termed thanked thinks think thought told underlined underscored underscores urged voiced
  warned warns wondered wrote writes`)

/** Of these, the ones with which a group of experts that writes together recommends. */
export const COUNSEL = lexicon(`
  called advised advocated argued demanded emphasised emphasized insisted proposed recommended stressed suggested underlined underscored urged
  calls advises advocates argues demands emphasises emphasizes proposes recommends suggests urges underlines underscores stresses`)
