// What is wrong with how a page is laid out, a line for each fault: nothing may need scrolling
// sideways, no words may be cut off without a sign of it, and everything that is pressed is 24 CSS
// pixels each way (WCAG 2.2, 2.5.8; a link within words is exempt, as it says there).
() => {
  const LEAST = 24;
  const faults = [];
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) faults.push(`the page is ${wide} px too wide`);
  const nameOf = (element) => {
    const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
    const kinds = [...element.classList].map((kind) => `.${kind}`).join('');
    return `${element.localName}${kinds} "${words.trim().slice(0, 40)}"`;
  };
  const isSeen = (element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.closest('.aside, .skip:not(:focus), [inert]') === null;
  const scrollsSideways = (element) => {
    for (let e = element.parentElement; e !== null; e = e.parentElement) {
      if (['auto', 'scroll'].includes(getComputedStyle(e).overflowX)) return true;
    }
    return false;
  };
  const pressed = 'button, a[href], input, select, textarea, summary, [role=tab], [role=option]';
  for (const element of document.querySelectorAll(pressed)) {
    const box = (element.matches('[type=checkbox], [type=radio]') && element.closest('label')) || element;
    const { width, height, left, right } = box.getBoundingClientRect();
    const style = getComputedStyle(element);
    if (!isSeen(element) || width === 0 || element.matches('[type=range]')) continue;
    if (style.display !== 'inline' && Math.min(width, height) < LEAST - 0.5) {
      faults.push(`${nameOf(element)} is ${width.toFixed(1)} by ${height.toFixed(1)} px (expected: at least ${LEAST} each way)`);
    }
    if (element.localName === 'button' && element.scrollWidth > element.clientWidth + 1) {
      faults.push(`${nameOf(element)} is ${element.scrollWidth - element.clientWidth} px too narrow for its words`);
    }
    if ((left < -1 || right > innerWidth + 1) && !scrollsSideways(element)) {
      faults.push(`${nameOf(element)} reaches from ${left.toFixed()} to ${right.toFixed()} (expected: 0 to ${innerWidth})`);
    }
  }
  for (const element of document.body.querySelectorAll('*')) {
    const says = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
    if (!says || !isSeen(element) || element.matches('textarea, option, script, style')) continue;
    const style = getComputedStyle(element);
    if (style.clipPath !== 'none') continue;
    const cut = (overflow) => overflow === 'hidden' || overflow === 'clip';
    const isMarked = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
    if (!isMarked && cut(style.overflowX) && element.scrollWidth > element.clientWidth + 1) {
      faults.push(`${nameOf(element)} is cut off at its end`);
    }
    if (!isMarked && cut(style.overflowY) && element.scrollHeight > element.clientHeight + 2) {
      faults.push(`${nameOf(element)} is cut off below`);
    }
  }
  return faults;
}
