import {ask, may} from '../api.js'
import {at, element, paragraph} from '../dom.js'
import {sendingForm} from '../imports/form.js'
import {list} from '../imports/list.js'
import {show} from '../show.js'
import {read} from '../state.js'

const SIZE = 20

const open = () => show(at('imports'), async () => list(await ask('/api/imports', {page: read('page').page, size: SIZE})), open)

const begin = () => show(at('begin'), async () => may('recorder', 'administrator')
  ? [element('h2', {class: 'govuk-heading-l'}, 'Import files'), sendingForm(await ask('/api/imports/kinds'))]
  : may('auditor') ? paragraph('A recorder or an administrator imports files; you see what they imported.') : '', begin)

addEventListener('popstate', open)
begin()
open()
