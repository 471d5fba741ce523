// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/blogsearch.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace Galley {

/// Find and replace in all posts: what to look for and where, and what was found, post by post. Asks others
/// to search and to replace. UI thread; owned by the window.
class FindPostsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit FindPostsPanel(QWidget *parent = nullptr);

    /// Puts the cursor into the field; text that was selected somewhere is a good guess.
    void start(const QString &guess);
    /// Forgets what was found, for a new search or another blog.
    void clear();
    /// More was found: in the post of this name.
    void add(const PostHits &hits, const QString &name);
    void showEnd(const SearchEnd &end);

    BlogQuery query() const;

Q_SIGNALS:
    void searchRequested(const Galley::BlogQuery &query);
    void stopRequested();
    void activated(const QString &file, Galley::TextPosition position);
    /// In the posts (full paths) in which the query found something.
    void replaceRequested(
        const Galley::BlogQuery &query, const QStringList &posts, const QString &replacement);

private:
    void buildFind(QHBoxLayout *row);
    void buildReplace(QHBoxLayout *row);
    void buildList();
    void toggleSearch();
    void search();
    void requestReplace();
    void activate(const QTreeWidgetItem *item);
    void showState(const QString &text);

    QLineEdit *m_find;
    QLineEdit *m_replace;
    QCheckBox *m_case;
    QCheckBox *m_words;
    QCheckBox *m_expression;
    QComboBox *m_scope;
    QCheckBox *m_skipCode;
    QPushButton *m_search;
    QPushButton *m_replaceAll;
    QLabel *m_state;
    QTreeWidget *m_list;
    BlogQuery m_searched; ///< what the list shows
    bool m_isSearching = false;
};

/// "12 places in 4 posts", with the problem behind it when there is one.
QString searchEndText(const SearchEnd &end);

} // namespace Galley
