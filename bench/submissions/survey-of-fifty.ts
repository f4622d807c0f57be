/** An invited survey with fifty questions, opened, and tokens for it, issued before anything is measured. */
import { strict as assert } from 'node:assert'
import { constants, createPrivateKey, randomBytes, sign } from 'node:crypto'
import { unrestricted } from '#src/ledger/actor.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import { putMany } from '#src/ledger/records.ts'
import { putWorkspace } from '#src/ledger/workspaces.ts'
import { blindMessage, unblind } from '#src/voices/invitations/blind-token.ts'
import { addInvitations, issue, keepKey } from '#src/voices/invitations/invitation-store.ts'
import { type IssuingKey, newIssuingKey } from '#src/voices/invitations/issuing-key.ts'
import { tokenFault } from '#src/voices/invitations/token-fault.ts'
import type { Survey } from '#src/voices/surveying/survey-model.ts'
import { readFormFile } from '#src/voices/xlsform/read-file.ts'
import { practiceWorkspace } from '#src/workspaces/practice/generate.ts'

const day = '2026-11-21'

/** Forty questions with five choices, ten of them asked after others alone; five numbers, five in words. */
const formText = [
  '| survey |',
  '| | type | name | label | required | relevant |',
  ...Array.from({ length: 40 }, (_, at) => {
    const relevant = at % 4 === 3 ? `\${s${at - 1}} != 'e'` : ''
    return `| | select_one five | s${at} | Question ${at} | ${relevant ? '' : 'yes'} | ${relevant} |`
  }),
  ...Array.from({ length: 5 }, (_, at) => `| | integer | n${at} | Number ${at} | | |`),
  ...Array.from({ length: 5 }, (_, at) => `| | text | t${at} | Words ${at} | | |`),
  '| choices |',
  '| | list_name | name | label |',
  ...['a', 'b', 'c', 'd', 'e'].map((name) => `| | five | ${name} | Choice ${name} |`),
].join('\n')

export interface BenchSurvey {
  survey: Survey
  key: IssuingKey
}

export async function openBenchSurvey(ledger: Ledger): Promise<BenchSurvey> {
  const { form } = await readFormFile(Buffer.from(formText))
  assert.ok(form)
  const key = await newIssuingKey()
  const draft: Survey = {
    ...{
      id: 'fifty',
      title: { en: 'Fifty' },
      publisher: { en: 'The bench' },
      opens: '2020-01-01',
      closes: '2099-12-31',
    },
    ...{ selfSelected: false, invited: true, state: 'draft', form },
  }
  const survey: Survey = { ...draft, state: 'open', publicKey: key.publicKey }
  const bench = unrestricted('bench')
  const put = (data: Survey) => ({ id: data.id, label: 'TLP:CLEAR' as const, parties: [], data })
  await ledger.write(bench, 'practice', async (tx) => {
    await putWorkspace(tx, practiceWorkspace)
    await putMany(tx, 'surveys', [put(draft)])
    await keepKey(tx, survey.id, key.privateKey)
    await putMany(tx, 'surveys', [put(survey)])
    await addInvitations(tx, survey.id, ['first'])
  })
  await assertIssued(ledger, survey)
  return { survey, key }
}

/** One token comes the whole way; the others are the same signatures, made without the way. */
async function assertIssued(ledger: Ledger, survey: Survey): Promise<void> {
  const { publicKey = '' } = survey
  const asked = await blindMessage(publicKey)
  const blinded = Buffer.from(asked.blinded, 'base64url')
  const issued = await issue(ledger, 'practice', { survey: survey.id, code: 'first', blinded, today: day })
  assert.ok(issued.state === 'signed')
  const token = await unblind(publicKey, asked, issued.signature.toString('base64url'))
  assert.equal(await tokenFault(survey, token), null)
}

export function tokensFor({ key }: BenchSurvey, count: number): Promise<string[]> {
  const privateKey = createPrivateKey({ key: Buffer.from(key.privateKey, 'base64'), format: 'der', type: 'pkcs8' })
  const signing = { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }
  const one = () =>
    new Promise<string>((resolve, reject) => {
      const message = randomBytes(64)
      sign('sha384', message, signing, (error, signature) =>
        error ? reject(error) : resolve(Buffer.concat([message, signature]).toString('base64url')),
      )
    })
  return Promise.all(Array.from({ length: count }, one))
}

/** A page as a browser sends it, every question answered. */
export function sheetWith(token: string, at: number): string {
  const sheet = new URLSearchParams({ page: randomBytes(32).toString('base64url'), token })
  for (let question = 0; question < 40; question++) {
    sheet.append('asked', `s${question}`)
    sheet.append(`q-s${question}`, 'abcd'[(at + question) % 4] ?? 'a')
  }
  for (let question = 0; question < 5; question++) {
    sheet.append('asked', `n${question}`)
    sheet.append(`q-n${question}`, String(at % 90))
    sheet.append('asked', `t${question}`)
    sheet.append(`q-t${question}`, question === 0 ? `Words of somebody, number ${at}` : '')
  }
  return sheet.toString()
}
