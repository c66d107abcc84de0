/* What of a page cannot be hit or is hidden while it has the focus: targets below 24 pixels with another one too near
   (WCAG 2.5.8; links within a line of text are exempt), and what lies behind a bar that stays put (WCAG 2.4.11). */
() => {
  const SMALLEST = 23.5;
  const shown = element => element.checkVisibility({visibilityProperty: true}) && element.getClientRects().length > 0;
  const named = element => element.localName + (element.id ? '#' + element.id : '.' + element.className) + ' in ' + element.parentElement.localName;
  const reachable = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
    .filter(shown).filter(element => !element.closest('.skip'));

  const box = element => (element.matches('[type=radio], [type=checkbox]') && element.closest('label') || element).getBoundingClientRect();
  const isInText = element => {
    const line = element.closest('p, li, td, th, dd, dt, caption, div, nav');
    return getComputedStyle(element).display === 'inline' && line !== null
      && line.textContent.trim().length > element.textContent.trim().length + 1;
  };
  const boxes = reachable.map(element => [element, box(element)]);
  const isNear = (x, y, other) => Math.hypot(
    Math.max(other.x - x, 0, x - other.right), Math.max(other.y - y, 0, y - other.bottom)) < 12;
  const small = boxes
    .filter(([element, at]) => at.width > 0 && (at.width < SMALLEST || at.height < SMALLEST) && !isInText(element))
    .filter(([element, at]) => boxes.some(([other, there]) =>
      !other.contains(element) && !element.contains(other) && isNear(at.x + at.width / 2, at.y + at.height / 2, there)))
    .map(([element, at]) => 'too small, ' + Math.round(at.width) + 'x' + Math.round(at.height) + ': ' + named(element));

  const bars = [...document.querySelectorAll('.save, thead th')].filter(shown)
    .filter(bar => getComputedStyle(bar).position === 'sticky');
  const isBehind = (at, bar) => at.top >= bar.top - 1 && at.bottom <= bar.bottom + 1 && at.left < bar.right && at.right > bar.left;
  const hidden = [];
  for (const way of bars.length ? [reachable, [...reachable].reverse()] : []) {
    for (const element of way.filter(each => !bars.some(bar => bar.contains(each)))) {
      element.focus();
      const at = element.getBoundingClientRect();
      if (bars.some(bar => isBehind(at, bar.getBoundingClientRect())) || at.bottom <= 0 || at.top >= innerHeight) {
        hidden.push('hidden while it has the focus: ' + named(element));
      }
    }
  }
  return [...small, ...hidden];
}
