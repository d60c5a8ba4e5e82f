// Copies the words of an element: <button data-copy="id" data-done="Copied" hidden>.
if (navigator.clipboard) {
  const offer = (button) => { button.hidden = false; };
  document.querySelectorAll('[data-copy]').forEach(offer);
  document.addEventListener('htmx:after:swap', () => {
    document.querySelectorAll('[data-copy][hidden]').forEach(offer);
  });
}

document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-copy]');
  if (!button) return;
  const words = document.getElementById(button.dataset.copy);
  const before = button.textContent;
  await navigator.clipboard.writeText(words.value ?? words.textContent);
  button.textContent = button.dataset.done;
  button.setAttribute('aria-live', 'polite');
  setTimeout(() => { button.textContent = before; }, 2000);
});
