#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
# run.sh: installs what is missing, builds Galley and opens a copy of the sample blog in it.
# Where there is no display it is exported to HTML instead.
set -eu
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/common.sh"
cd "$root"

"$root/packaging/setup.sh"
step "Configuring build/release"
mkdir -p build
cmake --preset release >build/configure.log 2>&1 ||
    { cat build/configure.log; fail "CMake could not configure: the message above names what is missing"; }
step "Building the program"
cmake --build --preset release --target galley || fail "the build stopped at the message above"

# A copy, so that trying the editor does not change the checkout. It is made once and keeps what was written in it.
blog=$root/build/sample-blog
[ -d "$blog" ] || cp -R resources/sample-blog "$blog"

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    # Chromium does not start as root with its sandbox; without this the window would come up without a preview.
    if [ "$(id -u)" = 0 ]; then
        step "Running as root: the preview's sandbox is off for this run"
        export QTWEBENGINE_DISABLE_SANDBOX=1
    fi
    step "Opening build/sample-blog"
    exec build/release/galley "$blog"
fi

step "No display: exporting build/sample-blog"
build/release/galley export "$blog" --to build/sample-export || fail "could not export it: see the message above"
step "Exported to $root/build/sample-export; open one of its pages in a browser"
