import type { Form } from '#src/voices/xlsform/model.ts'
import { UNNAMED } from '#src/voices/xlsform/reading/words.ts'
import { add, addOther, changeKind, duplicate, ownList } from './add-node.ts'
import { askWhen, askWhenText, changeGroup, changeQuestion, remove } from './change-node.ts'
import { checkedForm } from './checked-form.ts'
import { changeList, newList, removeList } from './choice-lists.ts'
import { EditError } from './edit-error.ts'
import type { Edit, Edited, EditOf } from './edit-model.ts'
import { move, moveInto } from './places.ts'
import { addLanguage, nameLanguage, removeLanguage, setWords } from './translations.ts'

type Deed<K extends Edit['do']> = (form: Form, edit: EditOf<K>) => Edited

const DEEDS: { [K in Edit['do']]: Deed<K> } = {
  settings: changeSettings,
  add,
  question: changeQuestion,
  kind: changeKind,
  group: changeGroup,
  move,
  into: moveInto,
  duplicate,
  remove,
  when: askWhen,
  'when-text': askWhenText,
  other: addOther,
  'own-list': ownList,
  'new-list': newList,
  list: changeList,
  'remove-list': removeList,
  words: setWords,
  'add-language': addLanguage,
  'name-language': nameLanguage,
  'remove-language': removeLanguage,
}

/**
 * Does one deed to a form. What comes of it is a form that a workbook can say, and that can be asked.
 * @throws EditError with what stands against it; the form stays as it was
 */
export function applyEdit(form: Form, edit: Edit): Edited {
  const deed = DEEDS[edit.do] as Deed<Edit['do']>
  const { form: changed, at } = deed(form, edit as never)
  return { form: checkedForm(changed), at }
}

function changeSettings(form: Form, { title, pages, defaultLanguage }: EditOf<'settings'>): Edited {
  if (defaultLanguage !== '' && !form.languages.some(({ name }) => name === defaultLanguage))
    throw new EditError('formEditor.error.noLanguage', { language: defaultLanguage }, 'defaultLanguage')
  // Columns without a language are read as the default one: its own words would be lost.
  if (defaultLanguage !== '' && form.languages.length > 1 && form.languages.some(({ name }) => name === UNNAMED))
    throw new EditError('formEditor.error.nameFirst', {}, 'defaultLanguage')
  const others = form.settings.style.split(/\s+/).filter((word) => word !== 'pages' && word !== '')
  const style = [...(pages ? ['pages'] : []), ...others].join(' ')
  return { form: { ...form, settings: { ...form.settings, title: title.trim(), style, defaultLanguage } }, at: '' }
}
