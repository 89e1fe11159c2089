import {ask, Refusal} from '../api.js'
import {comparison} from '../compare/comparison.js'
import {at, element, paragraph} from '../dom.js'
import {clearRefusals, refused, show} from '../show.js'
import {read, write} from '../state.js'

const MOST = 6
const form = at('choose')

/** The authorities in the address: a query names a parameter once here, so they are one, separated by commas. */
const wanted = () => [...new Set(read('urns').urns.split(',').filter(urn => /^\d{1,10}$/.test(urn)))].slice(0, MOST)

async function open() {
  clearRefusals(form)
  const {on, judgement} = read('on', 'judgement')
  const urns = wanted()
  form.on.value = on
  form.judgement.value = judgement || 'overall'
  form.add.value = ''
  if (urns.length === 0) {
    at('chosen').replaceChildren()
    at('compared').replaceChildren(paragraph('Choose an authority to begin with. Up to six fit on one page; the address of the page keeps your choice.'))
    return
  }
  const asking = Promise.allSettled(urns.map(urn => Promise.all([
    ask(`/api/authorities/${urn}/ratings`, {on}),
    ask(`/api/authorities/${urn}/timeline`, {on, kind: 'intervention_started,intervention_ended', size: 500})])))
  await show(at('compared'), async () => {
    const told = await asking
    const bad = told.find(one => one.status === 'rejected' && !(one.reason instanceof Refusal && one.reason.status === 404))
    if (bad) throw bad.reason
    const found = told.filter(one => one.status === 'fulfilled').map(one => ({ratings: one.value[0], timeline: one.value[1]}))
    const missing = urns.filter((urn, i) => told[i].status === 'rejected')
    chosen(found)
    return comparison(found, form.judgement.value, missing)
  }, open)
}

function chosen(found) {
  at('chosen').replaceChildren(element('ul', {class: 'wm-actions govuk-list', 'aria-label': 'Compared'}, found.map(({ratings}) => {
    const remove = element('button', {type: 'button', class: 'govuk-button govuk-button--secondary wm-slim'}, `Remove ${ratings.name ?? ratings.urn}`)
    remove.addEventListener('click', () => {
      write({urns: wanted().filter(urn => urn !== ratings.urn).join(',')})
      open().then(() => form.add.focus())
    })
    return element('li', {}, remove)
  })))
}

form.addEventListener('submit', event => {
  event.preventDefault()
  const urns = wanted()
  if (form.add.value && !urns.includes(form.add.value)) {
    if (urns.length >= MOST) {
      refused(form, {errors: [{field: 'add', detail: `Remove one first: ${MOST} are compared already`}]})
      return
    }
    urns.push(form.add.value)
  }
  write({urns: urns.join(','), judgement: form.judgement.value === 'overall' ? '' : form.judgement.value, on: form.on.value})
  open()
})
addEventListener('popstate', open)

/** Authorities that do not exist any more have journeys too. */
async function choices() {
  const {items} = await ask('/api/authorities', {size: 500})
  form.add.append(...items.map(one => element('option', {value: one.urn}, one.abolished ? `${one.name} (until ${one.abolished.slice(0, 4)})` : one.name)))
}

choices().catch(trouble => show(at('chosen'), () => Promise.reject(trouble)))
open()
