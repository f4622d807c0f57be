/** The form of a report, alive: what is typed is checked and kept, and whatever has to be decided is asked. */
import { shelfOf } from '#src/publishing/kept-on-device.ts'
import type { Finding } from '../check-entry.ts'
import { Checking } from './checking.ts'
import { Device } from './device.ts'
import { button, differences, element, notice } from './differences.ts'
import { FormLine } from './form-line.ts'
import { Keeper, type Standing } from './keeper.ts'
import { postDraft } from './post-draft.ts'
import { clockTime, type Say, sayIn } from './say.ts'
import type { LiveSetting } from './setting.ts'
import { offer, StatusLine } from './status-line.ts'
import { lineOf, offered, putIn, type Work } from './work.ts'

interface Live {
  line: FormLine
  checking: Checking
}

export class LiveForm {
  readonly keeper: Keeper
  readonly status: StatusLine
  readonly #form: HTMLFormElement
  readonly #say: Say
  readonly #lines: ReadonlyMap<string, Live>
  readonly #device: Device

  constructor(form: HTMLFormElement, setting: LiveSetting) {
    const say = sayIn(setting)
    this.#form = form
    this.#say = say
    this.status = new StatusLine(form, { ...setting, say })
    const sayFinding = ({ key, values }: Finding) => say(key, values)
    this.#lines = new Map(
      FormLine.in(form).map((line) => [
        line.about.indicator,
        { line, checking: new Checking(line, sayFinding, say('ui.errorPrefix')) },
      ]),
    )
    this.#device = new Device(shelfOf(window), setting.place, crypto.randomUUID())
    this.keeper = new Keeper(this.#begin(setting.revision), this.#device, {
      now: () => new Date(),
      send: (work, sent, leaving) => postDraft(setting.address, work, sent, leaving),
      after: (wait, then) => {
        const timer = setTimeout(then, wait)
        return () => clearTimeout(timer)
      },
      show: (standing, work) => this.#show(standing, work),
    })
    this.#listen()
    this.#offer(setting.tag)
    this.keeper.take(this.keeper.work)
  }

  /** As the page came: a line that came back with it waits for a decision, or for another wording. */
  #begin(revision: number): Work {
    const lines = [...this.#lines].map(([indicator, { line }]) => {
      const { stored, cameBack } = line.about
      const { fields } = line
      const work = lineOf(stored, fields)
      if (cameBack === 'refused') return [indicator, { ...work, refused: fields }]
      return [indicator, cameBack === 'met' ? { ...work, theirs: stored } : work]
    })
    for (const shown of this.#form.querySelectorAll('[data-stored-beside]')) shown.remove()
    return { revision, lines: Object.fromEntries(lines) }
  }

  #listen(): void {
    this.#form.addEventListener('input', ({ target }) => this.#typed(target as Element))
    this.#form.addEventListener('change', ({ target }) => this.#typed(target as Element))
    this.#form.addEventListener('focusout', ({ target, relatedTarget }) => {
      const { live, field } = this.#at(target as Element)
      if (!live || field === undefined) return
      const stays = relatedTarget instanceof Node && live.line.section.contains(relatedTarget)
      if (stays) live.checking.leave(field)
      else live.checking.leaveAll()
      const [news] = live.checking.check()
      if (news !== undefined) this.status.announce(news)
    })
  }

  #at(target: Element): { live?: Live; field?: string } {
    for (const live of this.#lines.values()) {
      if (live.line.section.contains(target)) return { live, field: live.line.fieldOf(target) }
    }
    return {}
  }

  #typed(target: Element): void {
    const { live, field } = this.#at(target)
    if (!live || field === undefined) return
    this.keeper.type(live.line.about.indicator, live.line.fields)
    live.checking.check()
  }

  #show(standing: Standing, { revision, lines }: Work): void {
    this.status.show(standing, this.#device.keeps)
    const hidden = this.#form.querySelector<HTMLInputElement>('input[name="revision"]')
    if (hidden) hidden.value = String(revision)
    for (const [indicator, { line }] of this.#lines) {
      const work = lines[indicator]
      if (!work) continue
      line.setWas(work.stored.was)
      this.#decision(line, work.theirs?.fields)
    }
  }

  /** Of a line that somebody else has changed: both wordings, for as long as it is not decided which stays. */
  #decision({ section, about }: FormLine, theirs: FormLine['fields'] | undefined): void {
    const shown = section.querySelector<HTMLElement>('[data-decision]')
    const live = this.#lines.get(about.indicator)
    if (!theirs || !live) {
      shown?.remove()
      return
    }
    const { line, checking } = live
    const key = JSON.stringify([theirs, line.fields])
    if (shown?.dataset.decision === key) return
    const decide = (whose: 'mine' | 'theirs') => () => {
      if (whose === 'theirs') line.fill(theirs)
      this.keeper.decide(about.indicator, whose)
      checking.leaveAll()
      checking.check()
      line.control('value')?.focus()
    }
    const say = this.#say
    const heads: [string, string] = [say('keeping.theirs'), say('keeping.mine')]
    const box = notice(
      say('keeping.theirsTitle'),
      differences([{ line, one: theirs, other: line.fields }], heads, say),
      element(
        'div',
        { className: 'buttons' },
        button(say('keeping.keepMine'), false, decide('mine')),
        button(say('keeping.takeTheirs'), true, decide('theirs')),
      ),
    )
    box.dataset.decision = key
    if (shown) shown.replaceWith(box)
    else section.querySelector('h2')?.after(box)
  }

  /** What an earlier visit has left on this device comes into the form only by a decision, with both sides in view. */
  #offer(tag: string): void {
    const left = this.#device.left()
    if (!left) return
    const { kept, keys } = left
    const open = offered(this.keeper.work, kept.lines)
    if (open.length === 0) {
      this.#device.forget(keys)
      return
    }
    const compared = open.flatMap((indicator) => {
      const live = this.#lines.get(indicator)
      const fields = kept.lines[indicator]?.fields
      return live && fields ? [{ line: live.line, one: live.line.fields, other: fields }] : []
    })
    const say = this.#say
    const put = () => {
      for (const { line, other } of compared) line.fill(other)
      this.keeper.take(putIn(this.keeper.work, kept.lines))
      this.#device.forget(keys)
      for (const { line } of compared) this.#lines.get(line.about.indicator)?.checking.check()
    }
    const box = offer(
      say('keeping.offer', { time: clockTime(kept.at, new Date(), tag) }),
      differences(compared, [say('keeping.inForm'), say('keeping.fromDevice')], say),
      [
        [say('keeping.putIn'), put],
        [say('keeping.throwAway'), () => this.#device.forget(keys)],
      ],
    )
    this.#form.before(box)
  }
}
