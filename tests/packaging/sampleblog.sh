#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
# sampleblog.sh PROGRAM BLOG: the blog that newcomers open first has no problem, and each of its posts exports to a
# file that stands alone.
set -eu
program=$1
blog=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$program" check "$blog" || { echo "the sample blog has problems"; exit 1; }
posts=0
while read -r post; do
    posts=$((posts + 1))
    "$program" export "$post" --to "$work/$posts.html" 2>"$work/messages" || { cat "$work/messages"; exit 1; }
    ! grep '^not embedded' "$work/messages" || { echo "in $post"; exit 1; }
    grep -q '<article' "$work/$posts.html" || { echo "$post: no article in the export"; exit 1; }
done < <(find "$blog/blog" -name '*.md')
[ "$posts" -ge 5 ] || { echo "only $posts posts"; exit 1; }
