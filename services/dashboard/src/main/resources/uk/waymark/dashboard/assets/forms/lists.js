import {element, hidden} from '../dom.js'
import {day} from './dates.js'
import {fieldName} from './fields.js'
import {button, set} from './groups.js'
import {choice, prose, text} from './simple.js'

/**
 * Rows of the same kind, as many as somebody wants.
 *
 * @param parts of a row by name; one without a name where a row is a single value
 */
function list(name, field, context, parts) {
  const one = field.one ?? fieldName(name).replace(/s$/, '')
  const rows = element('div', {}), more = button(`Add ${/^[aeiou]/i.test(one) ? 'an' : 'a'} ${one.toLowerCase()}`)
  const answer = element('div', {}, rows, more)
  const least = field.least ?? 0
  let all = []
  const row = i => Object.entries(parts).map(([part, [as, about]]) => {
    const label = `${one} ${i + 1}` + (about.label ? `: ${about.label}` : '')
    return [part, as(`${name}[${i}]` + (part ? `.${part}` : ''), {...about, label}, context)]
  })
  const lay = raws => {
    all = raws.map((raw, i) => row(i))
    all.forEach((fields, i) => fields.forEach(([, control], k) => raws[i] && control.put(raws[i][k])))
    rows.replaceChildren(...all.map((fields, i) => {
      const remove = button(['Remove', hidden(` ${one.toLowerCase()} ${i + 1}`)], {class: 'govuk-button govuk-button--secondary wm-row__remove'})
      remove.addEventListener('click', () => {
        lay(raw().filter((_, other) => other !== i))
        changed(more)
      })
      return element('div', {class: 'wm-row'}, fields.flatMap(([, control]) => control.elements), i < least && all.length <= least ? '' : remove)
    }))
  }
  const changed = focus => {
    rows.dispatchEvent(new Event('input', {bubbles: true}))
    focus?.focus()
  }
  const raw = () => all.map(fields => fields.map(([, control]) => control.raw()))
  const said = fields => {
    const values = fields.map(([part, control]) => [part, control.say()]).filter(([, value]) => value !== undefined)
    return '' in parts ? values[0]?.[1] : values.length ? Object.fromEntries(values) : undefined
  }
  const padded = raws => [...raws, ...Array(Math.max(0, least - raws.length)).fill(undefined)]
  more.addEventListener('click', () => {
    lay([...raw(), undefined])
    changed(rows.lastElementChild.querySelector('input, select, textarea'))
  })
  lay(padded([]))
  return {
    elements: [set(context.path(name), name, field.label ?? fieldName(name), answer, field.hint)],
    say: () => all.map(said).filter(value => value !== undefined),
    from(values) {
      lay(padded((values ?? []).map(() => undefined)))
      values?.forEach((value, i) => all[i].forEach(([part, control]) => control.from(part ? value[part] : value)))
    },
    raw, put: raws => lay(padded(raws ?? [])),
    /** Drops empty rows, so that each has the number under which the server sees it. */
    tidy() {
      const filled = raw().filter((_, i) => said(all[i]) !== undefined)
      if (filled.length < all.length && all.length > least) lay(padded(filled))
    },
    check(body) {
      const wrong = all.flatMap(fields => said(fields) === undefined ? [] : fields.flatMap(([, control]) => control.check(body)))
      if (field.required && all.every(fields => said(fields) === undefined)) return [[context.path(name), `Add at least one ${one.toLowerCase()}`]]
      return wrong.length ? wrong : field.inOrder?.(all.map(said).filter(Boolean)).map(([at, words]) => [context.path(name + at), words]) ?? []
    }
  }
}

export const lines = (name, field, context) => list(name, field, context, {'': [text, {required: true, format: field.format}]})

export const spans = (name, field, context) => list(name, {one: 'Visit', inOrder, ...field}, context,
  {start: [day, {label: 'first day', required: true}], end: [day, {label: 'last day', required: true}]})

const inOrder = all => all.flatMap(({start, end}, i) => [
  end < start ? [`[${i}].end`, 'It cannot end before it began'] : undefined,
  i && start <= all[i - 1].end ? [`[${i}].start`, 'A visit starts after the one before it ended'] : undefined]).filter(Boolean)

export const findings = (name, field, context) => list(name, {one: 'Finding', ...field}, context, {
  kind: [choice, {label: 'kind', required: true, options: ({vocabulary}) => vocabulary.findingKinds}],
  text: [prose, {label: 'text', required: true}]})
