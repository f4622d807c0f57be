import type { Area } from '#src/coordination/model.ts'

interface SaidArea {
  name: string
  /** Its names in other scripts and languages. */
  others?: readonly string[] | undefined
  code?: string | undefined
}

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** An area that only a file tells of; the wider one stands in its id. */
export function newArea(
  { name, others = [], code }: SaidArea,
  { level, scheme }: { level: Area['classification']; scheme: string },
  parent: string | undefined,
): Area {
  const own = plain(name) || plain(code ?? '') || 'area'
  const arabic = others.find((other) => /\p{Script=Arabic}/u.test(other))
  const rest = others.filter((other) => other !== arabic && other !== name)
  return {
    id: [...(parent ? [parent] : []), own].join('-').slice(0, 110).replace(/-$/, ''),
    name: { en: name, ...(arabic ? { ur: arabic } : {}) },
    ...(rest.length > 0 ? { otherNames: rest } : {}),
    ...(code ? { codes: { [scheme]: code } } : {}),
    classification: level,
    ...(parent ? { parent } : {}),
  }
}
