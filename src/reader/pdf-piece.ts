/** A run of type as the file places it, on an upright page whose origin is the upper left corner; all in points. */
export interface Piece {
  text: string
  x: number
  /** Baseline, downwards. */
  y: number
  width: number
  size: number
  font: string
  /** Its place in the order in which the file draws. */
  order: number
  /** Set as a raised figure: a reference to a note. */
  raised?: boolean
}

/** What pdf.js tells of a run: a matrix of six numbers, and its width along the line. */
export interface PlacedText {
  str: string
  transform: number[]
  width: number
  fontName: string
}

/** A page as pdf.js shows it: the matrix from the file's space to the upright page. */
export interface View {
  transform: number[]
  width: number
  height: number
}

interface Turned {
  piece: Piece
  /** Quarter turns from upright; null for type set at a slant, as watermarks are. */
  turns: number | null
}

/**
 * The runs of a page, upright. A table printed sideways turns with the most of its letters. Type that runs another way
 * than most (watermarks, labels up a margin) is left out: it belongs to no line.
 */
export function pieces(items: PlacedText[], view: View): { pieces: Piece[]; width: number } {
  const placed = items.map((item, order) => place(item, order, view))
  const turns = mainDirection(placed)
  const width = turns % 2 === 0 ? view.width : view.height
  return {
    pieces: placed.filter((one) => one.turns === turns).map(({ piece }) => turned(piece, turns, view)),
    width,
  }
}

function place({ str, transform, width, fontName }: PlacedText, order: number, view: View): Turned {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = view.transform
  const alongX = va * a + vc * b
  const alongY = vb * a + vd * b
  return {
    piece: {
      text: str,
      x: va * e + vc * f + ve,
      y: vb * e + vd * f + vf,
      width,
      size: Math.hypot(c, d),
      font: fontName,
      order,
    },
    turns: quarterTurns(alongX, alongY),
  }
}

function quarterTurns(x: number, y: number): number | null {
  const slant = Math.min(Math.abs(x), Math.abs(y)) / Math.max(Math.abs(x), Math.abs(y), Number.EPSILON)
  if (slant > 0.05) return null
  if (Math.abs(x) > Math.abs(y)) return x > 0 ? 0 : 2
  return y > 0 ? 1 : 3
}

function mainDirection(placed: Turned[]): number {
  const letters = [0, 0, 0, 0]
  for (const { piece, turns } of placed) {
    if (turns !== null) letters[turns] = (letters[turns] ?? 0) + piece.text.length
  }
  return letters.indexOf(Math.max(...letters))
}

function turned(piece: Piece, turns: number, view: View): Piece {
  const { x, y } = piece
  if (turns === 1) return { ...piece, x: y, y: view.width - x }
  if (turns === 2) return { ...piece, x: view.width - x, y: view.height - y }
  if (turns === 3) return { ...piece, x: view.height - y, y: x }
  return piece
}
