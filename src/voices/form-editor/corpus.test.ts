import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { translator } from '#src/i18n/translate.ts'
import { compile } from '#src/voices/answering/program.ts'
import { reviewForm } from '#src/voices/form-review/review.ts'
import { type CorpusForm, classify } from '#src/voices/xlsform/corpus/classify.ts'
import { nodesOf } from '#src/voices/xlsform/model.ts'
import { applyEdit } from './apply-edit.ts'
import { checkedForm } from './checked-form.ts'
import { EditError } from './edit-error.ts'
import { sayerOf, whenSaid } from './say-condition.ts'

const folder = process.env.PAIMANA_TEST_DATA

test.skipIf(!folder)(
  'every form of pyxform’s tests that is imported can be edited and reviewed: it stays as it is, and every step leaves one that can be asked',
  () => {
    const all: CorpusForm[] = JSON.parse(readFileSync(`${folder}/data/xlsform/forms.json`, 'utf8'))
    const counts = { forms: 0, picked: 0, kept: 0, steps: 0, refused: 0 }
    for (const each of all) {
      const { form, id } = classify(each)
      if (!form) continue
      counts.forms += 1
      expect(checkedForm(form), id).toEqual(form)
      expect(() => reviewForm(form), id).not.toThrow()
      const sayer = sayerOf(form, form.languages[0]?.name ?? '', translator('en'))
      for (const node of nodesOf(form.nodes)) {
        if (node.relevant !== '') counts[whenSaid(sayer, node).isRaw ? 'kept' : 'picked'] += 1
        for (const way of ['up', 'down'] as const) {
          try {
            const { form: after } = applyEdit(form, { do: 'move', path: node.path, way })
            expect(compile(after).faults, `${id} ${node.path} ${way}`).toEqual([])
            expect([...nodesOf(after.nodes)]).toHaveLength([...nodesOf(form.nodes)].length)
            counts.steps += 1
          } catch (error) {
            if (!(error instanceof EditError)) throw error
            counts.refused += 1
          }
        }
      }
    }
    expect(counts).toEqual({ forms: 189, picked: 7, kept: 0, steps: 598, refused: 8 })
  },
)
