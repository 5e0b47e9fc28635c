// Tells the reader of new entries while the dossier grows, and leaves the page as it is until asked.
"use strict";

(() => {
  const region = document.getElementById("tidings");
  if (!region || !("EventSource" in window)) return;
  // Entries by id, so that one that changes twice counts once.
  const fresh = new Map();
  // New ones that the server did not name.
  let unnamed = 0;
  let isOther = false;
  let articlesAtFirst = null;

  function count(number, noun, nouns) {
    return `${number} ${number === 1 ? noun : nouns}`;
  }

  function note(news) {
    for (const entry of news.newest) if (entry.what === "new") fresh.set(entry.id, entry.title);
    unnamed += Math.max(0, news.new - news.newest.filter((entry) => entry.what === "new").length);
    isOther ||= news.changed + news.doubted + news.gone > 0;
  }

  // What there is to say; nothing where nothing came of what was written.
  function words(news) {
    const entries = fresh.size + unnamed;
    if (entries > 0) return count(entries, "new entry", "new entries");
    const articles = news.articles - (articlesAtFirst ?? news.articles);
    if (news.behind && articles > 0) {
      return `${count(articles, "new article", "new articles")} read, entries to follow`;
    }
    return isOther ? "The dossier has changed" : "";
  }

  function show(news) {
    const said = words(news);
    if (said === "") return;
    const line = document.createElement("p");
    line.append(`${said}: `);
    const link = document.createElement("a");
    link.href = location.pathname + location.search;
    link.textContent = "show";
    link.addEventListener("click", (event) => {
      event.preventDefault();
      location.reload();
    });
    line.append(link);
    region.replaceChildren(line, ...list());
    region.classList.add("shown");
  }

  function list() {
    const titles = [...fresh.values()].filter((title) => title).slice(-3);
    if (titles.length === 0) return [];
    const list = document.createElement("ul");
    for (const title of titles) {
      const item = document.createElement("li");
      item.textContent = title.length > 90 ? `${title.slice(0, 89)}…` : title;
      list.append(item);
    }
    return [list];
  }

  function read(event) {
    try {
      return JSON.parse(event.data);
    } catch {
      return null;
    }
  }

  function listen() {
    const source = new EventSource("/events");
    source.addEventListener("hello", (event) => {
      const news = read(event);
      if (news === null) return;
      articlesAtFirst ??= news.articles;
      // After a break in the line, the server says what came meanwhile.
      note(news);
      show(news);
    });
    source.addEventListener("changed", (event) => {
      const news = read(event);
      if (news === null) return;
      note(news);
      // A link that has the keyboard's focus is not taken away at once.
      if (region.contains(document.activeElement)) setTimeout(() => show(news), 3000);
      else show(news);
    });
    addEventListener("pagehide", () => source.close(), { once: true });
  }

  listen();
  // A page that the browser kept and shows again.
  addEventListener("pageshow", (event) => {
    if (event.persisted) listen();
  });
})();
