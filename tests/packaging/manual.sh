#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
# manual.sh PAGE PROGRAM: the manual page is well-formed, and speaks of exactly the options that the program has.
set -eu
page=$1
program=$2

warnings=$(MANROFFSEQ='' MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z "$page" 2>&1 >/dev/null)
[ -z "$warnings" ] || { printf '%s\n' "$warnings"; exit 1; }

options() {
    grep -oE -- '(^|[^-a-z])--[a-z]+(-[a-z]+)*' | grep -oE -- '--.*' | sort -u
}

commands=$("$program" --help | awk '/^Commands/ { on = 1; next } /^$/ { on = 0 } on { print $1 }')
[ -n "$commands" ] || { echo "galley --help names no command"; exit 1; }
told=$(for command in $commands; do "$program" "$command" --help; done | cat - <("$program" --help) | options)
# Qt adds these to every command.
told=$(grep -vxE -- '--(help-all|version)' <<<"$told"; echo --version)
written=$(sed 's/\\-/-/g' "$page" | options)
status=0
for command in $commands; do
    grep -q "^\.SS galley $command\b" "$page" || { echo "the manual lacks the command $command"; status=1; }
done
diff <(sort -u <<<"$told") <(sort -u <<<"$written") || { echo "< only in --help, > only in the manual"; status=1; }
exit "$status"
