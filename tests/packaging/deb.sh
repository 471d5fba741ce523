#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
# deb.sh BUILD-FOLDER APP-ID VERSION: the .deb can be made, lintian finds no error in it, it holds what it should, and
# the program in it runs.
set -eu
build=$1
id=$2
version=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

(cd "$build" && cpack -G DEB -B "$work" >"$work/cpack.log" 2>&1) || { cat "$work/cpack.log"; exit 1; }
deb=$(echo "$work"/galley_"$version"_*.deb)
lintian --allow-root --fail-on error "$deb"

dpkg-deb -x "$deb" "$work/root"
for file in bin/galley share/applications/"$id".desktop share/metainfo/"$id".metainfo.xml \
    share/icons/hicolor/scalable/apps/"$id".svg share/icons/hicolor/symbolic/apps/"$id"-symbolic.svg \
    share/man/man1/galley.1.gz share/doc/galley/copyright share/doc/galley/changelog.gz \
    share/galley/sample-blog/docusaurus.config.js share/galley/sample-blog/blog/authors.yml; do
    [ -s "$work/root/usr/$file" ] || { echo "the package lacks $file"; exit 1; }
done
for library in katex prismjs mermaid infima; do
    grep -q "^Files: resources/web/node_modules/$library/" "$work/root/usr/share/doc/galley/copyright" ||
        { echo "the copyright file does not name $library"; exit 1; }
done
dpkg-deb -f "$deb" Depends | grep -q libqt6webenginewidgets6 || { echo "the dependencies were not found out"; exit 1; }
[ "$("$work/root/usr/bin/galley" --version)" = "galley $version" ] || { echo "the packaged program does not run"; exit 1; }
