import { lexicon } from './lexicon.ts'

/** Head nouns of bodies and posts a state or an organisation directs, singular; plurals are formed. */
export const ORGANS = lexicon(`
  academy administration administrator agency ambassador apparatus army arm assembly attorney auditor authority bank board branch brigade
  bureau cabinet cantons canton centre center chair chairman chairperson chairwoman chamber chancellery chancellor chief clerk coastguard college
  command commander commission commissioner committee constable constabulary convenor convener coordinator co-ordinator corps council councillor county court
  customs delegation department deputy directorate director district division embassy executive facilitator faculty force forces forum front movement coalition alliance gendarmerie
  government governor guard guards headquarter headquarters hospital inspectorate inspector institute institution judge judiciary lead leads
  leader leadership legislature librarian magistrate magistracy manager mayor military minister ministry mission municipality navy network office
  officer official ombudsman ombudswoman ombudsperson rector regent elder-council captain organ organisation organization panel parliament party parties police premier presidency president
  principal prison prisons probation prosecution prosecutor province rapporteur ranger rangers registrar registry registrar-general regulator representative
  school schools secretariat secretary secretary-general sector-lead senate senator service services servant sheriff side spokesperson state states
  subcommittee sub-committee superintendent tahsil tehsil taskforce teacher teachers team territory treasurer treasury tribunal trust troops undersecretary unit
  university vice-chair vice-president warden wing workgroup works-council focal-point steering-group task-force`)

/** Two-word heads whose last word alone would say too little. */
export const ORGAN_PAIRS = lexicon(`
  task_force task_forces working_group working_groups steering_group steering_groups focal_point focal_points focal_person focal_persons
  coordination_group expert_group reference_group civil_service secretary_general attorney_general auditor_general prosecutor_general inspector_general
  director_general accountant_general surveyor_general governor_general registrar_general solicitor_general comptroller_general inspectors_general
  armed_forces security_forces law_enforcement local_government state_bank peace_committee coast_guard fire_brigade high_court supreme_court
  police_station police_stations contact_group monitoring_group advisory_group parliamentary_group chief_justice high_commissioner home_affairs`)

/** Bodies and people whom the author of a plan does not direct: what they "will" do is hoped for, not promised. */
export const OTHERS = lexicon(`
  league leagues pupil pupils child children trainee trainees patient patients prisoner prisoners driver drivers fishermen tenant tenants survivors victims widows passengers developer developers landlords carriers motorists confederation federation bloc advertiser allies ally association associations bishops broadcaster broadcasters business businesses church churches citizen citizens civil-society
  clergy clerics communities community companies company congregation congregations consumers corporation corporations countries country
  donor donors elders employer employers family families farmer farmers fighters firm firms groups households
  imams individuals industries industry influencers investors journalist journalists leaders mosque madrassas madrasas madrassa media
  men members mosques nation nations neighbours neighbors ngo ngos ngos. observers operators owners parents partner partners pandits participants
  people person persons constables soldiers soldier platforms politicians priests private-sector producers providers public residents scholars sector society
  stakeholder stakeholders students supporters suppliers traders unions union villagers villages voters women workers young youth platform`)

/** What happens of itself or is done by nobody who speaks here: "will" forecasts it. */
export const PHENOMENA = lexicon(`
  aggression anger attack attacks bandits bombing challenge challenges change changes climate conflict conflicts consequence consequences corruption
  crime crimes criminal criminals crisis death deaths decline deficit demand demands demography desertification development deradicalisation disaster disasters disease diseases
  displacement drought droughts economy effect effects elections emissions erosion extremism extremist extremists factor factors failure fighters flood floods flows
  future globalisation globalization growth gunmen hatred history hunger illiteracy impact impacts inaction incidents inequality inflation insecurity
  insurgency insurgent insurgents intolerance jobless level levels loss losses market markets menace migrant migrants migration militancy militant militants
  need needs networks number numbers outbreak pandemic percentage pilgrims pirates polarisation polarization pollution population populations poverty
  pressure pressures price prices problem problems proportion radicalisation radicalization rain rains rainfall rate rates reality recession recruitment revenue revenues
  risk risks scarcity sea sectarianism season share shortage shortages situation smuggling spread temperature temperatures tension tensions
  terror terrorism terrorist terrorists threat threats trafficker traffickers trend trends trust unemployment violence war wars warming weather world
  extremisms organised-crime return pilgrimage season`)

/** Words for the instrument itself: the plan, its parts and its measures. */
export const INSTRUMENTS = lexicon(`
  accord act action actions agenda agreement amendment budget campaign charter circular component components convention decree directive document framework
  fund funds guideline guidelines initiative initiatives intervention interventions law legislation manifesto communique communiqué declaration covenant measure measures mechanism
  memorandum order ordinance pact package pillar plan plans policies policy priorities priority process programme programmes program programs project projects
  protocol reform reforms regulation regulations reintegration report resolution roadmap scheme schemes section strategies strategy system
  systems treaty bill`)

/** Words before a name that are no part of it. */
export const QUANTIFIERS = lexicon(`
  the a an all each every any both these those this that its their our his her such respective relevant concerned said some no
  either neither several various many most`)
