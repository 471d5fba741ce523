// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/sitestyles.h"
#include "testing/galleytest.h"

namespace Galley {

class TestSiteStyles final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void keepsSafeVariables_data();
    void keepsSafeVariables();
};

void TestSiteStyles::keepsSafeVariables_data()
{
    QTest::addColumn<QByteArray>("css");
    QTest::addColumn<QByteArray>("kept");
    const auto row = [](const char *name, const char *css, const char *kept) {
        QTest::newRow(name) << QByteArray(css) << QByteArray(kept);
    };
    row("colour", ":root { --ifm-color-primary: #25c2a0; }", ":root{--ifm-color-primary:#25c2a0;}");
    row("dark", "[data-theme='dark'] { --ifm-color-primary: rgb(1, 2, 3) }",
        "html[data-theme='dark']{--ifm-color-primary:rgb(1, 2, 3);}");
    row("dark in double quotes", "html[data-theme=\"dark\"] { --ifm-h1-font-size: 2rem }",
        "html[data-theme='dark']{--ifm-h1-font-size:2rem;}");
    row("both at once", ":root, [data-theme='dark'] { --ifm-x: 1px }",
        ":root{--ifm-x:1px;}html[data-theme='dark']{--ifm-x:1px;}");
    row("computed", ":root{--ifm-x:calc(var(--ifm-y)*2)}", ":root{--ifm-x:calc(var(--ifm-y)*2);}");
    row("fonts", ":root{--ifm-font-family-base:'Noto Sans', \"Inter\", sans-serif}",
        ":root{--ifm-font-family-base:'Noto Sans', \"Inter\", sans-serif;}");
    row("comment", "/* a } */ :root{/* b */--ifm-x:1px}", ":root{--ifm-x:1px;}");
    row("other properties", ":root{color:red;--mine:1px;--ifm-x:1px}", ":root{--ifm-x:1px;}");
    row("other selectors", ".navbar{--ifm-x:1px} :root .a{--ifm-x:1px}", "");
    row("inside a group", "@media print{:root{--ifm-x:1px}}", "");
    row("address", ":root{--ifm-x:url(https://x.example/a.png);--ifm-y:1px}", ":root{--ifm-y:1px;}");
    row("address in capitals", ":root{--ifm-x:URL('a.png')}", "");
    row("address escaped", ":root{--ifm-x:u\\72l(a.png)}", "");
    row("image set", ":root{--ifm-x:image-set('a.png' 1x)}", "");
    row("expression", ":root{--ifm-x:expression(alert(1))}", "");
    row("attribute", ":root{--ifm-x:attr(title)}", "");
    row("element closed", ":root{--ifm-x:</style><script>}", "");
    row("unbalanced", ":root{--ifm-x:calc(1px;--ifm-y:'a}", "");
    row("important", ":root{--ifm-x:red !important}", "");
    row("import", "@import url(https://x.example/a.css); :root{--ifm-x:1px}", ":root{--ifm-x:1px;}");
    row("nested", ":root{--ifm-x:1px; .a{--ifm-y:2px}}", ":root{--ifm-x:1px;}");
    row("nothing", "", "");
}

void TestSiteStyles::keepsSafeVariables()
{
    QFETCH(QByteArray, css);
    QTEST(siteVariables(css), "kept");
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestSiteStyles)
#include "tst_sitestyles.moc"
