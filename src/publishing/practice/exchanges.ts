/** What the invented people ask and tell one another: requests, questions, a paper, remarks. */
import { comment } from '#src/coordination/comments/comment.ts'
import { startPaper, writeSection } from '#src/coordination/papers/strategy-paper.ts'
import { answerQuestion, releaseAnswer } from '#src/coordination/questions/answer-question.ts'
import { askQuestion } from '#src/coordination/questions/ask-question.ts'
import { answerRequest } from '#src/coordination/requests/answer-request.ts'
import { acceptAnswer, sendRequest } from '#src/coordination/requests/send-request.ts'
import { type Cast, daysFrom } from './cast.ts'

export type Promises = readonly [string[], string[]]

/** One answered and taken, one answered, one open, one past its day. */
export async function exchangeRequests(cast: Cast): Promise<void> {
  const { today } = cast
  const [bilal] = cast.secretariat
  const [police, others] = cast.agencies
  const ask = (organisation: string, title: string, text: string, day: number, due: number) =>
    cast.as(bilal, sendRequest, { organisation, title, text, due: daysFrom(today, due) }, daysFrom(today, day))
  const staff = await ask(police.organisation, 'Staff by district', 'How many people work in each district?', -40, -20)
  const told = { id: staff.id, revision: 1, text: 'Eleven in the hills, nineteen in the plain; the list is attached.' }
  await cast.as(police.visitor, answerRequest, told, daysFrom(today, -25))
  await cast.as(bilal, acceptAnswer, { id: staff.id, revision: 2 }, daysFrom(today, -22))
  const money = await ask(others.organisation, 'سال کا خرچ', 'اس سال اب تک کتنی رقم خرچ ہوئی؟', -15, 5)
  const spent = { id: money.id, revision: 1, text: 'اکتوبر کے آخر تک انتیس لاکھ کراؤن۔' }
  await cast.as(others.visitor, answerRequest, spent, daysFrom(today, -3))
  await ask(police.organisation, 'Vehicles out of order', 'Which vehicles cannot be used, and since when?', -6, 8)
  await ask(others.organisation, 'Schools closed by the flood', 'Which schools are still closed?', -30, -4)
}

/** One that waits for an answer, one whose answer waits for its release, and one that is on the record whole. */
export async function askAndAnswer(cast: Cast, [own, theirs]: Promises): Promise<void> {
  const { today } = cast
  const [police, others] = cast.agencies
  const ask = (organisation: string, commitment: string | undefined, title: string, text: string, due: number) =>
    cast.as(
      cast.member,
      askQuestion,
      { organisation, commitment, title, text, due: daysFrom(today, due) },
      daysFrom(today, -9),
    )
  await ask(police.organisation, own[0], 'Night staff', 'On how many nights was nobody on duty this year?', 12)
  const asked = await ask(others.organisation, theirs[0], 'تاخیر کی وجہ', 'یہ وعدہ اب تک کیوں پورا نہیں ہوا؟', 12)
  const text = 'سیلاب کے بعد عمارتوں کی مرمت میں وقت لگا؛ کام فروری میں مکمل ہو گا۔'
  await cast.as(others.visitor, answerQuestion, { id: asked.id, text }, daysFrom(today, -2))
  const whole = await ask(police.organisation, own[1], 'The register', 'Since when is the register kept?', 12)
  const since = 'Since October; it is kept in the district offices and can be looked at there.'
  await cast.as(police.visitor, answerQuestion, { id: whole.id, text: since }, daysFrom(today, -3))
  await cast.as(cast.secretariat[1], releaseAnswer, { id: whole.id, revision: 1 }, daysFrom(today, -1))
}

export async function writeTogether(cast: Cast, [own]: Promises): Promise<void> {
  const { today } = cast
  const [bilal] = cast.secretariat
  const [police, others] = cast.agencies
  const due = daysFrom(today, 40)
  const paper = await cast.as(bilal, startPaper, {
    title: 'Winter in the hills: what must be open, and who keeps it open',
    lead: police.organisation,
    contributors: [others.organisation],
    due,
    sections: [
      { title: 'What closed last winter', organisation: police.organisation, due },
      { title: 'اسکول اور شفاخانے', organisation: others.organisation, due },
    ],
  })
  const text = 'Four posts and two clinics could not be reached for eleven days in January.'
  await cast.as(police.visitor, writeSection, { id: paper.id, section: 0, edition: 0, text })
  const [commitment] = own
  if (commitment === undefined) return
  const remark = 'The new register counts from October. Please say from when the figures are comparable.'
  await cast.as(bilal, comment, { kind: 'commitments', id: commitment, text: remark, mentions: [police.post] })
  const reply = 'اکتوبر سے؛ اس سے پہلے کے اعداد پرانے رجسٹر کے ہیں۔'
  await cast.as(police.visitor, comment, { kind: 'commitments', id: commitment, text: reply })
}
