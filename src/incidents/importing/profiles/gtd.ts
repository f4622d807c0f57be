import type { Mapping } from '../mapping-model.ts'

/**
 * The columns of the Global Terrorism Database, for who has a licence to it; nothing of it is shipped. Its collection changed on 1 January
 * 1998, 1 April 2008 and 1 January 2012: a source of it states them as `breaks`. Its groups are names, not kinds: the perpetrator stays unknown.
 */
export const gtd: Mapping = {
  id: 'eventid',
  day: { year: 'iyear', month: 'imonth', day: 'iday' },
  place: { names: ['provstate', 'city'], latitude: 'latitude', longitude: 'longitude', words: 'city' },
  dyad: 'gname',
  axes: {
    eventClass: [{ is: 'attack' }],
    type: [{ text: 'attacktype1_txt' }],
    tactic: [
      { when: { suicide: ['1'] }, is: 'suicide' },
      {
        column: 'attacktype1',
        values: {
          1: 'target-killing',
          2: 'firing',
          3: 'bomb',
          4: 'other',
          5: 'kidnapping',
          6: 'kidnapping',
          7: 'sabotage',
          8: 'other',
          9: 'unknown',
        },
      },
    ],
    target: [
      {
        column: 'targtype1',
        values: {
          ...{
            1: 'business',
            2: 'government',
            3: 'security-forces',
            4: 'security-forces',
            5: 'health',
            6: 'transport',
          },
          ...{
            7: 'government',
            8: 'education',
            9: 'infrastructure',
            10: 'media',
            11: 'transport',
            12: 'aid',
            13: 'other',
          },
          ...{
            14: 'civilians',
            15: 'worship',
            16: 'infrastructure',
            17: 'armed-group',
            18: 'civilians',
            19: 'transport',
          },
          ...{ 20: 'unknown', 21: 'infrastructure', 22: 'armed-group' },
        },
      },
    ],
    placePrecision: [
      { column: 'specificity', values: { 1: 'exact', 2: 'near', 3: 'district', 4: 'province', 5: 'unknown' } },
    ],
  },
  deaths: 'nkill',
  injured: 'nwound',
}
