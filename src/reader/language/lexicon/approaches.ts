/**
 * Stems of the two approaches. Soft: dialogue, education, rehabilitation, reconciliation, narrative, development, rights, governance, legal reform.
 * Hard: force, policing, intelligence, deterrence, border control, prosecution, arms.
 */
export const SOFT = `
  dialogue|mediat|reconcil|peacebuild|peace-build|peace build|educat|school|curricul|textbook|teacher|student|pupil|universit|classroom|literacy|
  scholarship|rehabilit|reintegrat|deradicali|de-radicali|counsel|psycho|mentor|narrative|awareness|outreach|campaign|tolerance|plurali|
  interfaith|inter-faith|harmony|cohesion|inclusi|diversity|cultur|heritage|sport|music|art(?:s|ist)|media|journalis|literature|book|
  develop(?:ment)? (?:of )?(?:region|communit|social|affected)|socio-?economic|infrastructure|livelihood|employ(?!ee)|job|vocational|apprentice|loan|grant|stipend|pension|allowance|
  poverty|health|hospital|nutrition|water|sanitation|housing|shelter|welfare|social|famil|child|orphan|widow|youth|young|girl|women|gender|
  minorit|marginali|vulnerable|victim|witness|survivor|compensat|reparation|restitution|repatriat|refugee|displaced|legal aid|human rights|
  fundamental rights|civil liberties|freedom|dignity|rights|equality|democra|participat|consult|civil society|communit|religious|madras|mosque|faith|worship|clerg|imam|scholars|
  legal (?:reform|framework|expert)|law reform|constitution|transparen|accountab|anti-?corruption|complain|ombuds|governance|decentrali|public support|consensus|trust|confiden|
  negotiat|diplomat|peaceful|amnesty|truth|apolog|forgiv|debt advice|gambling|prevention|non-?violen|de-escalat|ceasefire|humanitarian|relief|rebuild|reconstruct|peace|
  language|elders|volunteer|land|field|grazing|borehole|donor|mines|demin|disappeared|search commission|archive|ferry|guardian|rescue|visa|relief|aid |parents|exit programme|clerics|speech|seats|observers`

export const HARD = `
  police|policing|law enforcement|law-enforcement|military|army|armed|soldier|troop|force(?!d\\b)|gendarm|constab|guard|ranger|patrol|checkpoint|check-point|weapon|arms|firearm|rifle|
  ammunition|explosive|mortar|disarm|intelligence|surveillan|wiretap|drone|scanner|watch ?list|border|frontier|customs|smuggl|traffick|interdict|
  prosecut|prosecutor|convict|sentence|punish|penal|criminal|crime|court|judge|judiciary|magistrat|prison|jail|detent|detain|custody|arrest|deter|
  counter-?terror|anti-?terror|terrorist|terrorism|militan|combat|eliminat|neutrali|dismantl|crack ?down|raid|operation(?:al)? |strike|proscri|ban(?:ned)? organi|sanction|blacklist|
  freeze|confiscat|seiz|asset|money launder|terror financ|extradit|investigat|forensic|security|bomb|cyber ?crime|encrypted|cyber|block|kidnap|extortion|assassin|rapid response|
  command and control|enforce|pursuit|deterrence|hot ?pursuit|firm hand|fence|biometric|sim cards?|monitoring of|security forces|analysts|attack`

/** Phrases that hold a word of the other list without its sense. */
export const NEITHER = `
  human security|social security|social,? (?:electronic|digital|and)[^.;]{0,20}media|social media|food security|security council|international criminal court|task force|workforce|work force|in force|into force|enter into force|
  labour force|driving force|civil servants?|data protection|council of state|general assembly|guarded|security of tenure|development partners?|development bank|
  publish a bill|police and crime commissioner|the public|ministry of (?:the )?(?:interior|defence|justice|education|health|finance|foreign affairs|home affairs|culture|youth)|prime minister|deputy|seized of|national internal security (?:policy|strategy|plan)|national security (?:policy|strategy|plan)|
  internal security (?:policy|strategy|plan)|security (?:policy|strategy|plan)|prime minister's office`
