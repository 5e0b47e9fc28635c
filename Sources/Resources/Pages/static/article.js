// Lights up all the words of the entry that an address points at: the anchor stands before its first
// words, and the words may be in several pieces.
(() => {
  "use strict";
  const show = () => {
    const found = /^#e-(\d+)-(\d+)$/.exec(location.hash);
    if (!found) return;
    for (const mark of document.querySelectorAll("mark.aim")) mark.classList.remove("aim");
    const [from, to] = [Number(found[1]), Number(found[2])];
    let first = null;
    for (const mark of document.querySelectorAll(".text mark")) {
      if (Number(mark.dataset.from) >= from && Number(mark.dataset.to) <= to) {
        mark.classList.add("aim");
        first = first ?? mark;
      }
    }
    first?.scrollIntoView({ block: "center" });
  };
  addEventListener("hashchange", show);
  show();
})();
