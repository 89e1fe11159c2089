import {element} from '../dom.js'

const EACH = 1_500

/**
 * A slider over the steps of a replay, with buttons. Playing goes on until the last step or until somebody stops it. It
 * is not offered to who asked their device for less motion: they step.
 *
 * @param choose called with the step that was moved to
 */
export function scrubber(steps, choose) {
  const button = (id, name, act) => {
    const made = element('button', {id, type: 'button', class: 'govuk-button govuk-button--secondary wm-slim'}, name)
    made.addEventListener('click', act)
    return made
  }
  const slider = element('input', {id: 'step', type: 'range', min: 1, max: steps.length, step: 1})
  const said = element('output', {class: 'wm-replay__said govuk-body', for: 'step', 'aria-live': 'polite'})
  const move = to => {
    stop()
    choose(Math.min(steps.length, Math.max(1, to)))
  }
  const at = () => Number(slider.value)
  let clock
  const play = button('play', 'Play', () => clock ? stop() : start())
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches

  function start() {
    if (at() === steps.length) choose(1)
    play.textContent = 'Pause'
    clock = setInterval(() => {
      if (!play.isConnected || at() === steps.length) stop()
      else choose(at() + 1)
    }, EACH)
  }

  function stop() {
    if (!clock) return
    clearInterval(clock)
    clock = undefined
    play.textContent = 'Play'
    choose(at())
  }

  slider.addEventListener('input', () => move(at()))
  return {
    element: element('div', {},
      element('div', {class: 'wm-scrub'}, element('label', {class: 'govuk-label', for: 'step'}, 'Move through the record'), slider,
        element('div', {class: 'wm-actions'}, button('first', 'First', () => move(1)), button('back', 'Back', () => move(at() - 1)), still ? '' : play,
          button('next', 'Next', () => move(at() + 1)), button('last', 'Last', () => move(steps.length)))),
      said),
    playing: () => clock !== undefined,
    mark(step) {
      slider.value = step
      const words = `Step ${step} of ${steps.length}: ${steps[step - 1].summary}`
      slider.setAttribute('aria-valuetext', words)
      said.textContent = words
    }
  }
}
