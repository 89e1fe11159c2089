import {date, moment} from '../dates.js'
import {element, paragraph} from '../dom.js'
import {editionName, sentence} from '../words.js'

/** Why an authority is rated as it is: in a sentence, by which rule, and what became of every inspection. */
export function explanation(told) {
  return [
    element('p', {class: 'govuk-body-l'}, told.conclusion),
    paragraph(`${told.rule} `, element('span', {class: 'wm-basis'}, `On ${date(told.on)}, as known at ${moment(told.knownAt)}.`)),
    told.inspections.length ? element('h3', {class: 'govuk-heading-m'}, 'Every inspection recorded by then, newest first') : undefined,
    told.inspections.length ? element('ul', {class: 'wm-list govuk-body'}, told.inspections.map(inspection)) : undefined
  ].filter(Boolean)
}

function inspection(one) {
  const published = one.publicationDate ? `published ${date(one.publicationDate)}` : 'no day of publication set'
  return element('li', {},
    element('strong', {}, `${one.title} (${editionName(one.edition)})`), ` ended ${date(one.inspectionEnd)}, ${published} `,
    element('strong', {class: one.verdict === 'counts' ? 'govuk-tag' : 'govuk-tag govuk-tag--grey'}, sentence(one.verdict)),
    one.corrected ? [' ', element('strong', {class: 'govuk-tag govuk-tag--yellow'}, 'Put right')] : '',
    element('br'), one.why,
    element('ul', {class: 'govuk-list govuk-list--bullet wm-quiet'}, one.events.map(event => element('li', {}, event.summary))))
}
