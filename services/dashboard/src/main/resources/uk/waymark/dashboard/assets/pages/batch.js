import {done} from '../act.js'
import {ask} from '../api.js'
import {prospect} from '../batch/prospect.js'
import {rows} from '../batch/rows.js'
import {spoken, standing, summary} from '../batch/summary.js'
import {verdict} from '../batch/verdict.js'
import {runs} from '../batch/words.js'
import {at, element, paragraph} from '../dom.js'
import {clear, show} from '../show.js'
import {read} from '../state.js'
import {watch} from '../watch.js'

const path = `/api/corrections/batches/${location.pathname.split('/').at(-1)}`
let told, stop = () => {}

async function open() {
  stop()
  told = undefined
  await show(at('batch'), async () => {
    told = await ask(path)
    return page()
  }, open)
  if (!told) return
  at('verdict').replaceChildren(...[verdict(told, acted)].flat())
  if (runs(told)) {
    stop = watch(at('live'), {ask: () => ask(path), runs, told: news, refused: open})
    clear(at('prospect'))
  }
  await Promise.all([details(), told.proposals.open > 0 && !runs(told) ? show(at('prospect'), () => prospect(told), open) : clear(at('prospect'))])
}

function page() {
  return [summary(told), element('div', {id: 'standing'}, standing(told)),
    proposed() ? '' : paragraph('This import proposed nothing.')]
}

async function news(now) {
  const ended = !runs(now)
  told = now
  at('news').textContent = ended ? spoken(now) : ''
  if (ended) {
    const here = at('verdict').contains(document.activeElement)
    await open()
    if (here) at('title').focus()
  } else at('standing').replaceChildren(standing(now))
}

const proposed = () => Object.values(told.proposals).some(count => count > 0)

const details = () => proposed() ? show(at('rows'), () => rows(told, read('page').page), details) : clear(at('rows'))

async function acted(words) {
  await open()
  done(words)
}

addEventListener('popstate', () => told ? details() : open())
open()
