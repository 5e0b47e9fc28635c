/// Texts that an article could hold to become more than text.
enum HostileTexts {
  static let all: [String] = scripts + handlers + addresses + breakouts + templates + markup + signs

  private static let scripts = [
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", "<SCRIPT SRC=//x.example>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>", "<script\u{0}>alert(1)</script>",
    "<script/x>alert(1)</script>", "<script\n>alert(1)</script\n>", "<script>//\u{2028}alert(1)",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "&lt;script&gt;alert(1)",
    "<template><script>alert(1)</script></template>", "\u{FF1C}script\u{FF1E}alert(1)",
    "<!--<script>-->alert(1)", "<![CDATA[<script>alert(1)</script>]]>", "<?php echo 1 ?>",
  ]
  private static let handlers = [
    "<img src=x onerror=alert(1)>", "<img src=x onerror='alert(1)'>", "<body onload=alert(1)>",
    "<input autofocus onfocus=alert(1)>", "<details open ontoggle=alert(1)>",
    "<video><source onerror=alert(1)>", "<a onmouseover=alert(1)>x", "<marquee onstart=alert(1)>",
    "\" onmouseover=\"alert(1)", "' onmouseover='alert(1)", "` onmouseover=`alert(1)",
    "\" autofocus onfocus=alert(1) x=\"", "x onclick=alert(1)",
    "\"\u{0301} onmouseover=alert(1) \"",
    "'\u{0308} onmouseover=alert(1)", "<\u{0338}img src=x onerror=alert(1)>",
    "\"\u{200D} onclick=alert(1)", ">\u{0338}<b>", "&\u{0301}lt;",
  ]
  private static let addresses = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)",
    "data:text/html,<script>",
    "vbscript:x", "<a href=javascript:alert(1)>x</a>", "//evil.example/x",
    "https://x.example/\"><b>",
    "<base href=//evil.example/>", "<link rel=stylesheet href=//evil.example>",
    "<iframe src=//evil.example></iframe>", "<form action=//evil.example><button>",
    "<meta http-equiv=refresh content=0;url=//evil.example>", "<object data=x>", "<embed src=x>",
    "../../entries/e1", "%2e%2e%2f", "?a=b#c", "\\\\evil.example\\x",
  ]
  private static let breakouts = [
    "</title><b>", "</textarea><b>", "</style><b>", "</main></body></html>",
    "</mark></div></article>",
    "</option></select><b>", "</a><a href=x>", "--><b>", "]]>", "\"><b>", "'><b>", "\"/><b>",
    "</p><p>",
    "</svg><b>", "</desc></title><b>", "</table><b>", "</dl></ul></ol>", "\u{0}\"><b>",
  ]
  private static let templates = [
    "{{page}}", "{{{page}}}", "{{#page}}x{{/page}}", "{{>head}}", "{{^x}}", "{{=<% %>=}}", "{{!x",
    "}}", "{{", "{{&page}}", "{{% CONTENT_TYPE:TEXT}}", "<%= 1 %>", "${1}", "#{1}", "{% x %}",
    "{{frame.title}}", "{ {page} }",
  ]
  private static let markup = [
    "<b>bold</b>", "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href=javascript:alert(1)><text>x", "<math><mi xlink:href=x>",
    "<style>*{}</style>",
    "<div style=\"position:fixed\">", "<h1>", "<table><tr>", "<x-y z>", "<", ">", "<>", "< b>",
    "<b",
    "</", "<!", "<?", "&", "&amp;", "&#x3C;b&#x3E;", "&lt", "&#0;", "a<b and b>c", "1 < 2 > 1",
  ]
  private static let signs = [
    "\u{202E}desrever\u{202C}", "\u{2066}a\u{2069}", "\u{200F}x", "a\u{0}b", "\u{1B}[31mred",
    "\u{FFFD}\u{FFFD}", "\u{FEFF}x", "\u{2028}\u{2029}", "e\u{301}\u{301}\u{301}\u{301}\u{301}",
    "🇸🇪👩‍👩‍👧", "‏مرحبا‏", "\r\nSet-Cookie: a=b", "\t\u{B}\u{C}", "\u{E0041}", "\u{FFFE}",
    String(repeating: "a", count: 3000), String(repeating: "<", count: 500),
    String(repeating: "\"", count: 300), String(repeating: "{{", count: 200),
  ]
}
