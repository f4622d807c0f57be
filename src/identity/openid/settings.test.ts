import { expect, test } from 'vitest'
import { ProviderSettings, providersFrom } from './settings.ts'

const ministry = {
  id: 'ministry',
  name: { en: 'Ministry of Wells', ur: 'وزارتِ چاہات' },
  issuer: 'https://login.example.org/wells',
  clientId: 'paimana',
  clientSecret: 'secret',
}

test('a provider needs no more than its name, its issuer and what it knows us by', () => {
  expect(providersFrom(JSON.stringify([ministry]))).toEqual([{ ...ministry, trustSecondFactor: false, acrValues: [] }])
})

test.each([
  ['https://login.example.org', true],
  ['http://127.0.0.1:9000', true],
  ['http://localhost:9000/realms/a', true],
  ['http://login.example.org', false],
  ['http://127.0.0.1.example.org', false],
  ['https://user:password@login.example.org', false],
  ['https://login.example.org?tenant=a', false],
  ['https://login.example.org#a', false],
  ['ftp://login.example.org', false],
  ['login.example.org', false],
])('that %s may be an issuer is %s', (issuer, may) => {
  expect(ProviderSettings.safeParse({ ...ministry, issuer }).success).toBe(may)
})

test.each([
  ['{}', /is a JSON array of providers/],
  ['[', /is a JSON array of providers/],
  [JSON.stringify([{ ...ministry, issuer: 'http://login.example.org' }]), /provider 1: issuer: is an https address/],
  [JSON.stringify([ministry, { ...ministry, id: 'A B' }]), /provider 2: id: an id has small letters/],
  [JSON.stringify([{ ...ministry, mailDomains: ['@example.org'] }]), /mailDomains\.0: is what stands behind the @/],
  [JSON.stringify([{ ...ministry, secret: 'x' }]), /Unrecognized key: "secret"/],
  [JSON.stringify([{ ...ministry, clientSecret: undefined }]), /clientSecret/],
  [JSON.stringify([ministry, { ...ministry, issuer: 'https://b.example' }]), /names the id "ministry" twice/],
  [JSON.stringify([ministry, { ...ministry, id: 'b' }]), /names the issuer "https:\/\/login.example.org\/wells" twice/],
])('the settings %s stop the start and say what would be right', (text, message) => {
  expect(() => providersFrom(text)).toThrow(message)
})

test('what is said of wrong settings holds no secret', () => {
  const wrong = JSON.stringify([{ ...ministry, issuer: 'x', clientSecret: 'very secret' }])
  expect(() => providersFrom(wrong)).toThrow(expect.not.objectContaining({ message: expect.stringContaining('very') }))
})
