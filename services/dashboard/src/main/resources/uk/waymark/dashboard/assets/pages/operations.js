import {ask, may, Refusal, tell} from '../api.js'
import {at} from '../dom.js'
import {checked} from '../operations/check.js'
import {connections} from '../operations/connections.js'
import {parked} from '../operations/parked.js'
import {projections} from '../operations/projections.js'
import {clearRefusals, refused, show} from '../show.js'

/** Reading is recorded, so that this page asks again by itself only while something runs. */
const AGAIN_AFTER = 2_000
const main = at('content')
let waiting

async function open() {
  clearTimeout(waiting)
  const rows = ask('/api/projections')
  const still = ask('/api/projections/parked')
  const check = newest()
  await Promise.all([show(at('projections'), async () => projections(await rows, act, open), open),
    show(at('parked'), async () => parked(await still, act), open),
    show(at('check'), async () => checked(await check, await differences(await check), act), open)])
  const [told, found] = await Promise.all([rows.catch(() => []), check.catch(() => undefined)])
  const running = told.some(one => one.rebuild?.state === 'running') || found?.state === 'running'
  if (running) waiting = setTimeout(open, AGAIN_AFTER)
}

/** Undefined when there was none yet. */
const newest = () => ask('/api/projections/check').catch(trouble => {
  if (trouble instanceof Refusal && trouble.status === 404) return undefined
  throw trouble
})

const differences = check => check?.differences
  ? ask('/api/projections/check/differences', {check: check.check, size: 100}).then(told => told.items)
  : []

/** Tells the server to do something, and says that it does. */
async function act(method, path, done) {
  clearRefusals(main)
  at('news').textContent = ''
  try {
    const told = await tell(method, path)
    await open()
    at('news').textContent = typeof done === 'function' ? done(told) : done
  } catch (trouble) {
    if (trouble instanceof Refusal) refused(main, trouble)
    else if (trouble instanceof TypeError) refused(main, {message: 'The server cannot be reached.', errors: []})
    else throw trouble
  }
}

if (may('administrator', 'auditor')) connections()
open()
