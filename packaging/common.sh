# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# Shared by the scripts of this folder: where the project is, how a step is announced, how a script gives up.

# shellcheck disable=SC2034  # used by the scripts that source this file
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# step WHAT: one line per thing that is done.
step() {
    printf '==> %s\n' "$*"
}

# fail WHAT-TO-DO: the last line of a script that could not do its work.
fail() {
    printf 'galley: %s\n' "$*" >&2
    exit 1
}
