// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/tagdetails.h"

#include <QHeaderView>
#include <QLocale>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

enum Tab { PostsTab, LikesTab };
enum LikesColumn { OtherColumn, KeepColumn, ReasonColumn, MergeColumn };

QTreeWidget *makeList(const QString &name, const QStringList &titles)
{
    auto *list = new QTreeWidget;
    list->setHeaderLabels(titles);
    list->setAccessibleName(name);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setFrameShape(QFrame::NoFrame);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    return list;
}

} // namespace

QString likenessText(const std::vector<Likeness> &reasons)
{
    QStringList words;
    for (const Likeness reason : reasons) {
        switch (reason) {
        case Likeness::LetterCase:
            words << TagDetails::tr("capital letters");
            break;
        case Likeness::Space:
            words << TagDetails::tr("a space");
            break;
        case Likeness::Hyphen:
            words << TagDetails::tr("a hyphen");
            break;
        case Likeness::Plural:
            words << TagDetails::tr("singular and plural");
            break;
        case Likeness::SamePage:
            words << TagDetails::tr("both have one page");
            break;
        }
    }
    return words.join(u", "_s);
}

TagDetails::TagDetails(QWidget *parent)
    : QTabWidget(parent)
    , m_posts(makeList(tr("Posts of the tag"), {tr("Post"), tr("Date")}))
    , m_likes(makeList(tr("Similar tags"), {tr("Tag"), tr("Similar to"), tr("Why"), QString()}))
{
    setDocumentMode(true);
    addTab(m_posts, QString());
    addTab(m_likes, QString());
    m_likes->header()->setSectionResizeMode(OtherColumn, QHeaderView::ResizeToContents);
    m_likes->header()->setSectionResizeMode(ReasonColumn, QHeaderView::Stretch);
    connect(m_posts, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        Q_EMIT postActivated(item->data(0, Qt::UserRole).toString());
    });
    const auto merge = [this](const QTreeWidgetItem *item) {
        Q_EMIT mergeAsked({item->text(OtherColumn)}, item->text(KeepColumn));
    };
    connect(m_likes, &QTreeWidget::itemActivated, this, merge);
    connect(m_likes, &QTreeWidget::itemClicked, this, [merge](const QTreeWidgetItem *item, int column) {
        if (column == MergeColumn)
            merge(item);
    });
}

void TagDetails::setSite(const SiteSnapshotPtr &site)
{
    m_site = site;
    const std::vector<LikeTags> pairs = site ? likeTags(*site) : std::vector<LikeTags>();
    m_likes->clear();
    for (const LikeTags &pair : pairs)
        addPair(pair);
    m_likes->setCurrentItem(m_likes->topLevelItem(0));
    setTabText(LikesTab, tr("Similar &Tags (%1)").arg(pairs.size()));
    setTabEnabled(LikesTab, !pairs.empty());
}

void TagDetails::addPair(const LikeTags &pair)
{
    const QStringList words{pair.other, pair.keep, likenessText(pair.reasons), tr("Merge…")};
    auto *item = new QTreeWidgetItem(m_likes, words);
    item->setForeground(MergeColumn, palette().color(QPalette::Link));
    item->setToolTip(
        MergeColumn,
        tr("Puts “%1” into the place of “%2”, after a look at the files").arg(pair.keep, pair.other));
}

void TagDetails::setTag(const TagOverview *tag)
{
    m_posts->clear();
    setTabText(PostsTab, tr("&Posts"));
    if (!tag || !m_site)
        return;
    const QString name = QString(tag->use.name).replace(u'&', u"&&"_s);
    setTabText(PostsTab, tr("&Posts with “%1” (%2)").arg(name).arg(tag->use.posts));
    for (const QString &file : tag->use.files) {
        const PostMeta *post = m_site->findPost(file);
        const QString date = QLocale().toString(post->date.date(), QLocale::ShortFormat);
        auto *item = new QTreeWidgetItem(m_posts, {post->title, date});
        item->setData(0, Qt::UserRole, file);
        item->setToolTip(0, post->relativePath);
    }
}

} // namespace Galley
