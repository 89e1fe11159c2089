import {element} from '../dom.js'
import {day, known} from './dates.js'
import {fieldName} from './fields.js'
import {set} from './groups.js'
import {findings, lines, spans} from './lists.js'
import {choice, prose, text, truth} from './simple.js'

const KINDS = {text, prose, choice, truth, day, known, source, lines, spans, findings}

/**
 * A field of a form: its elements; what it `say`s to the API, undefined where nothing; `from`, the way back; what was
 * typed as `raw`, and how to `put` it back; and what a `check` finds wrong, as pairs of a path and words.
 *
 * @param field {as, label, hint, required, format, options}
 * @param context {path, vocabulary, kinds}: where the request holds a name, the words there are, further kinds
 */
export const control = (name, field, context) => ({...KINDS, ...context.kinds})[field.as](name, field, context)

function source(name, field, context) {
  const parts = {
    confidence: choice(`${name}.confidence`, {label: 'How far it can be trusted', options: ({vocabulary}) => vocabulary.confidences}, context),
    title: text(`${name}.title`, {label: 'Title of the document'}, context),
    link: text(`${name}.link`, {label: 'Link to it', format: 'link'}, context)
  }
  const all = Object.entries(parts)
  const say = () => {
    const said = all.map(([part, one]) => [part, one.say()]).filter(([, value]) => value)
    return said.length ? Object.fromEntries(said) : undefined
  }
  return {
    elements: [set(context.path(name), name, field.label ?? fieldName(name), element('div', {}, all.flatMap(([, one]) => one.elements)), field.hint)],
    say, from: value => all.forEach(([part, one]) => one.from(value?.[part])),
    raw: () => all.map(([, one]) => one.raw()), put: raw => all.forEach(([, one], i) => one.put(raw?.[i])),
    check: () => field.required && !parts.title.say() && !parts.link.say()
      ? [[context.path(name), 'Give the title of a document or a link']]
      : all.flatMap(([, one]) => one.check())
  }
}
