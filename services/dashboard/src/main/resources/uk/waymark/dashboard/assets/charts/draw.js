/**
 * Draws into a figure at the width it has, and again when that changes. The first drawing waits until the figure is on
 * the page.
 */
export function drawn(figure, draw) {
  let width = 0
  new ResizeObserver(([entry]) => {
    const now = Math.floor(entry.contentRect.width)
    if (now > 0 && now !== width) {
      width = now
      figure.replaceChildren(draw(width))
    }
  }).observe(figure)
  return figure
}
