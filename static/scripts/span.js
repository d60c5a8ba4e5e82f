// Keeps 'how long since' and 'how long until' current, in the page's language.
const MINUTE = 60, HOUR = 3600, DAY = 86400;
const spans = document.querySelectorAll('time.span[data-pattern]');

function length(seconds, words) {
  const days = Math.floor(seconds / DAY);
  const hours = Math.floor((seconds % DAY) / HOUR);
  const minutes = Math.floor((seconds % HOUR) / MINUTE);
  const unit = (n, name) => new Intl.NumberFormat(words, { style: 'unit', unit: name, unitDisplay: 'long' }).format(n);
  const and = (n, name) => (n ? [unit(n, name)] : []);
  if (days) return [unit(days, 'day'), ...and(hours, 'hour')];
  if (hours) return [unit(hours, 'hour'), ...and(minutes, 'minute')];
  return [unit(minutes, 'minute')];
}

function renew() {
  for (const span of spans) {
    const seconds = (Date.now() - Date.parse(span.dateTime)) / 1000;
    const past = seconds >= 0;
    // What has run out needs other words: the server says them at the next visit.
    if (past !== (span.dataset.past === 'yes')) continue;
    if (Math.abs(seconds) < MINUTE) {
      span.textContent = span.dataset.now;
      continue;
    }
    const joined = length(Math.abs(seconds), document.documentElement.lang);
    // Chinese sets no space between a figure and its unit, whatever the browser's tables say.
    const words = joined.join(span.dataset.between);
    const said = document.documentElement.lang.startsWith('zh') ? words.replace(/\s/g, '') : words;
    span.textContent = span.dataset.pattern.replace('*', said);
  }
}

if (spans.length) setInterval(renew, 30 * 1000);
