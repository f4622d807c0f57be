import { describe, expect, test } from 'vitest'
import { voiceOf } from './speaker.ts'
import { written } from './written.ts'

describe('who speaks', () => {
  test.each([
    ['# National Water Policy\nMinistry of Water, Republic of Norland', 'binds'],
    ['# Manifesto of the Meadow Party 2027\nWe will win.', 'binds'],
    ['# Agreement between Norland and Sudland\nThe Parties shall withdraw.', 'binds'],
    ['# Budget Speech 2027\nMr Speaker,', 'binds'],
    [
      '# Resolution 3001\nThe Council,\nRecalling its resolution 1,\nNoting the report,\n1. Decides to act;\n2. Requests the Secretary to report;',
      'resolves',
    ],
    ['# Minutes of the Board\nThe meeting was held on 3 May.', 'meets'],
    ["# Pakistan's Policies: Gaps and Prospects\n## Abstract\nThis study looks back.\n## References", 'advises'],
    ['# Policy Brief 12: Courts\nThis brief summarises a meeting of the working group.\n## Recommendations', 'advises'],
    ['# Charter of the Valley\nWe, the people of the valley, demand:', 'demands'],
    ['# Open letter\nWe, the undersigned teachers and families, write to you.', 'demands'],
    ['# Questionnaire\nHow old are you?\nWhere do you live?\nWhat do you think?', 'asks'],
    ['# قومی پالیسی برائے تعلیم\nوزارتِ تعلیم', 'binds'],
    ['# میثاقِ امن\nہم عوام مطالبہ کرتے ہیں', 'demands'],
    ['# پالیسی بریف: نوجوان\n## سفارشات', 'advises'],
    ['# A Poem\nThe sea is grey.', 'unknown'],
  ])('%j', (source, voice) => {
    expect(voiceOf(written(source))).toBe(voice)
  })
})

describe('the title says it by its last word, not by its subject', () => {
  test.each([
    ['Critical Infrastructure Protection Policy', 'binds'],
    ['Closing the Gaps: National Education Plan 2031–2035', 'binds'],
    ['Towards a Safer Norland: National Strategy against Organised Crime', 'binds'],
    ["National Women's and Youth Employment Programme", 'binds'],
    ['Policy for the Review of Audit Findings', 'binds'],
    ['Review of the National Action Plan against Hunger', 'advises'],
    ['The National Action Plan at Five: An Assessment', 'advises'],
    ['Shadow Report on the Strategy for Roads', 'advises'],
    ['Petition on the Land Act', 'demands'],
    ['Minutes of the Review Committee on the Youth Strategy', 'meets'],
    ['Resolution on the Ports Agreement', 'resolves'],
  ])('%s: %s', (title, voice) => {
    expect(voiceOf(written(`# ${title}`))).toBe(voice)
  })
})

describe('documents of one name and two voices', () => {
  test('a charter of peace written by citizens demands, though it names the state and its plans', () => {
    const charter = `
      # Charter of Peace
      Recognizing that peace is everybody's business, we the participants of the national dialogue, among them scholars, lawyers and women of every
      province, put forward this charter and call upon all political parties and institutions of the state to act on it.
      ## Rule of law
      - The state should end the trials of civilians by courts martial.
      - The government must implement the National Action Plan as it stands.
      ## Education
      - Curricula that teach hatred must be rewritten.
      - Universities should let students elect their unions.`
    expect(voiceOf(written(charter))).toBe('demands')
  })

  test("a government's citizens' charter binds, though it says what is asked of citizens", () => {
    const charter = `
      # Citizens' Charter
      Directorate of Passports
      Government of Norland
      This charter says what every citizen who comes to one of our offices may expect from us, and what we ask of you in return for it.
      ## Our standards
      - We will issue a passport within ten working days.
      - Complaints are answered within a week.
      ## What we ask of you
      - Bring the original of your birth certificate.`
    expect(voiceOf(written(charter))).toBe('binds')
  })

  test('a communiqué of ministers binds, one of a congress of women demands', () => {
    const ministers = `
      # Joint Communiqué
      Ministers of Interior of Norland and Sudland, Havel, 3 May 2031
      We, the Ministers of Interior, met at Havel on 3 May 2031 to speak of the safety of those who live along the river and cross it daily.
      - We will open a joint post at the bridge by December.
      - We agree to meet every six months.`
    const women = `
      # Communiqué
      National Congress of Rural Women, Havel, 3 May 2031
      We, the women of fourteen districts, met at Havel for three days to speak of what the floods and the fighting have left us with.
      - We call on the Ministry of Lands to register our titles.
      - We ask parliament for a seat in every land board.`
    expect([ministers, women].map((text) => voiceOf(written(text)))).toEqual(['binds', 'demands'])
  })

  test('an accord of a government with a people’s movement binds both', () => {
    const accord = `
      # Peace Agreement between the Government of Norland and the Movement of Hill Farmers
      The Government and the Movement, tired of nine years of war, mindful of what the families of the dead expect of them, have agreed as follows.
      1. The Parties shall cease fire on the day of signature.
      2. The Movement undertakes to hand over its mines.
      3. Prisoners shall be exchanged within thirty days.`
    expect(voiceOf(written(accord))).toBe('binds')
  })

  test('a petition to a ministry demands, though its first line is the name of the ministry', () => {
    const petition = `
      To the Minister of Water and Power
      Government of Norland
      Sir, we the undersigned residents of the old harbour have had no clean water since the second of March, and three children have died.
      1. We ask that tankers be sent every day.
      2. The pumps must be mended before the rains.
      3. We demand an inquiry.`
    expect(voiceOf(written(petition))).toBe('demands')
  })
})

