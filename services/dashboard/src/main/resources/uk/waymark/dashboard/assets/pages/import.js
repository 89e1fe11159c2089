import {ask} from '../api.js'
import {at, element} from '../dom.js'
import {actions} from '../imports/actions.js'
import {errors} from '../imports/errors.js'
import {rows} from '../imports/rows.js'
import {spoken, standing, summary} from '../imports/summary.js'
import {fileNames, runName, runs} from '../imports/words.js'
import {clear, show} from '../show.js'
import {read} from '../state.js'
import {watch} from '../watch.js'

const QUARTERS = 4
const path = `/api/imports/${location.pathname.split('/').at(-1)}`
let told, stop = () => {}, heard

async function open() {
  stop()
  told = undefined
  await show(at('import'), async () => {
    told = await ask(path)
    return page()
  }, open)
  if (!told) return
  if (runs(told)) {
    stop = watch(at('live'), {ask: () => ask(path), runs, told: news, refused: open})
    clear(at('wrong'))
    clear(at('rows'))
  } else await details()
}

function page() {
  document.title = `${runName(told)} of ${fileNames(told)} - Waymark`
  at('title').textContent = `${runName(told)} of ${fileNames(told)}`
  return [summary(told), element('div', {id: 'standing'}, standing(told)), element('div', {id: 'actions'}, actions(told, open))]
}

/** What moves is put in its place; where more than numbers changed, the page is made anew. */
async function news(now) {
  const before = told
  told = now
  say(before)
  if (now.state !== before.state) {
    const here = at('actions').contains(document.activeElement)
    await open()
    if (here) at('title').focus()
  } else at('standing').replaceChildren(...standing(now))
}

/** Says aloud what changed, but of mere progress only each quarter of the way. */
function say(before) {
  const {done, total} = told.progress
  const mark = `${told.state} ${total ? Math.floor(QUARTERS * done / total) : 0}`
  if (mark !== heard && before) at('news').textContent = spoken(told)
  heard = mark
}

async function details() {
  const {errors: page, rows: status, page: rowPage} = read('errors', 'rows', 'page')
  await Promise.all([told.errorCount ? show(at('wrong'), () => errors(told, page), details) : clear(at('wrong')),
    show(at('rows'), () => rows(told, status, rowPage), details)])
}

addEventListener('popstate', () => told && !runs(told) ? details() : open())
open()
