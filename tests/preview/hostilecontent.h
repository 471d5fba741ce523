// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <array>

namespace Galley {

/// One attack. "@URL@" stands for an address of the test's own server, "@FILE@" for a picture outside the
/// blog. Whatever it manages to run says so with `canary()`.
struct HostileContent
{
    const char *name;
    const char *html;
};

// clang-format off
constexpr std::array hostileContents{
    HostileContent{"script", "<script>canary()</script>"},
    HostileContent{"script from a server", "<script src=\"@URL@/x.js\"></script>"},
    HostileContent{"script of ours", "<script src=\"galley://page/page.js\"></script>"},
    HostileContent{"script in odd case", "<ScRiPt >canary()</sCrIpT >"},
    HostileContent{"script module", "<script type=module>canary()</script>"},
    HostileContent{"script in SVG", "<svg><script>canary()</script></svg>"},
    HostileContent{"script in SVG by address", "<svg><script href=\"data:text/javascript,canary()\"/></svg>"},
    HostileContent{"image error", "<img src=galley://blog/none.png onerror=canary()>"},
    HostileContent{"image load", "<img src=data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw== onload=canary()>"},
    HostileContent{"handler after a slash", "<img/src/onerror=canary()>"},
    HostileContent{"handler with a line break", "<img src=x\nonerror\n=\ncanary()>"},
    HostileContent{"SVG load", "<svg onload=canary()></svg>"},
    HostileContent{"SVG animation begins", "<svg><animate onbegin=canary() attributeName=x dur=1s></svg>"},
    HostileContent{"SVG animates a link", "<svg><a><animate attributeName=href values=javascript:canary() /><text x=20 y=20>t</text></a></svg>"},
    HostileContent{"SVG use", "<svg><use href=\"data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><script>canary()</script></svg>#x\"/></svg>"},
    HostileContent{"SVG foreign object", "<svg><foreignObject><body xmlns=http://www.w3.org/1999/xhtml onload=canary()></foreignObject></svg>"},
    HostileContent{"SVG picture", "<img src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='canary()'><image href='@URL@/a.png'/></svg>\">"},
    HostileContent{"focus", "<input autofocus onfocus=canary()>"},
    HostileContent{"click", "<p onclick=canary() onmouseover=canary()>text</p>"},
    HostileContent{"details toggle", "<details open ontoggle=canary()><summary>s</summary></details>"},
    HostileContent{"animation end", "<style>@keyframes x{}</style><b style=\"animation:x 1ms\" onanimationend=canary()>x</b>"},
    HostileContent{"marquee", "<marquee loop=1 scrollamount=9999 onstart=canary()>x</marquee>"},
    HostileContent{"media error", "<video><source onerror=canary() src=x></video><audio src=x onerror=canary()></audio>"},
    HostileContent{"link with code", "<a href=\"javascript:canary()\">x</a>"},
    HostileContent{"link with hidden code", "<a href=\" java\tscri\npt:canary()\">x</a>"},
    HostileContent{"link with encoded code", "<a href=\"&#106;avascript&colon;canary()\">x</a>"},
    HostileContent{"link to a data page", "<a href=\"data:text/html,<script>opener.canary()</script>\" target=_blank>x</a>"},
    HostileContent{"map area", "<map name=m><area shape=default href=javascript:canary()></map><img usemap=#m src=x>"},
    HostileContent{"MathML link", "<math><maction actiontype=statusline xlink:href=javascript:canary()>x</maction></math>"},
    HostileContent{"mutation through MathML", "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=canary()&gt;\">"},
    HostileContent{"mutation through noscript", "<noscript><p title=\"</noscript><img src=x onerror=canary()>\"></noscript>"},
    HostileContent{"template", "<template><script>canary()</script></template>"},
    HostileContent{"frame with code", "<iframe src=javascript:parent.canary()></iframe>"},
    HostileContent{"frame with a document", "<iframe srcdoc=\"<script>parent.canary()</script>\"></iframe>"},
    HostileContent{"frame with a server", "<iframe src=\"@URL@/frame\"></iframe>"},
    HostileContent{"object", "<object data=\"@URL@/o\" type=text/html></object>"},
    HostileContent{"embed", "<embed src=\"galley://page/\">"},
    HostileContent{"form with code", "<form action=javascript:canary()><button>x</button></form>"},
    HostileContent{"button with code", "<form><button formaction=javascript:canary()>x</button></form>"},
    HostileContent{"form to a server", "<form action=\"@URL@/form\"><input name=a><button>x</button></form>"},
    HostileContent{"refresh", "<meta http-equiv=refresh content=\"0;url=@URL@/refresh\">"},
    HostileContent{"base", "<base href=\"@URL@/\"><img src=\"a.png\">"},
    HostileContent{"style sheet", "<link rel=stylesheet href=\"@URL@/x.css\">"},
    HostileContent{"prefetch", "<link rel=prefetch href=\"@URL@/p\"><link rel=preconnect href=\"@URL@\"><link rel=dns-prefetch href=\"@URL@\">"},
    HostileContent{"style element with an image", "<style>body{background:url(@URL@/bg.png)} @import '@URL@/i.css';</style>"},
    HostileContent{"style attribute with an image", "<p style=\"background:url(@URL@/bg.png)\">x</p>"},
    HostileContent{"style that covers the page", "<a href=\"@URL@/click\" style=\"position:fixed;inset:0;z-index:9999\">x</a>"},
    HostileContent{"picture from a server", "<img src=\"@URL@/i.png\">"},
    HostileContent{"picture set from a server", "<img srcset=\"@URL@/i.png 1x\"><picture><source srcset=\"@URL@/s.png\"><img></picture>"},
    HostileContent{"video poster from a server", "<video poster=\"@URL@/p.png\" src=\"@URL@/v.mp4\" autoplay></video>"},
    HostileContent{"track from a server", "<video src=\"@URL@/v.mp4\"><track default src=\"@URL@/t.vtt\"></video>"},
    HostileContent{"ping", "<a href=\"/x\" ping=\"@URL@/ping\">x</a>"},
    HostileContent{"picture outside the blog", "<img src=\"galley://blog@FILE@.png\">"},
    HostileContent{"picture by file address", "<img src=\"file://@FILE@.png\">"},
    HostileContent{"names that shadow the document", "<form id=querySelector><input name=body></form><img name=getElementById><a id=galley></a><a id=galley name=update></a>"},
    HostileContent{"class names of the page", "<div class=markdown><div class=galley-header>x</div></div>"},
    HostileContent{"tab list without panels", "<ul role=tablist><li role=tab>x</li></ul>"},
    HostileContent{"end tags", "</div></article></main></body></html><script>canary()</script>"},
    HostileContent{"comment left open", "<!-- <script>canary()</script>"},
    HostileContent{"attribute left open", "<a title=\"<script>canary()</script>"},
};
// clang-format on

} // namespace Galley
