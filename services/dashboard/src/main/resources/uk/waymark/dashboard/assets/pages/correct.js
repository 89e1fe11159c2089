import {ask, may, Refusal} from '../api.js'
import {correctable} from '../correct/facts.js'
import {history} from '../correct/history.js'
import {chooser, heading} from '../correct/chooser.js'
import {propose} from '../correct/propose.js'
import {commandName, commandsFor} from '../correct/schema.js'
import {select} from '../forms/groups.js'
import {vocabulary} from '../forms/vocabulary.js'
import {at, element, link, paragraph} from '../dom.js'
import {clearRefusals, show} from '../show.js'
import {read, write} from '../state.js'

const urn = location.pathname.split('/').at(-2)
const PAGE = 500

async function journey() {
  const events = []
  for (let page = 1; ; page++) {
    const told = await ask(`/api/audit/authorities/${urn}/events`, {size: PAGE, page})
    events.push(...told.items)
    if (events.length >= told.total) return events
  }
}

const crumb = (href, text) => element('li', {class: 'govuk-breadcrumbs__list-item'}, element('a', {class: 'govuk-breadcrumbs__link', href}, text))

async function open() {
  clearRefusals(at('correct'))
  await show(at('correct'), async () => {
    if (!may('administrator')) throw new Refusal(403, {})
    const [authority, events] = await Promise.all([ask(`/api/authorities/${urn}`), journey()])
    at('way').replaceChildren(crumb('/', 'England'), crumb(`/authorities/${urn}`, authority.name))
    at('title').textContent = `Correct the record of ${authority.name}`
    document.title = `Correct the record of ${authority.name} - Waymark`
    const all = correctable(events)
    const {event} = read('event')
    if (!event) return chooser(all)
    const subject = all.find(one => one.event.eventId === event)
    if (!subject) {
      return [paragraph('What this address names cannot be corrected: it states no fact, or a newer event states it by now.'),
        paragraph(link(location.pathname, 'Choose from the journey'))]
    }
    return chosen(subject, all, await vocabulary())
  }, open)
}

function chosen(subject, all, words) {
  const commands = commandsFor(subject.type)
  const wanted = read('command').command
  const command = commands.includes(wanted) ? wanted : commands[0]
  const what = select('command', commands.map(one => [one, commandName(one)]))
  what.value = command
  what.disabled = commands.length === 1
  const place = element('div', {id: 'form'})
  const fill = () => place.replaceChildren(...propose(urn, what.value, subject, all, words))
  what.addEventListener('change', () => {
    write({command: what.value}, {replace: true})
    clearRefusals(place)
    fill()
  })
  fill()
  return [heading(subject.history[0].summary), paragraph(link(location.pathname, 'Choose another event')),
    element('h3', {class: 'govuk-heading-s'}, 'What is recorded about it'), history(subject.history),
    element('div', {class: 'govuk-form-group'}, element('label', {class: 'govuk-label govuk-label--s', for: what.id}, 'What is wrong with it'), what), place]
}

addEventListener('popstate', open)
open()
