import {may} from '../api.js'
import {moment} from '../dates.js'
import {element, link, paragraph} from '../dom.js'
import {table} from '../table.js'
import {plural, sentence} from '../words.js'
import {button} from './projections.js'

const PATH = '/api/projections/parked'

/** Authorities that stand still, why, and what an administrator may do about it. */
export function parked(all, act) {
  if (!all.length) return [paragraph('None.')]
  return [table('Authorities that stand still', [{name: 'Authority'}, {name: 'Projection'}, {name: 'Event'}, {name: 'Error'}, {name: 'Since'}, {name: 'Attempts'}],
    all.map(one => [link(`/authorities/${one.urn}`, one.urn), sentence(one.projection.replaceAll('-', ' ')), event(one),
      [element('div', {}, one.error), element('div', {class: 'wm-quiet'}, one.detail)], moment(one.since), [attempts(one), retry(one, act)]])),
  may('administrator') ? element('div', {class: 'govuk-button-group'}, button('retry-all', 'Retry all', '', () => act('POST', `${PATH}/retry`, outcome))) : '']
}

function event({version, position, type, eventId}) {
  return [element('div', {}, `${type ?? 'unknown'}, version ${version}` + (position === undefined ? '' : `, position ${position}`)),
    element('div', {class: 'wm-quiet'}, eventId)]
}

const attempts = ({attempts, triedAt}) => element('div', {}, `${attempts}, the last ${moment(triedAt)}`)

const retry = ({projection, urn}, act) => may('administrator')
  ? button(`retry-${projection}-${urn}`, 'Retry', `${urn} in ${projection}`, () => act('POST', `/api/projections/${projection}/parked/${urn}/retry`, outcome)) : ''

const outcome = left => left.length ? `${plural(left.length, 'authority stands', 'authorities stand')} still.` : 'Everything goes on.'
