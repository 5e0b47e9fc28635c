// What of a page cannot be used by everybody, as a list of sentences. Evaluated in the page.
(() => {
  const problems = [];
  const say = (text) => problems.push(text);
  const name = (element) => {
    const id = element.id ? `#${element.id}` : "";
    const text = (element.textContent ?? "").trim().slice(0, 40);
    return `<${element.tagName.toLowerCase()}${id}> “${text}”`;
  };
  const isShown = (element) => {
    const style = getComputedStyle(element);
    return style.visibility === "visible" && element.getClientRects().length > 0;
  };

  if (!document.documentElement.lang) say("the page names no language");
  if (!document.title.trim()) say("the window has no title");
  const landmarks = { main: 1, "body > header": 1, "body > footer": 1, h1: 1 };
  for (const [selector, count] of Object.entries(landmarks)) {
    const found = document.querySelectorAll(selector).length;
    if (found !== count) say(`${found} of ${selector} instead of ${count}`);
  }
  const navigations = [...document.querySelectorAll("nav")];
  if (navigations.length === 0) say("there is no nav");
  for (const nav of navigations) {
    if (!nav.getAttribute("aria-label") && !nav.getAttribute("aria-labelledby")) say("a nav without a name");
  }
  let level = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) say(`heading ${name(heading)} follows one of level ${level}`);
    if (!heading.textContent.trim()) say(`an empty heading of level ${next}`);
    level = next;
  }
  const ids = new Set();
  for (const element of document.querySelectorAll("[id]")) {
    if (ids.has(element.id)) say(`two elements with the id ${element.id}`);
    ids.add(element.id);
  }
  for (const image of document.querySelectorAll("img")) {
    if (!image.hasAttribute("alt")) say(`an image without words: ${image.src}`);
  }
  // Drawings have links of their own kind, hence the attribute and not the property.
  for (const link of document.querySelectorAll("a[href]")) {
    const address = new URL(link.getAttribute("href"), document.baseURI);
    if (!["http:", "https:"].includes(address.protocol)) say(`a link to ${address.protocol} ${name(link)}`);
    const isHere = address.pathname === location.pathname && address.search === location.search;
    if (isHere && address.hash.length > 1) {
      if (!document.getElementById(decodeURIComponent(address.hash.slice(1)))) {
        say(`a link to ${address.hash}, which is not on the page`);
      }
    }
  }
  for (const element of document.querySelectorAll("*")) {
    for (const attribute of element.attributes) {
      if (/^on/i.test(attribute.name)) say(`a handler: ${attribute.name} of ${name(element)}`);
      if (attribute.name === "style") say(`a style attribute of ${name(element)}`);
    }
  }
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide > 0) say(`scrolls sideways by ${wide} points at ${innerWidth}`);

  // Contrast: colours as they are computed, put over each other from the page's ground upwards.
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  const known = new Map();
  const colour = (text) => {
    if (!known.has(text)) {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = text;
      pen.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
      known.set(text, [r, g, b, a / 255]);
    }
    return known.get(text);
  };
  const over = (top, ground) =>
    [0, 1, 2].map((i) => top[i] * top[3] + ground[i] * (1 - top[3])).concat(1);
  const canvasGround = matchMedia("(prefers-color-scheme: dark)").matches ? [18, 18, 18, 1] : [255, 255, 255, 1];
  const grounds = new Map();
  const ground = (element) => {
    if (element === null) return canvasGround;
    if (!grounds.has(element)) {
      const own = colour(getComputedStyle(element).backgroundColor);
      grounds.set(element, own[3] === 1 ? own : over(own, ground(element.parentElement)));
    }
    return grounds.get(element);
  };
  const light = ([r, g, b]) => {
    const part = (value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const told = new Set();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || told.has(element) || !isShown(element)) continue;
    told.add(element);
    const style = getComputedStyle(element);
    const isDrawn = element.namespaceURI === "http://www.w3.org/2000/svg";
    const below = ground(element);
    const ink = over(colour(isDrawn ? style.fill : style.color), below);
    const [one, other] = [light(ink), light(below)].sort((a, b) => b - a);
    const contrast = (one + 0.05) / (other + 0.05);
    if (contrast < 4.5) say(`contrast ${contrast.toFixed(2)} of ${name(element)}`);
  }
  return problems;
})()
