import type { Attributes } from './xml.ts'

/** What is not the document's text: programs, controls, what a browser does not show, what leads to other pages. */
const OUTSIDE = new Set(
  'script style noscript template head nav button select textarea svg canvas iframe object audio video del rt rp'.split(
    ' ',
  ),
)

const OUTSIDE_ROLES = new Set(['navigation', 'search', 'banner', 'contentinfo', 'doc-backlink', 'doc-toc', 'menu'])

/** Names that content systems give to what surrounds a text. */
const OUTSIDE_CLASSES = new Set(
  'nav navbar navigation breadcrumb breadcrumbs menu toc skip-link sr-only visually-hidden footnote-back footnote-backref reversefootnote'.split(
    ' ',
  ),
)

export function isOutside(name: string, attributes: Attributes): boolean {
  if (OUTSIDE.has(name) || OUTSIDE_ROLES.has(attributes.role ?? '')) return true
  if (attributes.hidden !== undefined || attributes['aria-hidden'] === 'true') return true
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style ?? '')) return true
  // A class on the whole page says how the page looks, not that the page is a menu.
  return name !== 'body' && name !== 'html' && classes(attributes).some((word) => OUTSIDE_CLASSES.has(word))
}

const NOTE_KINDS = new Set(['doc-footnote', 'doc-endnote', 'footnote', 'endnote'])

export function isNote(attributes: Attributes): boolean {
  return NOTE_KINDS.has(attributes.role ?? '') || NOTE_KINDS.has(attributes['epub:type'] ?? '')
}

const NOTES_KINDS = new Set(['doc-endnotes', 'footnotes', 'endnotes'])

/** The part of a page that holds its notes: every item of a list in it is one. */
export function isNotes(attributes: Attributes): boolean {
  const words = [...classes(attributes), attributes.role ?? '', attributes['epub:type'] ?? '', attributes.id ?? '']
  return words.some((word) => NOTES_KINDS.has(word))
}

function classes(attributes: Attributes): string[] {
  return attributes.class?.toLowerCase().split(/\s+/) ?? []
}
