/** Work that comes singly and is cheaper in one go: what is added while some is under way goes together in the next. */

interface Waiting<Given, Result> {
  given: Given
  resolve(result: Result): void
  reject(error: unknown): void
}

/** At once, so that nobody waits for a heap. */
const most = 100

export class Together<Given, Result> {
  readonly #work: (given: readonly Given[]) => Promise<Result[]>
  #waiting: Waiting<Given, Result>[] = []
  #running = false

  /** @param work tells of each, in the order given; nothing is done where it throws */
  constructor(work: (given: readonly Given[]) => Promise<Result[]>) {
    this.#work = work
  }

  get isIdle(): boolean {
    return !this.#running
  }

  add(given: Given): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ given, resolve, reject })
      if (!this.#running) void this.#run()
    })
  }

  async #run(): Promise<void> {
    this.#running = true
    while (this.#waiting.length > 0) await this.#done(this.#waiting.splice(0, most))
    this.#running = false
  }

  /** One that cannot be done does not take the others with it. */
  async #done(some: Waiting<Given, Result>[]): Promise<void> {
    try {
      const results = await this.#work(some.map(({ given }) => given))
      for (const [at, one] of some.entries()) {
        const result = results[at]
        if (result === undefined) one.reject(new Error('Nothing was told of it'))
        else one.resolve(result)
      }
    } catch (error) {
      const [first] = some
      if (some.length === 1) first?.reject(error)
      else for (const one of some) await this.#done([one])
    }
  }
}
