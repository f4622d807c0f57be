import { type ZipPart, zip } from './zip.ts'

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

export interface DocxParts {
  /** What is inside `<w:body>`. */
  body: string
  /** The whole of the main part, instead of `body`. */
  document?: string
  styles?: string
  numbering?: string
  footnotes?: string
  endnotes?: string
  title?: string
  more?: ZipPart[]
}

/** A Word document out of the XML of its parts, each without its root; for tests. */
export function docx(parts: DocxParts): Uint8Array {
  const found: ZipPart[] = [
    { name: '[Content_Types].xml', content: CONTENT_TYPES },
    { name: '_rels/.rels', content: RELATIONS },
    { name: 'word/document.xml', content: parts.document ?? part('document', `<w:body>${parts.body}</w:body>`) },
  ]
  for (const name of ['styles', 'numbering', 'footnotes', 'endnotes'] as const) {
    const content = parts[name]
    if (content !== undefined) found.push({ name: `word/${name}.xml`, content: part(name, content) })
  }
  if (parts.title !== undefined) {
    const core = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${parts.title}</dc:title></cp:coreProperties>`
    found.push({ name: 'docProps/core.xml', content: core })
  }
  return zip([...found, ...(parts.more ?? [])])
}

/** A paragraph; `properties` is what stands in `<w:pPr>`. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${run(text)}</w:p>`
}

export function run(text: string, properties = ''): string {
  return `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

export function styled(text: string, style: string): string {
  return paragraph(text, `<w:pStyle w:val="${style}"/>`)
}

/** The next paragraph of a list. */
export function item(text: string, list: number, level = 0): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
}

export function table(rows: string[][]): string {
  const cell = (text: string) => `<w:tc>${text.startsWith('<') ? text : paragraph(text)}</w:tc>`
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}

/** A list's levels: number format, pattern and start of each. */
export function list(id: number, levels: [format: string, pattern: string, start?: number][]): string {
  const each = levels.map(
    ([format, pattern, start = 1], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`,
  )
  return `<w:abstractNum w:abstractNumId="${id}">${each.join('')}</w:abstractNum>`
}

export function style(id: string, name: string, more = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
}

function part(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} ${NAMESPACES}>${content}</w:${name}>`
}

const CONTENT_TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'

const RELATIONS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
