import {element} from '../dom.js'
import {group, select} from '../forms/groups.js'
import {gradeName, sentence} from '../words.js'

const distinct = all => [...new Set(all)]

/** Only the judgements that are not as recorded; one without a grade is taken out. */
export function grades(name, field, {path, vocabulary, fact}) {
  const recorded = fact[name] ?? []
  const before = code => recorded.find(one => one.code === code)?.grade ?? ''
  const all = distinct(vocabulary.editions.flatMap(edition => edition.grades))
  const codes = distinct([...recorded.map(one => one.code), ...vocabulary.editions.flatMap(edition => edition.judgements.map(one => one.code))])
  const fields = codes.map(code => {
    const field = select(`${name}[${code}]`, [['', 'Not asked'], ...all.map(grade => [grade, gradeName(grade)])])
    field.value = before(code)
    return {code, field}
  })
  const shown = ({code, field}) => group(path(`${name}[${code}]`), sentence(code), field)
  const asked = fields.filter(one => before(one.code)), others = fields.filter(one => !before(one.code))
  const more = element('details', {class: 'govuk-details'}, element('summary', {class: 'govuk-details__summary'},
    element('span', {class: 'govuk-details__summary-text'}, 'Judgements that are not recorded')), element('div', {class: 'govuk-details__text'}, others.map(shown)))
  return {
    elements: [...asked.map(shown), others.length ? more : ''], from() {},
    say: () => fields.filter(({code, field}) => field.value !== before(code)).map(({code, field}) => ({code, grade: field.value || null})),
    raw: () => Object.fromEntries(fields.map(({code, field}) => [code, field.value])),
    put: raw => fields.forEach(({code, field}) => { field.value = raw?.[code] ?? before(code) })
  }
}
