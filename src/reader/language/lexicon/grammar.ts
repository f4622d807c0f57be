import { lexicon } from './lexicon.ts'

export const PREPOSITIONS = lexicon(`
  of for in on at with within under from by to against between among across through over into including such involving supporting dealing
  concerning regarding during after before until without towards toward upon via along around as per throughout like besides beyond
  outside inside responsible comprising working whose engaged dedicated established which who that where when acting together jointly using
  following based located provided in-charge having being`)

/** Openers of a phrase that a comma parts from the main clause. */
export const OPENERS = lexicon(`
  in by within to under with for after following as towards toward during given based through where if when while although though despite
  first firstly second secondly third thirdly fourth fourthly fifth sixth finally lastly furthermore moreover however therefore accordingly similarly meanwhile
  additionally also thus hence consequently likewise nevertheless nonetheless instead then thereafter subsequently currently today here there on at from
  before until since because unless once until upon of over across between among throughout besides beyond whereas whether provided building
  using recognising recognizing considering noting acknowledging having being due thanks only especially particularly notably
  initially eventually simultaneously jointly together ultimately specifically generally importantly equally should otherwise again next
  rather without alongside wherever whenever pursuant subject according`)

/** Words that open a clause under another. */
export const SUBORDINATORS = lexicon(`
  which who that whose whom where when if as because until unless how what whether than while whereas although though since lest why wherever
  whenever whoever whatever`)

export const FINITE = lexicon(`
  is are was were has have had does do did can may might could cannot remains remain requires require needs need seems seem appears
  appear shows show means mean includes include consists consist faces face suffers suffer`)

export const BE = lexicon('is are was were am')

export const ADVERBS = lexicon(`
  also not never always therefore thereby then thus further furthermore again soon only now still jointly together hereby even first
  both all each duly each likewise instead continue henceforth thereafter subsequently moreover once well in-turn best no longer
  either too never ever already just often accordingly respectively particularly especially`)

export function isAdverb(word: string): boolean {
  return ADVERBS.has(word) || (word.endsWith('ly') && word.length > 4 && !NOT_ADVERBS.has(word))
}

const NOT_ADVERBS = lexicon(
  'supply apply rely reply multiply comply imply family assembly early ally italy monthly weekly daily yearly quarterly',
)