describe('documents of governments about women, youth and workers', () => {
  test('a national action plan binds, though women, networks and demands are its subject', () => {
    const plan = `
      # Second National Action Plan on Women, Peace and Security
      Ministry of Women, Youth and Families
      Republic of Norland
      Women's networks and unions of workers have demanded for years that those who end wars hear them. This plan answers what they have called for.
      ## Pillar 1: Participation
      1.1 Establish a register of women mediators.
      1.2 The Ministry will train 200 officers by 2033.`
    expect(voiceOf(written(plan))).toBe('binds')
  })

  test('a circular binds, though it encloses a petition', () => {
    const circular = `
      Government of Norland
      Department of Home Affairs
      No. 12/31 of 4 June 2031
      Subject: Petition of the residents of the old harbour
      I am directed to enclose a petition of the residents of the old harbour and to say that it is to be dealt with as set out here below.
      1. The Commissioner shall send tankers daily.
      2. A report is to reach this office by Friday.`
    expect(voiceOf(written(circular))).toBe('binds')
  })

  test('a budget speech binds, though it recalls what people ask for', () => {
    const speech = `
      # Speech of the Minister of Finance on the Estimates
      Mr Speaker, teachers demand higher pay, farmers call for cheaper seed, and the unions urge us to do both at once before the harvest is in.
      We will raise the pay of teachers by four per cent.
      I propose to abolish the duty on seed. We shall pay for it with a levy on sand.`
    expect(voiceOf(written(speech))).toBe('binds')
  })
})

describe('bodies that resolve, meet and advise', () => {
  test('a parliament resolves in its own words', () => {
    const motion = `
      # Motion on the Missing
      National Assembly of Norland
      This House notes with grief that four hundred persons are missing; recalls that the Constitution protects every one of them;
      urges the Government to publish their names; calls upon the Ministry of Interior to open its cells to the judges;
      and resolves to debate the matter again within ninety days.`
    expect(voiceOf(written(motion))).toBe('resolves')
  })

  test('a youth council keeps minutes without calling them so', () => {
    const minutes = `
      # Youth Council of Havel, third sitting
      Present: A. Brook (Chair), C. Dale, E. Ford
      Apologies: G. Hill
      The sitting was held in the old town hall on 5 March 2031 and was chaired by A. Brook, who thanked all for coming through the snow.
      1. It was agreed to write to the Mayor.
      2. C. Dale will draft the letter.`
    expect(voiceOf(written(minutes))).toBe('meets')
  })

  test('a think tank advises, though it promises to go on', () => {
    const brief = `
      # Police Reform in Norland: What Went Wrong
      Centre for Public Order, Havel
      In 2027 the Government of Norland adopted a strategy for its police. Four years later little of it has been done, and this brief asks why.
      ## Recommendations
      - The Ministry of Interior should publish its accounts.
      - Parliament should appoint the inspectors.
      We will return to the matter next year.`
    expect(voiceOf(written(brief))).toBe('advises')
  })

  test('a committee of parliament that reports advises', () => {
    const report = `
      # Fourth Report of the Select Committee on Prisons
      House of Deputies of Norland
      The Committee visited eleven prisons between May and August, heard thirty witnesses, and now lays its findings before the House in this report.
      1. We recommend that no prisoner be held in a corridor.
      2. The Ministry should report on this by March.`
    expect(voiceOf(written(report))).toBe('advises')
  })
})

describe('people who demand without saying so', () => {
  test('a union that sets its terms', () => {
    const terms = `
      # Ten Points for the Talks
      Lake Fishers' Union, Havel, March 2031
      - The boats back before the season.
      - A fund for the widows, paid by the Harbour Authority.`
    expect(voiceOf(written(terms))).toBe('demands')
  })

  test('but not an authority that is named after people, nor a union of states', () => {
    const authority = `
      # Programme for the Dry Years
      National Farmers' Authority, Republic of Norland
      - Dig 400 wells.`
    const union = `
      # Declaration on the Protection of Workers
      Heads of State of the Union of River States
      - Each State shall inspect its mines.`
    expect([authority, union].map((text) => voiceOf(written(text)))).toEqual(['binds', 'binds'])
  })
})
