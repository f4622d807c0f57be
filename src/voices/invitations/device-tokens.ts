/** What of an invitation stays on a device: the message while it is being signed, then the token, until it is taken away. */
import { placeOn, type Shelf } from '#src/publishing/kept-on-device.ts'
import type { Asked } from './blind-token.ts'

export interface TokenPlace {
  workspace: string
  survey: string
}

/** Of whoever holds the device: no account knows of it. */
const nameOf = ({ workspace, survey }: TokenPlace, what: string) => placeOn('anybody', 'token', workspace, survey, what)

export class DeviceTokens {
  readonly #shelf: Shelf
  readonly #place: TokenPlace

  constructor(shelf: Shelf, place: TokenPlace) {
    this.#shelf = shelf
    this.#place = place
  }

  /** What is being asked for with an invitation: asked for again, it gives the same token. */
  asked(code: string): Asked | null {
    const text = this.#shelf.getItem(nameOf(this.#place, code))
    return text === null ? null : (JSON.parse(text) as Asked)
  }

  keepAsked(code: string, asked: Asked): void {
    this.#shelf.setItem(nameOf(this.#place, code), JSON.stringify(asked))
  }

  /** The newest token for the survey. */
  get token(): string | null {
    return this.#shelf.getItem(nameOf(this.#place, 'token'))
  }

  /** From here on nothing on the device tells which invitation it came from. */
  keepToken(code: string, token: string): void {
    this.#shelf.setItem(nameOf(this.#place, 'token'), token)
    this.#shelf.removeItem(nameOf(this.#place, code))
  }

  forget(): void {
    this.#shelf.removeItem(nameOf(this.#place, 'token'))
  }
}
