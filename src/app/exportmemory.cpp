// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/exportmemory.h"

#include "base/userfolders.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

/// Paths have signs that group names do not.
QString groupOf(const QString &root)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(root.toUtf8(), QCryptographicHash::Sha1).toHex().first(16));
}

/// Reads or writes one value after the other, so that both directions name each value once.
class Transfer
{
public:
    enum class Direction { Read, Write };

    Transfer(QSettings &file, Direction direction) : m_file(file), m_direction(direction) {}

    void text(const QString &key, QString *value)
    {
        if (m_direction == Direction::Write)
            m_file.setValue(key, *value);
        else
            *value = m_file.value(key).toString();
    }

    /// A number between these, such as an enumeration up to its last value.
    template <typename Value>
    void number(const QString &key, Value *value, int first, int last)
    {
        if (m_direction == Direction::Write) {
            m_file.setValue(key, static_cast<int>(*value));
            return;
        }
        bool isNumber = false;
        const int read = m_file.value(key).toInt(&isNumber);
        if (isNumber && read >= first && read <= last)
            *value = static_cast<Value>(read);
    }

    void flag(const QString &key, bool *value) { number(key, value, 0, 1); }

    void theme(const QString &key, PageTheme *theme)
    {
        number(key + u"look"_s, &theme->look, 0, static_cast<int>(PageLook::Plain));
        number(key + u"colours"_s, &theme->colours, 0, static_cast<int>(PageColours::Dark));
    }

    void scripts(const QString &key, ClientScripts *scripts)
    {
        int value = scripts->toInt();
        number(key, &value, 0, everyScript.toInt());
        *scripts = ClientScripts::fromInt(value);
    }

private:
    QSettings &m_file;
    Direction m_direction;
};

void transfer(Transfer &&file, ExportChoices *choices)
{
    PostExportOptions &post = choices->post;
    file.number(u"post/form"_s, &post.form, 0, static_cast<int>(PostForm::Archive));
    file.theme(u"post/"_s, &post.theme);
    file.number(u"post/html"_s, &post.html, 0, static_cast<int>(HtmlPolicy::Safe));
    file.number(u"post/paper"_s, &post.paper.size, 0, static_cast<int>(PaperSize::Letter));
    file.number(u"post/margin"_s, &post.paper.margin, Paper::smallestMargin, Paper::largestMargin);
    file.text(u"post/folder"_s, &choices->postFolder);
    SiteExportOptions &site = choices->site;
    file.theme(u"site/"_s, &site.theme);
    file.number(u"site/html"_s, &site.html, 0, static_cast<int>(HtmlPolicy::Safe));
    file.number(u"site/links"_s, &site.links, 0, static_cast<int>(LinkStyle::Site));
    file.scripts(u"site/scripts"_s, &site.scripts);
    file.text(u"site/baseUrl"_s, &site.publish.baseUrl);
    file.flag(u"site/drafts"_s, &site.publish.drafts);
    file.flag(u"site/listUnlisted"_s, &site.publish.listUnlisted);
    file.text(u"site/folder"_s, &choices->siteFolder);
}

} // namespace

QString ExportMemory::defaultFile()
{
    return stateFolder() + u"/exports.conf"_s;
}

QString ExportMemory::defaultFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

ExportMemory::ExportMemory(const QString &file) : m_file(file, QSettings::IniFormat) {}

ExportChoices ExportMemory::choices(const QString &root)
{
    ExportChoices choices;
    m_file.beginGroup(groupOf(root));
    transfer(Transfer(m_file, Transfer::Direction::Read), &choices);
    m_file.endGroup();
    return choices;
}

void ExportMemory::remember(const QString &root, const ExportChoices &choices)
{
    ExportChoices written = choices;
    m_file.beginGroup(groupOf(root));
    transfer(Transfer(m_file, Transfer::Direction::Write), &written);
    m_file.endGroup();
    m_file.sync();
}

} // namespace Galley
