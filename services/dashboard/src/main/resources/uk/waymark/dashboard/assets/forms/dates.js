import {element} from '../dom.js'
import {fieldName} from './fields.js'
import {group, input, select, set} from './groups.js'

const PARTS = [['day', 2], ['month', 2], ['year', 4]]
const HOW = [['exact', 'As given: a day, a month or a year'], ['by', 'On that day or earlier'], ['unknown', 'It happened, but nobody knows when']]

/** Whether an ISO day exists. */
export function isDay(text) {
  const read = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text ?? '') && !isNaN(read) && read.toISOString().startsWith(text)
}

/** Three fields for a day, of which the smaller ones may stay empty where only the month or the year is known. */
function parts(name) {
  const fields = Object.fromEntries(PARTS.map(([part, width]) => [part, input(`${name}.${part}`, 'input',
    {type: 'text', inputmode: 'numeric', class: `govuk-input govuk-date-input__input govuk-input--width-${width}`})]))
  const answer = element('div', {class: 'govuk-date-input'}, PARTS.map(([part]) => element('div', {class: 'govuk-date-input__item'},
    element('label', {class: 'govuk-label govuk-date-input__label', for: fields[part].id}, fieldName(part)), fields[part])))
  const typed = () => PARTS.map(([part]) => fields[part].value.trim())
  return {
    answer, fields,
    read() {
      const [day, month, year] = typed()
      return [year, (month || day) && month.padStart(2, '0'), day && day.padStart(2, '0')].filter(Boolean).join('-')
    },
    write(iso) {
      const [year = '', month = '', day = ''] = (iso ?? '').split('-')
      Object.entries({year, month, day}).forEach(([part, value]) => { fields[part].value = value.replace(/^0(?=\d$)/, '') })
    },
    raw: typed,
    put: values => PARTS.forEach(([part], i) => { fields[part].value = values?.[i] ?? '' })
  }
}

/** A day. Says ISO 8601, or what was typed when that is no day. */
export function day(name, field, {path}) {
  const {answer, read, write, raw, put} = parts(name)
  return {
    elements: [set(path(name), name, field.label ?? fieldName(name), answer, field.hint)],
    say: () => read() || undefined, from: write, raw, put,
    check() {
      if (read() && !isDay(read())) return [[path(name), 'Enter a day that exists, such as 27 3 2026']]
      return !read() && field.required ? [[path(name), 'Enter the day']] : []
    }
  }
}

/** A date as far as it is known. */
export function known(name, field, {path}) {
  const {answer, read, write, raw, put} = parts(name)
  const how = select(`${name}.how`, HOW)
  const holder = element('div', {}, answer, element('div', {class: 'govuk-form-group wm-how'},
    element('label', {class: 'govuk-label', for: how.id}, 'How it is known'), how))
  const precision = () => ({4: 'year', 7: 'month'}[read().length] ?? 'day')
  return {
    elements: [set(path(name), name, field.label ?? fieldName(name), holder,
      `${field.hint ? field.hint + ' ' : ''}Leave the day, or day and month, empty where they are not known.`)],
    say: () => how.value === 'unknown' ? {precision: 'unknown'}
      : read() ? {precision: how.value === 'by' ? 'by' : precision(), value: read()} : undefined,
    from(date) {
      how.value = {by: 'by', unknown: 'unknown'}[date?.precision] ?? 'exact'
      write(date?.value)
    },
    raw: () => [...raw(), how.value],
    put(values) {
      put(values)
      how.value = values?.[3] ?? 'exact'
    },
    check(said) {
      const value = read()
      if (how.value === 'unknown') return value ? [[path(name), 'Leave the date empty, or say that it is known']] : []
      if (!value) return field.required || how.value === 'by' ? [[path(name), 'Enter what is known of the date']] : []
      if (how.value === 'by' && !isDay(value)) return [[path(name), 'Enter a whole day that exists: it happened on it or earlier']]
      if (!isDay((value + '-01-01').slice(0, Math.max(10, value.length)))) {
        return [[path(name), 'Enter a day, a month or a year that exists, such as 27 3 2026']]
      }
      const start = said[field.after]
      return start?.value && latest(value) < start.value && start.precision !== 'by' ? [[path(name), 'It cannot end before it began']] : []
    }
  }
}

const latest = value => (value + '-99-99').slice(0, 10)

/** A known date as an address writes it: `2017-04-03`, `2017-04`, `by 2021-12-20`, `unknown`. */
export function knownFrom(text) {
  if (text === 'unknown') return {precision: 'unknown'}
  return text.startsWith('by ') ? {precision: 'by', value: text.slice(3)} : {precision: 'day', value: text}
}
