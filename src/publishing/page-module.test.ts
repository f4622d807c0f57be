import { expect, test } from 'vitest'
import { contentSecurityPolicy, framedPolicy, framingPolicy, secured } from './headers.ts'
import { modulesOf, pageModule, policyWithModules } from './page-module.tsx'

test('the modules of a page are those that its routes name, each once', () => {
  expect(modulesOf([undefined, null, { other: 1 }, pageModule('/assets/a.js'), pageModule('/assets/a.js')])).toEqual([
    '/assets/a.js',
  ])
})

test('a page without a module lets no script run', () => {
  expect(contentSecurityPolicy).toContain("default-src 'none'")
  expect(contentSecurityPolicy).not.toContain('script-src')
})

test('a page with a module keeps its policy through the headers that every answer carries', () => {
  const policy = policyWithModules('abc')
  const answer = secured(new Response('', { headers: { 'content-security-policy': policy } }))
  expect(answer.headers.get('content-security-policy')).toBe(policy)
  expect(policy).toMatch(/script-src 'nonce-abc'(;|$)/)
  expect(secured(new Response('')).headers.get('content-security-policy')).toBe(contentSecurityPolicy)
})

test('only a page of ours may show another of ours in a frame, and only where both say so', () => {
  expect(contentSecurityPolicy).toContain("frame-ancestors 'none'")
  expect(contentSecurityPolicy).not.toContain('frame-src')
  expect(framingPolicy).toContain("frame-src 'self'")
  expect(framingPolicy).toContain("frame-ancestors 'none'")
  expect(framedPolicy).toContain("frame-ancestors 'self'")
  expect(policyWithModules('abc', framedPolicy)).toBe(`${framedPolicy}; script-src 'nonce-abc'; connect-src 'self'`)
})
