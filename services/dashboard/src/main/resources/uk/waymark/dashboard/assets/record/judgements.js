import {element, paragraph} from '../dom.js'
import {group, select, set} from '../forms/groups.js'
import {admitting} from '../forms/vocabulary.js'
import {gradeName, sentence} from '../words.js'

/** The edition an inspection is under: the first day on site decides it, or leaves two to choose from. */
export function edition(name, field, {path, vocabulary: {editions}}) {
  const made = select(name, [])
  const chosen = group(path(name), field.label, made, 'As the report prints it.')
  const decided = element('p', {class: 'govuk-inset-text', id: 'edition', role: 'status'})
  let wanted = ''
  const lay = choices => {
    made.replaceChildren(element('option', {value: ''}, 'Choose'), ...choices.map(one => element('option', {value: one.code}, one.name)))
    made.value = choices.some(one => one.code === wanted) ? wanted : ''
  }
  let only
  const refresh = ({visits}) => {
    const start = visits?.[0]?.start
    const found = start ? admitting(editions, start) : editions.filter(one => !one.complete)
    only = start && found.length === 1 ? found[0] : undefined
    decided.textContent = only ? `${only.name}: the first day on site decides it.`
      : start ? '' : 'The first day on site decides the framework edition. Without days, an inspection can be recorded only under one that is listed here.'
    decided.hidden = !decided.textContent
    chosen.hidden = only !== undefined
    lay(found)
  }
  made.addEventListener('input', () => { wanted = made.value })
  refresh({})
  return {
    elements: [decided, chosen], refresh,
    say: () => only?.code ?? (made.value || undefined),
    from: value => { wanted = value ?? '' },
    raw: () => wanted, put: raw => { wanted = raw ?? '' },
    check: () => only || made.value ? [] : [[path(name), 'Choose the framework edition, or give the first day on site']]
  }
}

/** What the edition asks, each with a grade of its scale or a state without one. */
export function judgements(name, field, {path, vocabulary: {editions}}) {
  const answer = element('div', {id: 'judgements'})
  const chosen = new Map()
  let shown, fields = []
  const refresh = said => {
    const asked = editions.find(one => one.code === said.edition)
    if (asked && asked === shown) return
    shown = asked
    fields = (asked?.judgements ?? []).map(({code, label}) => {
      const made = select(`${name}[${code}]`, [['', asked.complete ? 'Choose' : 'Not recorded'], ...asked.grades.map(grade => [grade, gradeName(grade)])])
      made.value = asked.grades.includes(chosen.get(code)) ? chosen.get(code) : ''
      made.addEventListener('input', () => chosen.set(code, made.value))
      return {code, made, label}
    })
    answer.replaceChildren(...fields.length
      ? fields.map(({code, made, label}) => group(path(`${name}[${code}]`), sentence(label), made))
      : [paragraph('What was judged follows from the framework edition: give the days on site first.')])
  }
  refresh({})
  return {
    elements: [set(path(name), name, field.label, answer)], refresh,
    say: () => fields.filter(({made}) => made.value).map(({code, made}) => ({code, grade: made.value})),
    from: () => {}, raw: () => [...chosen], put(raw) {
      chosen.clear()
      raw?.forEach(([code, grade]) => chosen.set(code, grade))
      shown = undefined
    },
    check: () => fields.filter(({made}) => shown?.complete && !made.value)
      .map(({code}) => [path(`${name}[${code}]`), 'Choose a grade, Not judged, or Unknown'])
  }
}
