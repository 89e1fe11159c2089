import {at, element} from '../dom.js'

const crumb = ([href, text]) => element('li', {class: 'govuk-breadcrumbs__list-item'}, element('a', {class: 'govuk-breadcrumbs__link', href}, text))

/** Where a page of an authority is, from the choice of it on. */
export function way(urn, name) {
  at('way').replaceChildren(...[['/record', 'Record'], ...urn ? [[`/authorities/${urn}`, name], [`/authorities/${urn}/record`, 'What can be recorded']] : []]
    .filter(([href]) => href !== location.pathname).map(crumb))
}
