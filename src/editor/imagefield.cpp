// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/imagefield.h"

#include "editor/imagepath.h"
#include "editor/linefield.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QFuture>
#include <QGridLayout>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QPromise>
#include <QPushButton>
#include <QThreadPool>

#include <memory>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr QSize thumbnailSize(96, 48);

QImage readThumbnail(const QString &file, qreal ratio)
{
    QImageReader reader(file);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid())
        reader.setScaledSize(size.scaled(thumbnailSize * ratio, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage image = reader.read();
    if (!image.isNull() && !size.isValid())
        image = image.scaled(thumbnailSize * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    image.setDevicePixelRatio(ratio);
    return image;
}

QFuture<QImage> readInPool(const QString &file, qreal ratio)
{
    const auto promise = std::make_shared<QPromise<QImage>>();
    const QFuture<QImage> future = promise->future();
    QThreadPool::globalInstance()->start([promise, file, ratio] {
        promise->start();
        promise->addResult(readThumbnail(file, ratio));
        promise->finish();
    });
    return future;
}

} // namespace

ImageField::ImageField(QWidget *parent)
    : FormField(parent)
    , m_widget(new QWidget(parent))
    , m_edit(new QLineEdit(m_widget))
    , m_thumbnail(new QLabel(m_widget))
    , m_hint(new QLabel(m_widget))
{
    auto *browse = new QPushButton(tr("Browse…"), m_widget);
    browse->setAccessibleName(tr("Browse for the image"));
    auto *layout = new QGridLayout(m_widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(2);
    layout->addWidget(m_edit, 0, 0);
    layout->addWidget(browse, 0, 1);
    layout->addWidget(m_hint, 1, 0, 1, 2);
    layout->addWidget(m_thumbnail, 2, 0, 1, 2, Qt::AlignLeading);
    layout->setColumnStretch(0, 1);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->hide();
    m_thumbnail->setObjectName(u"thumbnail"_s);
    m_thumbnail->setFrameShape(QFrame::StyledPanel); // a white picture needs an edge
    m_thumbnail->hide();
    watch(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString &text) {
        Q_EMIT changeRequested(SetText{text}, Merging::JoinRun);
    });
    connect(m_edit, &QLineEdit::returnPressed, this, &FormField::left);
    connect(browse, &QPushButton::clicked, this, &ImageField::browse);
}

QWidget *ImageField::focusTarget() const
{
    return m_edit;
}

void ImageField::show(const FieldState &state, const FormContext &context)
{
    m_path = context.path;
    m_site = context.site;
    m_edit->setPlaceholderText(tr("./picture.png or /img/picture.png"));
    if (context.typedKey != state.key)
        showText(m_edit, state.text);
    m_hint->hide();
    showThumbnail(imageFile(state.text, m_path, *m_site).value_or(QString()));
}

void ImageField::browse()
{
    const QString folder = m_path.isEmpty() ? m_site->root : QFileInfo(m_path).path();
    const QString images = tr("Images (%1)").arg(u"*.png *.jpg *.jpeg *.gif *.webp *.avif *.svg"_s);
    const QString file = QFileDialog::getOpenFileName(m_widget, tr("Image of the post"), folder, images);
    if (!file.isEmpty())
        take(file);
}

void ImageField::take(const QString &file)
{
    const std::optional<QString> reference = imageReference(file, m_path, *m_site);
    if (reference) {
        Q_EMIT changeRequested(SetText{*reference}, Merging::OwnStep);
        return;
    }
    m_hint->setText(
        m_path.isEmpty() ? tr("Save the post first: the path of an image starts at its folder.")
                         : tr("This image is outside the blog, where the site cannot find it. Copy it "
                              "beside the post or into the static folder."));
    m_hint->show();
}

void ImageField::showThumbnail(const QString &file)
{
    if (file == m_shownFile)
        return;
    m_shownFile = file;
    m_thumbnail->hide();
    if (file.isEmpty() || !QFileInfo(file).isFile())
        return;
    readInPool(file, m_widget->devicePixelRatioF()).then(this, [this, file](const QImage &image) {
        m_thumbnail->setVisible(!image.isNull() && file == m_shownFile);
        if (file == m_shownFile)
            m_thumbnail->setPixmap(QPixmap::fromImage(image));
    });
}

} // namespace Galley
