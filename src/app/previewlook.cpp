// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/previewlook.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// An entry of the menu and the word that stands for it in the settings.
struct Choice
{
    ActionId action;
    Setting setting;
    QStringView word;
};

constexpr std::array choices{
    Choice{ActionId::WidthPane, Setting::PreviewWidth, u"pane"},
    Choice{ActionId::WidthPhone, Setting::PreviewWidth, u"phone"},
    Choice{ActionId::WidthTablet, Setting::PreviewWidth, u"tablet"},
    Choice{ActionId::WidthDesktop, Setting::PreviewWidth, u"desktop"},
    Choice{ActionId::ColoursWindow, Setting::PreviewColours, u"window"},
    Choice{ActionId::ColoursLight, Setting::PreviewColours, u"light"},
    Choice{ActionId::ColoursDark, Setting::PreviewColours, u"dark"},
    Choice{ActionId::LookSite, Setting::PreviewLook, u"site"},
    Choice{ActionId::LookPlain, Setting::PreviewLook, u"plain"},
};

/// The action chosen for a setting; the first one for a word that nobody knows.
ActionId chosen(const Settings &settings, Setting setting)
{
    const QString word = settings.text(setting);
    const auto isFirst = [setting](const Choice &choice) { return choice.setting == setting; };
    const auto found = std::find_if(choices.begin(), choices.end(), [&](const Choice &choice) {
        return choice.setting == setting && choice.word == word;
    });
    return (found != choices.end() ? found : std::find_if(choices.begin(), choices.end(), isFirst))->action;
}

PageWidth pageWidth(ActionId choice)
{
    switch (choice) {
    case ActionId::WidthPhone:
        return PageWidth::Phone;
    case ActionId::WidthTablet:
        return PageWidth::Tablet;
    case ActionId::WidthDesktop:
        return PageWidth::Desktop;
    default:
        return PageWidth::Pane;
    }
}

} // namespace

PreviewLook::PreviewLook(PreviewPane *pane, Settings &settings, const ActionSet &actions)
    : m_pane(pane), m_settings(settings), m_actions(actions)
{
    connectChoices();
    pane->setZoom(settings.number(Setting::PreviewZoom));
    connect(pane, &PreviewPane::zoomChanged, this, [this](int percent) {
        m_settings.setValue(Setting::PreviewZoom, percent);
    });
    apply();
}

void PreviewLook::connectChoices()
{
    for (const Choice &choice : choices) {
        m_actions.on(choice.action, this, [this, choice] {
            m_settings.setValue(choice.setting, choice.word.toString());
            apply();
        });
    }
}

void PreviewLook::setWindowScheme(PreviewPane::ColorScheme scheme)
{
    m_windowScheme = scheme;
    apply();
}

void PreviewLook::apply()
{
    for (const Choice &choice : choices)
        m_actions[choice.action]->setChecked(chosen(m_settings, choice.setting) == choice.action);
    const ActionId colours = chosen(m_settings, Setting::PreviewColours);
    m_pane->setColorScheme(
        colours == ActionId::ColoursLight  ? PreviewPane::ColorScheme::Light
        : colours == ActionId::ColoursDark ? PreviewPane::ColorScheme::Dark
                                           : m_windowScheme);
    m_pane->setPageWidth(pageWidth(chosen(m_settings, Setting::PreviewWidth)));
    m_pane->setPageStyle(
        chosen(m_settings, Setting::PreviewLook) == ActionId::LookPlain ? PageStyle::Plain : PageStyle::Site);
}

} // namespace Galley
