import {Refusal} from './api.js'
import {say} from './live.js'

const SOON = 1_000, LATER = 3_000, OFTEN = 30

/**
 * Asks again and again while something runs, more seldom after half a minute, and says in a tag whether answers still
 * arrive: what is shown stays while they do not. Reading is recorded, hence nobody asks once it has ended. Returns a way
 * to stop.
 *
 * @param ask asks once
 * @param runs whether an answer says that it still runs
 * @param told is given every answer
 * @param refused is given what ends it: nobody may ask any more
 */
export function watch(tag, {ask, runs, told, refused}) {
  let waiting, stopped = false, asked = 0
  const line = tag.parentElement
  const again = () => { waiting = setTimeout(once, asked++ < OFTEN ? SOON : LATER) }
  const once = async () => {
    try {
      const answer = await ask()
      if (stopped) return
      line.hidden = !runs(answer)
      say(tag, 'live')
      if (runs(answer)) again()
      told(answer)
    } catch (trouble) {
      if (stopped) return
      if (trouble instanceof Refusal && trouble.status < 500) {
        line.hidden = true
        refused(trouble)
      } else if (trouble instanceof Refusal || trouble instanceof TypeError) {
        line.hidden = false
        say(tag, 'reconnecting')
        again()
      } else throw trouble
    }
  }
  line.hidden = false
  say(tag, 'live')
  again()
  return () => {
    stopped = true
    clearTimeout(waiting)
    line.hidden = true
  }
}
