// biome-ignore-all lint/suspicious/noTemplateCurlyInString: references of XLSForm look like this
/** A form for tests: a skip, a choice of several, a range, words, and a constraint. */
export const formText = [
  '| survey |',
  '| | type | name | label::English (en) | label::Urdu (ur) | required | relevant | constraint | parameters |',
  '| | select_one yn | heard | Heard of it? | سنا ہے؟ | yes | | | |',
  "| | select_multiple media | where | Where? | کہاں؟ | | ${heard} = 'yes' | | randomize=true |",
  '| | integer | age | Your age | آپ کی عمر | | | . >= 18 | |',
  '| | range | trust | Trust, 1 to 5 | بھروسا، 1 سے 5 | | | | start=1 end=5 step=1 |',
  '| | text | why | Why? | کیوں؟ | | | | |',
  '| choices |',
  '| | list_name | name | label::English (en) | label::Urdu (ur) |',
  '| | yn | yes | Yes | جی ہاں |',
  '| | yn | no | No | نہیں |',
  '| | media | tv | Television | ٹی وی |',
  '| | media | radio | Radio | ریڈیو |',
  '| | media | friends | Friends | دوست |',
  '| settings |',
  '| | form_title | default_language |',
  '| | Water | English (en) |',
].join('\n')
