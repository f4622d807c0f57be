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
