/* What of a page does not fit its window: a page that is wider, a part of a page that has to be pushed aside on a phone to be
   read, and a head that leaves too little of a phone to the page. */
() => {
  const PHONE = 640;
  const HIGHEST_HEAD = 110;
  const faults = [];
  const named = element => element.localName + (element.id ? '#' + element.id : '.' + (element.getAttribute('class') || ''));
  const place = element => named(element) + ' in ' + named(element.parentElement) + ': ' + element.textContent.trim().slice(0, 30);
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) {
    const widest = [...document.querySelectorAll('main :not(svg *), header :not(svg *)')]
      .filter(element => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1)
      .filter(element => ![...element.children].some(child => child.getBoundingClientRect().right > innerWidth + 1));
    faults.push('is ' + wide + ' pixels too wide by ' + [...new Set(widest.slice(0, 3).map(place))].join(' | '));
  }
  if (innerWidth < PHONE) {
    for (const part of document.querySelectorAll('main *')) {
      if (part.clientWidth > 0 && part.scrollWidth > part.clientWidth + 1 && ['auto', 'scroll', 'hidden'].includes(getComputedStyle(part).overflowX)
          && !part.matches('input, textarea, select, .sr, .sr *')) {
        faults.push('has to be pushed aside: ' + named(part) + ' ' + (part.getAttribute('aria-label') || part.textContent.trim()).slice(0, 30) + ' ' + part.scrollWidth);
      }
    }
    const head = document.querySelector('.top').offsetHeight;
    if (head > HIGHEST_HEAD) {
      faults.push('has a head of ' + head + ' pixels');
    }
  }
  return faults;
}
