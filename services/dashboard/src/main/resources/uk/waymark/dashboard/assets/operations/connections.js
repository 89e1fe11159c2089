import {may} from '../api.js'
import {moment} from '../dates.js'
import {at, element, paragraph} from '../dom.js'
import {watch} from '../live.js'
import {show} from '../show.js'
import {table} from '../table.js'
import {plural, sentence} from '../words.js'

/** Who is connected, kept up to date. Only administrators may know. */
export function connections() {
  if (may('administrator')) watch('/api/connections/stream', at('live'), told => show(at('connections'), async () => list(told)))
  else at('connections').replaceChildren(paragraph('Administrators see who is connected.'))
}

const streamName = stream => sentence(stream.replaceAll('-', ' '))

function list({process, signedIn, everybody}) {
  const others = everybody.reduce((sum, one) => sum + one.count, 0)
  return [
    paragraph(`${plural(signedIn.length, 'stream')} of people who are signed in, ${others} of everybody else.`),
    table('Signed in, the newest first', [{name: 'Who'}, {name: 'Role'}, {name: 'Stream'}, {name: 'Since'}],
      signedIn.map(one => [one.name, one.roles.map(sentence).join(', '), streamName(one.stream), moment(one.since)])),
    others ? table('Everybody else', [{name: 'Stream'}, {name: 'Streams open', number: true}, {name: 'The first of them since'}],
      everybody.map(one => [streamName(one.stream), String(one.count), moment(one.since)])) : '',
    paragraph(element('span', {class: 'wm-quiet'}, `Served by the process ${process}. Other processes of this installation tell theirs.`))
  ]
}
