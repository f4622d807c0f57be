import { expect, test } from 'vitest'
import { accessFrom } from './access-settings.ts'

test('without settings nothing is sent, no proxy is believed, and the site is where it listens', () => {
  expect(accessFrom({})).toEqual({ behindProxy: false })
})

test('a public address is taken with a slash at its end', () => {
  expect(accessFrom({ PUBLIC_ADDRESS: 'https://paimana.example.org' }).publicAddress).toBe(
    'https://paimana.example.org/',
  )
})

test.each([
  [{ PUBLIC_ADDRESS: 'paimana.example.org' }, /PUBLIC_ADDRESS is "paimana\.example\.org"/],
  [{ PUBLIC_ADDRESS: 'https://example.org/paimana' }, /without a path/],
  [{ BEHIND_PROXY: 'perhaps' }, /BEHIND_PROXY is "perhaps"; it is yes or no/],
  [{ SMTP_URL: 'smtp://mail.example.org' }, /MAIL_FROM has to say who sends/],
  [{ OPENID_PROVIDERS: '/no/such/file.json' }, /names the file "\/no\/such\/file.json", which cannot be read/],
  [{ OPENID_PROVIDERS: '[{}]' }, /OPENID_PROVIDERS, provider 1: id: /],
])('a wrong setting stops the start and says what would be right: %j', (settings, message) => {
  expect(() => accessFrom(settings)).toThrow(message)
})
