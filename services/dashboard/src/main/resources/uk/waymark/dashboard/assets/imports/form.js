import {tell} from '../api.js'
import {attempt} from '../act.js'
import {at, element} from '../dom.js'
import {refused} from '../show.js'
import {read, write} from '../state.js'
import {explained, kindName} from './kinds.js'

const ANY = 'Recognise it by its headings'
const LABELS = {import: 'Not begun', body: 'The files'}

/** Chooses files and how they are imported; checking them without recording anything is what happens unless told. */
export function sendingForm(kinds) {
  const kind = element('select', {class: 'govuk-select', id: 'kind', name: 'kind', 'aria-describedby': 'kind-hint'},
    element('option', {value: ''}, ANY), kinds.map(one => element('option', {value: one.kind}, kindName(one.kind))))
  const about = element('div', {id: 'about-kind'})
  const file = element('input', {class: 'govuk-file-upload', type: 'file', id: 'file', name: 'file', multiple: true, accept: '.csv,text/csv', 'aria-describedby': 'file-hint'})
  const reason = element('textarea', {class: 'govuk-textarea', id: 'reason', name: 'reason', rows: 2, 'aria-describedby': 'reason-hint'})
  const link = element('input', {class: 'govuk-input', id: 'evidenceLink', name: 'evidenceLink', inputmode: 'url', autocomplete: 'off', 'aria-describedby': 'evidenceLink-hint'})
  const form = element('form', {id: 'send', novalidate: true, 'aria-label': 'Import files'},
    group('kind', 'What the files hold', kind, 'Choose a kind to see its columns, and to have the files refused if they hold something else.'), about,
    group('file', 'CSV files', file, 'UTF-8, headings in the first line. Files chosen together are one import, 16 MB at most.'),
    element('div', {class: 'govuk-form-group'}, element('fieldset', {class: 'govuk-fieldset'}, element('legend', {class: 'govuk-fieldset__legend govuk-fieldset__legend--s'}, 'What to do'),
      element('div', {class: 'govuk-radios'},
        radio('dry', 'true', 'Dry run first', 'Checks every row and says what would happen. Records nothing; then you can import for real without choosing the files again.', true),
        radio('real', 'false', 'Import now', 'Checks every row; if all are sound, records them. One bad row and nothing is recorded.', false)))),
    group('reason', 'Reason for corrections', reason, 'Why what is recorded otherwise should be corrected. Needed for a file of corrections; read by everybody who looks at them, so no personal data.'),
    group('evidenceLink', 'Link to a document that shows it', link, 'The file itself is evidence in any case.'),
    element('button', {type: 'submit', class: 'govuk-button'}, 'Start'))
  const explain = () => {
    const chosen = kinds.find(one => one.kind === kind.value)
    about.replaceChildren(...chosen ? explained(chosen) : [])
  }
  kind.value = kinds.some(one => one.kind === read('kind').kind) ? read('kind').kind : ''
  kind.addEventListener('change', () => {
    write({kind: kind.value}, {replace: true})
    explain()
  })
  explain()
  form.addEventListener('submit', event => {
    event.preventDefault()
    send(form, kind.value, file.files)
  })
  return form
}

async function send(form, kind, files) {
  if (form.hasAttribute('aria-busy')) return
  if (files.length === 0) {
    refused(form, {message: '', errors: [{field: 'file', detail: 'choose at least one file'}]})
    return
  }
  form.setAttribute('aria-busy', 'true')
  at('news').textContent = 'The files are being sent.'
  const body = new FormData()
  for (const file of files) body.append('file', file)
  for (const name of ['reason', 'evidenceLink', 'dryRun']) body.append(name, form.elements[name].value.trim())
  if (kind) body.append('kind', kind)
  await attempt(form, async () => {
    const told = await tell('POST', '/api/imports', body)
    location.assign(`/imports/${told.id}`)
  }, error => ({...error, field: LABELS[error.field] ?? error.field}))
  at('news').textContent = ''
  form.removeAttribute('aria-busy')
}

function group(name, label, field, hint) {
  return element('div', {class: 'govuk-form-group', 'data-field': name}, element('label', {class: 'govuk-label govuk-label--s', for: field.id}, label),
    element('div', {class: 'govuk-hint', id: `${field.id}-hint`}, hint), field)
}

function radio(id, value, label, hint, checked) {
  return element('div', {class: 'govuk-radios__item'},
    element('input', {class: 'govuk-radios__input', type: 'radio', id, name: 'dryRun', value, checked, 'aria-describedby': `${id}-hint`}),
    element('label', {class: 'govuk-label govuk-radios__label', for: id}, label),
    element('div', {class: 'govuk-hint govuk-radios__hint', id: `${id}-hint`}, hint))
}
