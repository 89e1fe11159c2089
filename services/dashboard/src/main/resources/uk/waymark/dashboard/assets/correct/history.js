import {moment} from '../dates.js'
import {element} from '../dom.js'
import {personName} from './proposal.js'

/** Everything recorded about a fact, in order. */
export function history(events) {
  return element('ol', {class: 'wm-list'}, events.map(event => element('li', {}, event.summary,
    element('div', {class: 'wm-quiet'}, `Recorded ${moment(event.recordedAt)} by ${personName(event.actor)}`))))
}
