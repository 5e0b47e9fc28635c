// Says when the dossier has grown since the page was made; without script the page is what it was.
(() => {
  "use strict";
  const place = document.getElementById("tidings");
  if (!place || !("EventSource" in window) || location.protocol === "file:") return;
  const source = new EventSource("/events");
  source.addEventListener("changed", (event) => {
    let news;
    try {
      news = JSON.parse(event.data);
    } catch {
      return;
    }
    const parts = [];
    if (news.new > 0) parts.push(`${news.new} new`);
    if (news.changed > 0) parts.push(`${news.changed} changed`);
    if (news.doubted > 0) parts.push(`${news.doubted} newly in doubt`);
    if (news.gone > 0) parts.push(`${news.gone} gone`);
    const link = document.createElement("a");
    link.href = location.href;
    link.textContent = "Show them";
    link.addEventListener("click", (click) => {
      click.preventDefault();
      location.reload();
    });
    const words = parts.length > 0 ? `Entries of the dossier: ${parts.join(", ")}. ` : "The dossier has changed. ";
    place.replaceChildren(words, link);
    place.classList.add("shown");
  });
  addEventListener("pagehide", () => source.close());
})();
