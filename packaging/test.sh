#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
# test.sh [CTEST-OPTION...]: installs what is missing, builds everything and runs every test (or those that the
# options choose, such as -R tst_textfile).
set -eu
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/common.sh"
cd "$root"

"$root/packaging/setup.sh" --tests
step "Configuring build/dev"
mkdir -p build
cmake --preset dev >build/configure.log 2>&1 ||
    { cat build/configure.log; fail "CMake could not configure: the message above names what is missing"; }
step "Building the program and its tests"
cmake --build --preset dev || fail "the build stopped at the message above"
step "Testing"
# ctest speaks last, whether it succeeds or not.
exec ctest --preset dev --parallel "$(nproc)" "$@"
