// Walks a redline's changes: <div data-redline> holds the links and, each with data-change, the changes.
// The links work without this file. Letters n, p, j, k count only while the text itself or a change in
// it has the focus; elsewhere Alt+N and Alt+P. Nothing is taken from a field or a screen reader.
const STEPS = { KeyN: 1, KeyJ: 1, KeyP: -1, KeyK: -1 };

const changesOf = (redline) => [...redline.querySelectorAll('[data-change]')]
  .sort((a, b) => a.dataset.change - b.dataset.change);

const isField = (element) => element?.closest('input, textarea, select, [contenteditable], .cm-editor');

const places = new WeakMap(); // redline → the change one came to last

function placeOf(redline, changes) {
  const at = document.activeElement?.closest('[data-change]') ?? places.get(redline)
    ?? redline.querySelector('[data-change]:target');
  return at ? changes.indexOf(at) : -1;
}

function pointLinks(redline, changes, place) {
  const steps = redline.querySelector('[data-redline-steps]');
  if (!steps || !changes.length) return;
  steps.querySelectorAll('[data-redline-step]').forEach((link) => {
    const next = (place + Number(link.dataset.redlineStep) + changes.length) % changes.length;
    link.hash = changes[place < 0 && link.dataset.redlineStep === '-1' ? changes.length - 1 : next].id;
  });
  const words = steps.dataset.changeLabel.replace('{n}', place + 1).replace('{total}', changes.length);
  steps.querySelector('[data-redline-at]').textContent = place < 0 ? '' : words;
}

function walk(redline, step) {
  const changes = changesOf(redline);
  if (!changes.length) return;
  const place = placeOf(redline, changes);
  const next = place < 0 ? (step > 0 ? 0 : changes.length - 1) : (place + step + changes.length) % changes.length;
  places.set(redline, changes[next]);
  changes[next].focus({ preventScroll: true });
  changes[next].scrollIntoView({ block: 'center' });
  pointLinks(redline, changes, next);
}

function redlineOf(event) {
  const here = document.activeElement;
  if (isField(here) || event.ctrlKey || event.metaKey || event.isComposing) return null;
  if (event.altKey) {
    const hasAltKey = event.code === 'KeyN' || event.code === 'KeyP';
    return hasAltKey ? here?.closest('[data-redline]') ?? document.querySelector('[data-redline]') : null;
  }
  const isReading = here?.matches('[data-redline-text], [data-change]');
  return isReading && !event.shiftKey ? here.closest('[data-redline]') : null;
}

document.addEventListener('keydown', (event) => {
  const step = STEPS[event.code];
  const redline = step && redlineOf(event);
  if (!redline) return;
  event.preventDefault();
  walk(redline, step);
});

document.addEventListener('click', (event) => {
  const link = event.target.closest('[data-redline-step]');
  if (!link) return;
  event.preventDefault();
  walk(link.closest('[data-redline]'), Number(link.dataset.redlineStep));
});

const begin = () => document.querySelectorAll('[data-redline]').forEach((redline) => {
  redline.classList.add('redline-scripted');
  redline.querySelectorAll('[data-redline-keys]').forEach((keys) => { keys.hidden = false; });
  redline.addEventListener('focusin', () => {
    const changes = changesOf(redline);
    const place = placeOf(redline, changes);
    if (place < 0) return;
    places.set(redline, changes[place]);
    pointLinks(redline, changes, place);
  });
});
begin();
document.addEventListener('htmx:after:swap', begin);
