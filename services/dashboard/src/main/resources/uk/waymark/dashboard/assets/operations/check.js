import {moment} from '../dates.js'
import {element, link, paragraph} from '../dom.js'
import {table} from '../table.js'
import {plural, sentence} from '../words.js'
import {button} from './projections.js'

const PATH = '/api/projections/check'

/** What the newest check found, or how far it is. */
export function checked(check, differences, act) {
  if (!check) return [paragraph('The projections have never been checked.'), begin(act)]
  const words = {
    running: `Running: ${check.authoritiesDone} of ${check.authoritiesTotal ?? 'an unknown number'} compared` + (check.secondsLeft !== undefined ? `, ${check.secondsLeft} s left` : '') + '.',
    finished: check.differences === 0 ? 'Every row is as the events say.' : `${plural(check.differences, 'difference')} found.`,
    cancelled: 'Cancelled before it was complete.', failed: `Failed: ${check.reason ?? 'no reason is known'}.`
  }
  return [paragraph(tag(check), ' ', words[check.state]),
    paragraph(element('span', {class: 'wm-quiet'}, `Check ${check.check}, begun ${moment(check.startedAt)}` + (check.endedAt ? `, ended ${moment(check.endedAt)}` : '')
      + (check.late ? `; ${plural(check.late, 'authority was', 'authorities were')} compared as far as the rows say they are` : '') + '.')),
    check.lastFinished ? paragraph(`The last result, of check ${check.lastFinished.check}: ${plural(check.lastFinished.differences, 'difference')}.`) : '',
    table('Differences by projection', [{name: 'Projection'}, {name: 'Differences', number: true}],
      Object.entries(check.byProjection ?? {}).map(([name, count]) => [sentence(name.replaceAll('-', ' ')), String(count)])),
    differences.length ? found(differences) : '',
    check.state === 'running' ? button('cancel-check', 'Cancel the check', '', () => act('DELETE', PATH, 'The check is being stopped.')) : begin(act)]
}

const begin = act => button('begin-check', 'Check projections', '', () => act('POST', PATH, 'The check has begun.'))

function tag({state, differences}) {
  const good = state === 'finished' && differences === 0
  const bad = state === 'failed' || differences > 0
  return element('strong', {class: `govuk-tag ${good ? 'govuk-tag--green' : bad ? 'govuk-tag--red' : 'govuk-tag--grey'}`}, sentence(state))
}

function found(differences) {
  return element('div', {}, table('Differences, the first hundred', [{name: 'Authority'}, {name: 'Projection'}, {name: 'Fact'}, {name: 'Since'}, {name: 'Table'}, {name: 'Events'}],
    differences.map(one => [link(`/authorities/${one.urn}`, one.urn), one.projection, one.key ?? 'how far it has come', moment(one.since), text(one.table), text(one.fold)])),
  paragraph(link(`${PATH}/differences`, 'All differences as data')))
}

const text = row => row ? JSON.stringify(row) : 'nothing'
