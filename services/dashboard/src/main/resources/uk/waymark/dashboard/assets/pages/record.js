import {ask, may, Refusal, signedIn} from '../api.js'
import {at, element, link, paragraph} from '../dom.js'
import {drafts} from '../forms/draft.js'
import {FORMS, pageOf} from '../record/forms.js'
import {show} from '../show.js'
import {read, write} from '../state.js'
import {plural} from '../words.js'

const SIZE = 500
let all = []

async function open() {
  await show(at('record'), async () => {
    if (!may('recorder', 'administrator')) throw new Refusal(signedIn() ? 403 : 401, {})
    all = (await ask('/api/authorities', {size: SIZE})).items
    return [...mine(), element('h2', {class: 'govuk-heading-m'}, 'Choose an authority'), finder(), 
      paragraph('Is it not among them? ', link(pageOf('register-authority'), 'Register an authority')),
      element('p', {class: 'govuk-body', id: 'found', role: 'status'}), element('ul', {class: 'wm-list wm-columns', id: 'authorities'})]
  }, open)
  if (at('q')) list()
}

/** What whoever is signed in began and did not record yet. */
function mine() {
  const kept = drafts().flatMap(href => {
    const [, urn, what] = /^\/(?:authorities\/(\d+)\/)?record\/([a-z-]+)/.exec(href) ?? []
    return FORMS[what] ? [[href, FORMS[what].title + (urn ? `: ${all.find(one => one.urn === urn)?.name ?? urn}` : '')]] : []
  })
  return kept.length ? [element('h2', {class: 'govuk-heading-m'}, 'Your drafts in this browser'),
    element('ul', {class: 'wm-list', id: 'drafts'}, kept.map(([href, text]) => element('li', {}, link(href, text))))] : []
}

function finder() {
  const field = element('input', {class: 'govuk-input govuk-input--width-20', id: 'q', name: 'q', type: 'search', autocomplete: 'off', value: read('q').q})
  field.addEventListener('input', () => {
    write({q: field.value}, {replace: true})
    list()
  })
  return element('div', {class: 'govuk-form-group'}, element('label', {class: 'govuk-label', for: 'q'}, 'Part of its name, or its URN'), field)
}

function list() {
  const wanted = at('q').value.trim().toLowerCase()
  const found = all.filter(one => one.name.toLowerCase().includes(wanted) || one.urn.startsWith(wanted))
  at('found').textContent = plural(found.length, 'authority', 'authorities')
  at('authorities').replaceChildren(...found.map(one => element('li', {}, link(`/authorities/${one.urn}/record`, one.name), one.abolished ? ' (abolished)' : '')))
}

open()
