import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Form, type Group, nodesOf, type OutOfScope, questionsOf } from '../model.ts'
import { type Classified, type CorpusForm, classify } from './classify.ts'
import { countsOf, isClean } from './counts.ts'
import { differences } from './facts.ts'
import { modelFacts } from './model-facts.ts'
import { Xform } from './xform.ts'
import { xformFacts } from './xform-facts.ts'

const folder = process.env.PAIMANA_TEST_DATA

/** How a form shows that it uses a feature: looked for in its text, not by the reader that refuses it. */
const SIGNS: Record<OutOfScope, RegExp> = {
  repeat: /begin[ _]repeat|indexed-repeat|position\(|\|\s*repeat_count/i,
  loop: /begin[ _]loop/,
  media: /\b(?:image|audio|video|big-image|file|background-audio|photo)\b|\|\s*media/,
  location: /geopoint|geotrace|geoshape|\bgps\b|\bosm\b|background-geopoint|start-geopoint/,
  entities: /\|\s*entities\s*\||save_to/,
  pulldata: /pulldata\s*\(/,
  externalData: /(?:xml|csv)-external|_from_file|select_one_external|external_choices|search\s*\(/,
  lookup: /instance\s*\(|\[.*=/,
  metadata: /\b(?:start|end|today|deviceid|username|phonenumber|email|audit|simserial|subscriberid|instanceID)\b/,
  lastSaved: /\$\{last-saved#/,
  barcode: /\bbarcode\b/,
  externalApp: /\bintent\b|\bex:/,
  notXPath: /[£¥§©®₱₩]|\$\(/,
}

describe.skipIf(!folder)('the 710 forms of pyxform’s own tests', () => {
  const forms: CorpusForm[] = folder ? JSON.parse(readFileSync(`${folder}/data/xlsform/forms.json`, 'utf8')) : []
  const classified = forms.map(classify)
  const byId = new Map(forms.map((form) => [form.id, form]))
  const textOf = ({ id }: Classified) => byId.get(id)?.form ?? ''

  test('that it accepts are imported whole or refused by name, none in between', () => {
    expect(classified.filter(({ here }) => here === 'differs')).toEqual([])
    expect(isClean(classified)).toBe(true)
    expect(countsOf(classified).accepts).toEqual({ imported: 189, outOfScope: 330, refused: 0, differs: 0 })
  })

  test('that it refuses are refused', () => {
    expect(countsOf(classified).refuses).toEqual({ imported: 0, outOfScope: 126, refused: 65, differs: 0 })
  })

  test('are refused for a feature only where they really use it', () => {
    for (const form of classified) {
      for (const feature of form.features) expect(textOf(form), `${form.id} ${feature}`).toMatch(SIGNS[feature])
    }
  })

  test('are compared so that any change to what was imported is seen', () => {
    const seen = new Map<string, number>()
    for (const { id, form } of classified) {
      const xml = byId.get(id)?.xform
      if (!form || !xml) continue
      for (const [what, changed] of changes(form)) {
        const found = differences(
          modelFacts(changed, new Xform(xml).root, new Xform(xml).title),
          xformFacts(xml),
          'default',
        )
        expect(found, `${id}: ${what}`).not.toEqual([])
        seen.set(what, (seen.get(what) ?? 0) + 1)
      }
    }
    expect([...seen.keys()].sort()).toEqual(['choices', 'constraint', 'label', 'order', 'relevant'])
  })
})

/** The same form with one thing otherwise. */
function* changes(form: Form): Generator<[string, Form]> {
  const copy = () => structuredClone(form)
  const [question] = [...questionsOf(form)].filter(({ label }) => Object.keys(label).length > 0)
  if (!question) return
  const change = (what: string, alter: (form: Form) => void): [string, Form] => {
    const changed = copy()
    alter(changed)
    return [what, changed]
  }
  const same = (changed: Form) => [...questionsOf(changed)].find(({ path }) => path === question.path) ?? question
  yield change('relevant', (changed) => {
    same(changed).relevant += '1 = 1'
  })
  yield change('constraint', (changed) => {
    same(changed).constraint += '. != 7'
  })
  if (question.type !== 'calculate') {
    yield change('label', (changed) => {
      for (const language of Object.keys(question.label)) same(changed).label[language] += ' otherwise'
    })
  }
  const isReordered = [...nodesOf(form.nodes)].length > 1 && form.nodes.length > 1
  if (isReordered && form.nodes.every((node) => node.kind === 'group' || shownAlways(node))) {
    yield change('order', (changed) => void changed.nodes.reverse())
  }
  const list = Object.values(form.lists).find((choices) => choices.length > 1)
  if (list)
    yield change(
      'choices',
      (changed) =>
        void Object.values(changed.lists)
          .find((choices) => choices.length > 1)
          ?.pop(),
    )
}

const shownAlways = (node: Exclude<Form['nodes'][number], Group>) => node.type === 'text' || node.type === 'integer'
