// Two sliders over the months of the dossier; the drawing follows. Without script the two fields of
// the form do the same.
(() => {
  "use strict";
  const form = document.getElementById("period");
  const place = document.getElementById("network");
  const sliders = document.getElementById("sliders");
  const earliest = form?.dataset.earliest;
  const latest = form?.dataset.latest;
  if (!form || !place || !sliders || !earliest || !latest) return;
  const month = (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const text = (number) =>
    `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;
  const [first, last] = [month(earliest), month(latest)];
  if (last <= first) return;

  const lastDay = (number) => new Date(Date.UTC(Math.floor(number / 12), (number % 12) + 1, 0)).getUTCDate();
  const slider = (name, label, value) => {
    const paragraph = document.createElement("p");
    const caption = document.createElement("label");
    const input = document.createElement("input");
    input.type = "range";
    input.id = `slide-${name}`;
    input.min = String(first);
    input.max = String(last);
    input.value = String(value);
    caption.htmlFor = input.id;
    caption.textContent = label;
    const output = document.createElement("output");
    output.htmlFor = input.id;
    paragraph.append(caption, output, input);
    sliders.append(paragraph);
    return { input, output };
  };
  const fields = { from: form.elements.from, to: form.elements.to };
  const start = slider("from", "From month", fields.from.value ? month(fields.from.value) : first);
  const end = slider("to", "To month", fields.to.value ? month(fields.to.value) : last);

  const write = () => {
    for (const one of [start, end]) {
      const words = text(Number(one.input.value));
      one.output.textContent = words;
      one.input.setAttribute("aria-valuetext", words);
    }
  };
  let asked = 0;
  let timer = 0;
  const fetchPage = async () => {
    const turn = ++asked;
    const query = new URLSearchParams({ from: fields.from.value, to: fields.to.value });
    const answer = await fetch(`/network?${query}`, { credentials: "same-origin" });
    if (!answer.ok || turn !== asked) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("network");
    if (!fresh || turn !== asked) return;
    place.replaceChildren(...fresh.childNodes);
    history.replaceState(null, "", `/network?${query}`);
  };
  const moved = (event) => {
    if (Number(start.input.value) > Number(end.input.value)) {
      if (event.target === start.input) end.input.value = start.input.value;
      else start.input.value = end.input.value;
    }
    const to = Number(end.input.value);
    fields.from.value = `${text(Number(start.input.value))}-01`;
    fields.to.value = `${text(to)}-${String(lastDay(to)).padStart(2, "0")}`;
    write();
    clearTimeout(timer);
    timer = setTimeout(() => fetchPage().catch(() => {}), 150);
  };
  start.input.addEventListener("input", moved);
  end.input.addEventListener("input", moved);
  write();
})();
