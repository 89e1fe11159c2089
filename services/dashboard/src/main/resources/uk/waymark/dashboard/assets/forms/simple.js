import {gradeName, sentence} from '../words.js'
import {fieldName} from './fields.js'
import {FORMATS} from './formats.js'
import {group, input, select} from './groups.js'

const simple = (name, field, {path}, made) => ({
  elements: [group(path(name), field.label ?? fieldName(name), made, field.hint)],
  say: () => made.value.trim() || undefined,
  from: value => { made.value = value ?? '' },
  raw: () => made.value,
  put: raw => { made.value = raw ?? '' },
  check() {
    const value = made.value.trim()
    if (!value) return field.required ? [[path(name), made.matches('select') ? 'Choose one' : 'Enter something here']] : []
    const [shape, words] = FORMATS[field.format] ?? [/./s]
    return shape.test(value) ? [] : [[path(name), words]]
  }
})

export const text = (name, field, context) => simple(name, field, context, input(name, 'input', {type: 'text'}))

export const prose = (name, field, context) => simple(name, field, context, input(name, 'textarea', {rows: 3}))

/** One of the words that `options` gives for the context; `blank` says what none of them is called, null that one must be. */
export function choice(name, field, context) {
  const options = field.options(context).map(one => Array.isArray(one) ? one : [one, name.endsWith('grade') ? gradeName(one) : sentence(one)])
  const made = select(name, [...field.blank === null ? [] : [['', field.blank ?? (field.required ? 'Choose' : 'Not said')]], ...options])
  return simple(name, field, context, made)
}

/** Yes or no, in words. */
export function truth(name, field, context) {
  const made = choice(name, {...field, blank: null, options: () => [['false', field.no], ['true', field.yes]]}, context)
  return {...made, say: () => made.say() === 'true', from: value => made.from(String(value ?? false))}
}
