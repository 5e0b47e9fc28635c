/// The page's only style: system fonts, light and dark, a phone's width and paper.
enum StyleSheet {
  static let css = """
    :root{color-scheme:light dark;--paper:#fdfdfb;--ink:#1c1e21;--faint:#5d636b;--rule:#dcdedb;\
    --accent:#0b5a8f;--status:#8a4b00;--tint:#f2f3ef;--mark:#ffe69c;--mark-ink:#1c1e21}
    @media (prefers-color-scheme:dark){:root{--paper:#15171a;--ink:#e4e6e8;--faint:#9aa1a9;\
    --rule:#33383e;--accent:#7cc0f0;--status:#f0b765;--tint:#1e2125;--mark:#6b5500;\
    --mark-ink:#fff6da}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;scroll-behavior:smooth}
    @media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
    body{margin:0 auto;max-width:62rem;padding:1.5rem 1.25rem 4rem;background:var(--paper);\
    color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",\
    "DejaVu Sans",sans-serif;overflow-wrap:anywhere}
    a{color:var(--accent)}
    .skip{position:absolute;left:-999rem}
    .skip:focus{left:1rem;top:.5rem;padding:.4rem .8rem;background:var(--paper);\
    border:2px solid var(--accent);z-index:1}
    h1{font-size:1.1rem;margin:0;letter-spacing:.02em;color:var(--faint);font-weight:600}
    h2{font-size:1.6rem;line-height:1.2;margin:0 0 .25rem}
    h3{font-size:.8rem;margin:1.75rem 0 .25rem;letter-spacing:.08em;text-transform:uppercase;\
    color:var(--accent)}
    p{margin:0}
    .counts,.faint,.tag,.detail,.basis,footer{color:var(--faint)}
    .counts,.tag,.detail,.basis,footer,nav{font-size:.875rem}
    nav ul{list-style:none;margin:.5rem 0 0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
    .story,#sources{border-top:2px solid var(--ink);margin-top:2.25rem;padding-top:1rem}
    .entries{list-style:none;margin:0;padding:0}
    .entries>li{display:grid;grid-template-columns:10.5rem minmax(0,1fr);gap:0 1rem;\
    padding:.5rem 0;border-top:1px solid var(--rule)}
    .bare>li{grid-template-columns:minmax(0,1fr)}
    .label{font-weight:600;font-variant-numeric:tabular-nums}
    .line{display:flex;gap:0 1rem;align-items:baseline;flex-wrap:wrap}
    .line>.said{flex:1 1 22rem;min-width:0}
    .tail{white-space:nowrap;margin-left:auto;display:inline-flex;gap:.6rem;align-items:baseline;\
    max-width:100%}
    .tag{font-size:.72rem;letter-spacing:.04em}
    .id{font:.75rem ui-monospace,"DejaVu Sans Mono",monospace;color:var(--faint);\
    text-decoration:none}
    .id:hover{text-decoration:underline}
    .marks{white-space:normal;font-variant-numeric:tabular-nums;font-size:.875rem}
    .marks a{text-decoration:none;padding:.1rem}
    .marks a:hover,.marks a:focus{text-decoration:underline}
    .status{color:var(--status)}
    .detail{margin-top:.1rem}
    .detail .name{color:var(--ink);font-weight:500}
    .more{color:var(--faint);padding:.5rem 0;border-top:1px solid var(--rule)}
    details{margin-top:.25rem;font-size:.875rem}
    summary{cursor:pointer;color:var(--faint);width:max-content;max-width:100%}
    summary:hover{color:var(--accent)}
    blockquote{margin:.4rem 0 .6rem;padding:.5rem .75rem;background:var(--tint);\
    border-left:3px solid var(--accent)}
    blockquote footer{margin-top:.2rem;font-size:.8rem}
    mark{background:var(--mark);color:var(--mark-ink);padding:0 .1em}
    li:target,section:target>h2{outline:2px solid var(--accent);outline-offset:.35rem}
    .sources{list-style:none;margin:.5rem 0 0;padding:0}
    .sources>li{display:grid;grid-template-columns:2.75rem minmax(0,1fr);padding:.4rem 0;\
    border-top:1px solid var(--rule)}
    .number{color:var(--accent);font-variant-numeric:tabular-nums}
    body>footer{margin-top:2rem}
    @media (max-width:40rem){body{padding:1rem .9rem 3rem}h2{font-size:1.35rem}\
    .entries>li{grid-template-columns:minmax(0,1fr)}.line>.said{flex-basis:100%}\
    .tail{margin-left:0;flex-wrap:wrap}.marks a{padding:.3rem .15rem}}
    @media print{:root{--paper:#fff;--ink:#000;--faint:#444;--rule:#bbb;--accent:#000;--status:#000}\
    html{font-size:10pt}body{max-width:none;padding:0}.skip,nav,details{display:none}\
    a{color:inherit;text-decoration:none}li{break-inside:avoid}h2,h3{break-after:avoid}}
    """
}
